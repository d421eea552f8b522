"""Words about covers."""

from __future__ import annotations

from creatorplanner.models.tongue import tr


def _say(text: str, **values: object) -> str:
    return tr("Covers", text, **values)


def heading() -> str:
    """The section's title."""
    return _say("Cover")


def choose() -> str:
    """The button where there is no cover."""
    return _say("Choose a picture…")


def replace() -> str:
    """The button where there is one."""
    return _say("Replace…")


def remove(of_series: bool) -> str:
    """Take it off."""
    return _say("Remove from the series") if of_series else _say("Remove")


def share() -> str:
    """Give it to the series."""
    return _say("Use for the whole series")


def paste() -> str:
    """Take it from the clipboard."""
    return _say("Paste")


def preview() -> str:
    """Look at it."""
    return _say("Preview")


def empty() -> tuple[str, str]:
    """What stands where a picture may be dropped."""
    return _say("No cover yet"), _say("Drop or paste a picture here")


def missing() -> tuple[str, str]:
    """A cover whose file has gone."""
    return _say("Picture not found"), _say("Its file is gone. Choose it again, or remove it.")


def size(width: int, height: int, of_series: bool) -> str:
    """How large the copy is, and whose it is."""
    shown = f"\u2066{width} × {height}\u2069"
    return _say("{size} · the series' cover", size=shown) if of_series else shown


def fits(width: int, height: int) -> str:
    """How it fits TikTok's frame."""
    if abs(width * 16 - height * 9) * 50 <= height * 9:
        return _say("Fits TikTok's 9:16 frame")
    return _say("TikTok shows the middle of it")


def reading() -> str:
    """While it is looked at."""
    return _say("Reading the picture…")


def nothing_pasted() -> str:
    """The clipboard holds no picture."""
    return _say("There is no picture in the clipboard.")


def not_from_here() -> str:
    """Something dropped that is no file of this computer."""
    return _say("Only files of this computer can be dropped here. Save the picture first.")


def no_file() -> str:
    """A plan in memory."""
    return _say(
        "A picture is kept beside your plan, and this plan has no file. Start your own plan first."
    )


def area(described: str) -> str:
    """The picture's place, for a screen reader."""
    return _say("Cover: {state}", state=described)


def safe_zone() -> str:
    """The switch of the preview."""
    return _say("TikTok's safe zone")


def covered() -> str:
    """What lies over the picture in the app."""
    return _say("Covered in the app")
