"""Contrast of text on what really lies behind it (WCAG 2), and the veil that mends it."""

from __future__ import annotations

from typing import NamedTuple

TEXT = 4.5  # the least contrast of text
SIGN = 3.0
_STEPS = 40


class Rgb(NamedTuple):
    """A colour, each part 0 to 255."""

    red: int
    green: int
    blue: int


WHITE, BLACK = Rgb(255, 255, 255), Rgb(0, 0, 0)


def rgb(text: str) -> Rgb:
    """#RRGGBB as a colour; ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"not a colour: {text!r}")
    return Rgb(*(int(text[at : at + 2], 16) for at in (1, 3, 5)))


def luminance(color: Rgb) -> float:
    """How light a colour is, 0 to 1."""
    red, green, blue = (_linear(part / 255) for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(top: Rgb, alpha: float, ground: Rgb) -> Rgb:
    """A colour laid over another."""
    mixed = (round(a * alpha + b * (1 - alpha)) for a, b in zip(top, ground, strict=True))
    return Rgb(*mixed)


class Ground(NamedTuple):
    """What lies behind a text: no pixel of it is lighter or darker in any part than these."""

    lightest: Rgb
    darkest: Rgb

    def under(self, veil: Rgb, alpha: float) -> Ground:
        """The same ground with a veil over it."""
        return Ground(over(veil, alpha, self.lightest), over(veil, alpha, self.darkest))

    def contrast(self, ink: Rgb) -> float:
        """The worst that any pixel of it may have with ``ink``; 1 where the ink lies between."""
        light, dark, own = (luminance(one) for one in (*self, ink))
        if dark < own < light:
            return 1.0
        return min(contrast(self.lightest, ink), contrast(self.darkest, ink))


def ink_for(ground: Ground, light: Rgb, dark: Rgb) -> Rgb:
    """The ink that needs less of a veil: dark on what is light on the whole, else light."""
    middle = (luminance(ground.lightest) + luminance(ground.darkest)) / 2
    return dark if middle > 0.32 else light


def ink_on(ground: Rgb) -> Rgb:
    """Black or white, whichever stands out more; it is never less than 4.5."""
    return BLACK if contrast(ground, BLACK) >= contrast(ground, WHITE) else WHITE


def veil_needed(ground: Ground, inks: tuple[Rgb, ...], veil: Rgb, least: float = TEXT) -> float:
    """How opaque a veil must be (0 to 1) for every ink to stand out from all of the ground."""
    for step in range(_STEPS + 1):
        alpha = step / _STEPS
        if all(ground.under(veil, alpha).contrast(ink) >= least for ink in inks):
            return alpha
    return 1.0


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
