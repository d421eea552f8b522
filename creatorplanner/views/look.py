"""How the window looks right now: theme, text size, motion. One object for the whole window."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from creatorplanner.domain.settings import Settings
from creatorplanner.views.fonts import EMOJI_FAMILIES, FAMILY, load_fonts
from creatorplanner.views.qss import style_sheet
from creatorplanner.views.theme import Theme, load_theme


class Look(QObject):
    """Theme, scale and motion; ``changed`` when any of them did.

    ``px`` is the one scale function: every size that is painted or laid out passes through it.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._settings = settings
        self._sheets: dict[str, str] = {}
        hints = QGuiApplication.styleHints()
        self._take_theme()
        hints.colorSchemeChanged.connect(self._system_changed)
        accessibility = getattr(hints, "accessibility", None)
        if accessibility:
            accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        """The present theme."""
        return self._theme

    @property
    def scale(self) -> float:
        """The creator's text size, 0.9 to 1.3."""
        return self._settings.text_percent / 100

    def px(self, size: float) -> int:
        """A size of the design in pixels at the creator's scale."""
        return _pixels(size, self._settings.text_percent)

    def ms(self, duration: int) -> int:
        """A duration of the design, 0 where motion is reduced."""
        return 0 if self._settings.reduced_motion or _system_reduces_motion() else duration

    def font(self, size: float = 13, weight: int = 400, tabular: bool = False) -> QFont:
        """Inter at a size of the design; ``tabular`` lets figures line up in columns."""
        return _font(self.px(size), weight, tabular)

    def width(self, text: str, size: float, weight: int, tabular: bool = False) -> int:
        """How wide a text that comes again and again is in that font, in pixels."""
        return _width(text, self.px(size), weight, tabular)

    def sheet(self, kind: str) -> str:
        """The style sheet of a kind of widget, see ``qss``; it changes with the theme and size."""
        found = self._sheets.get(kind)
        if found is None:
            found = self._sheets[kind] = style_sheet(kind, self._theme, self.px)
        return found

    def apply(self, settings: Settings) -> None:
        """Follow changed settings."""
        old, self._settings = self._settings, settings
        keys = ("theme", "text_percent", "reduced_motion")
        if any(getattr(old, key) != getattr(settings, key) for key in keys):
            self._refresh()

    def _system_changed(self) -> None:
        if self._settings.theme == "system":
            self._refresh()

    def _refresh(self) -> None:
        self._take_theme()
        self.changed.emit()

    def _take_theme(self) -> None:
        # an override must go before the system can be asked what it wants
        self._override_scheme()
        self._theme = load_theme(self._theme_name())
        self._sheets.clear()
        self._dress()

    def _override_scheme(self) -> None:
        wanted = self._settings.theme
        scheme = Qt.ColorScheme.Unknown
        if wanted != "system":
            scheme = Qt.ColorScheme.Light if wanted == "light" else Qt.ColorScheme.Dark
        hints = QGuiApplication.styleHints()
        hints.blockSignals(True)
        hints.setColorScheme(scheme)
        hints.blockSignals(False)

    def _theme_name(self) -> str:
        wanted = self._settings.theme
        if wanted != "system":
            return wanted if wanted in ("dark", "light", "highcontrast") else "dark"
        hints = QGuiApplication.styleHints()
        accessibility = getattr(hints, "accessibility", None)
        if accessibility and accessibility().contrastPreference() == (
            Qt.ContrastPreference.HighContrast
        ):
            return "highcontrast"
        return "light" if hints.colorScheme() == Qt.ColorScheme.Light else "dark"

    def _dress(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        theme = self._theme
        app.setPalette(_palette(theme))
        app.setFont(self.font(13))
        QToolTip.setPalette(app.palette())
        QToolTip.setFont(self.font(13))


@lru_cache(maxsize=512)
def _pixels(size: float, percent: int) -> int:
    pixels = round(size * (percent / 100))
    return max(1, pixels) if size > 0 else pixels


@lru_cache(maxsize=256)
def _font(pixels: int, weight: int, tabular: bool) -> QFont:
    font = QFont([FAMILY, *EMOJI_FAMILIES])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=2048)
def _width(text: str, pixels: int, weight: int, tabular: bool) -> int:
    return QFontMetrics(_font(pixels, weight, tabular)).horizontalAdvance(text)


def _system_reduces_motion() -> bool:
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    preference = getattr(accessibility() if accessibility else None, "motionPreference", None)
    return bool(preference and preference().name == "ReducedMotion")


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colors: dict[QPalette.ColorRole, QColor] = {
        role.Window: theme.bg,
        role.WindowText: theme.text,
        role.Base: theme.raised,
        role.AlternateBase: theme.hover,
        role.Text: theme.text,
        role.PlaceholderText: theme.text3,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.ToolTipBase: theme.toast,
        role.ToolTipText: theme.toast_text,
        role.Link: theme.accent_text,
        role.Mid: theme.line2,
        role.Light: theme.line,
        role.Dark: theme.line2,
        role.Shadow: theme.shadow,
    }
    palette = QPalette()
    for key, color in colors.items():
        palette.setColor(key, color)
    for key in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, theme.text3)
    return palette
