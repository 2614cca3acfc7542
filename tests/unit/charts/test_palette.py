"""Everything that is drawn can be seen: marks 3:1, text 4.5:1 against what lies behind."""

from __future__ import annotations

from itertools import product

import pytest

from ita_dash.charts.palette import DARK, LIGHT, Palette, palette
from ita_dash.charts.statuses import STATUS_LOOKS

MARKS = ("reached", "below", "late", "good", "neutral", "muted")
TEXTS = ("text", "muted", "below", "late", "good", "neutral")
TEXTS_ON_BANDS = ("text", "muted")


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.2)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_stand_out_from_the_ground_and_the_bands(colours: Palette) -> None:
    for name, back in product(MARKS, [colours.ground, *colours.bands]):
        assert contrast(getattr(colours, name), back) >= 3, (name, back)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_legible_on_the_ground_and_the_bands(colours: Palette) -> None:
    pairs = [*product(TEXTS, [colours.ground]), *product(TEXTS_ON_BANDS, colours.bands)]
    for name, back in pairs:
        assert contrast(getattr(colours, name), back) >= 4.5, (name, back)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_legible_on_every_status(colours: Palette) -> None:
    for status, look in STATUS_LOOKS.items():
        assert contrast(look.text_colour(colours), look.marker(colours)["color"]) >= 4.5, status


def test_every_status_has_its_own_symbol_and_the_theme_chooses_the_tones() -> None:
    assert len({look.symbol for look in STATUS_LOOKS.values()}) == len(STATUS_LOOKS)
    assert (palette(False), palette(True)) == (LIGHT, DARK)
