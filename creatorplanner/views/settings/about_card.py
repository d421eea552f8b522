"""What this is, and the work of others in it with its licences."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from creatorplanner.resources import resource
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.rows import SettingCard, SettingRow
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import TextArea


@dataclass(frozen=True, slots=True)
class Part:
    """A part by others; ``file`` is its licence among our resources."""

    name: str
    hint: str
    file: str


PARTS = (
    Part(
        "Qt for Python",
        "Copyright The Qt Company and others. Used under the GNU LGPL, version 3; you may replace"
        " the Qt libraries by your own.",
        "licenses/LICENSE-LGPL-3.0.txt",
    ),
    Part("Inter", "The typeface, by Rasmus Andersson. SIL Open Font License.",
         "fonts/LICENSE-Inter.txt"),
    Part("Lucide", "The icons. ISC License.", "icons/LICENSE-Lucide.txt"),
    Part("Simple Icons",
         "The platforms' marks, which belong to their owners and only name them here. CC0.",
         "platforms/LICENSE-SimpleIcons.md"),
)  # fmt: skip


class AboutCard(SettingCard):
    """Version and licences; a licence opens below its line."""

    def __init__(self, kit: Kit) -> None:
        own = SettingRow(
            kit.look,
            f"Creator Planner {own_version()}",
            QWidget(),
            f"Your plan stays on this computer: no account, no network. Qt {qVersion()}.",
            keywords="version licence license about privacy",
        )
        self.parts = [LicenceRow(kit, part) for part in PARTS]
        super().__init__(kit.look, "About", [own, *self.parts])


class LicenceRow(SettingRow):
    """One part, its licence on demand."""

    def __init__(self, kit: Kit, part: Part) -> None:
        self.button = Button(kit.look, kit.icons, "Licence", "ghost", small=True)
        self.button.setAccessibleName(f"Licence of {part.name}")
        super().__init__(kit.look, part.name, self.button, part.hint, keywords="licence license")
        self._kit, self._part = kit, part
        self._text: TextArea | None = None
        self.button.clicked.connect(self._toggle)

    @property
    def licence(self) -> TextArea | None:
        """The licence text, once it was asked for."""
        return self._text

    def _toggle(self) -> None:
        if self._text is None:
            self._text = TextArea(self._kit.look, f"Licence of {self._part.name}", rows=(12, 12))
            self._text.setPlainText(resource(self._part.file).read_text("utf-8"))
            self._text.setReadOnly(True)
            self._text.hide()
            self.below.addWidget(self._text)
        self._text.setVisible(self._text.isHidden())


def own_version() -> str:
    """The version that is installed, or that this runs from its sources."""
    try:
        return version("creatorplanner")
    except PackageNotFoundError:
        return "from source"
