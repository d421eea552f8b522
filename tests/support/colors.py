"""Colour arithmetic to judge themes by: WCAG contrast, OKLab distance, colour-blind sight."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtGui import QColor

Linear = tuple[float, float, float]
Matrix = tuple[Linear, Linear, Linear]

# Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB
SIGHTS: dict[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
RARITY = {"tritan": 1.25}  # rare, so its distances count for a little more


def linear(color: QColor) -> Linear:
    """The colour in linear light."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    )
    return red, green, blue


def luminance(color: QColor) -> float:
    """WCAG relative luminance."""
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG contrast, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(color: QColor, sight: str) -> Linear:
    """The colour as this sight sees it, in linear light."""
    light = linear(color)
    red, green, blue = (
        min(1.0, max(0.0, sum(part * value for part, value in zip(row, light, strict=True))))
        for row in SIGHTS[sight]
    )
    return red, green, blue


def oklab(light: Linear) -> Linear:
    """OKLab of linear RGB (Ottosson 2020)."""
    red, green, blue = light
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def nearest(colors: dict[str, QColor]) -> tuple[float, str, str, str]:
    """The smallest weighted distance over all sights: distance, sight and the two names."""
    found = []
    for sight in SIGHTS:
        places = {name: oklab(seen(color, sight)) for name, color in colors.items()}
        for one, other in combinations(places, 2):
            steps = zip(places[one], places[other], strict=True)
            distance = sum((a - b) ** 2 for a, b in steps) ** 0.5 * RARITY.get(sight, 1)
            found.append((distance, sight, one, other))
    return min(found)
