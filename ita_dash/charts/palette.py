"""The colours of every chart, for a light ground, for a dark one, and for both at once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Palette:
    """Colours of CSS; marks stand out 3:1 from the ground, text 4.5:1 (WCAG 2.2 AA)."""

    ground: str
    text: str
    muted: str
    grid: str
    reached: str
    below: str
    late: str
    good: str
    neutral: str
    on_mark: str
    """Text written on a mark."""
    bands: tuple[str, str, str, str]
    """Areas below 70, from 70, from 85 and from 95, faintest tones of their hues."""


LIGHT = Palette(
    ground="#FFFFFF",
    text="#1B2733",
    muted="#566370",
    grid="#D5DDE6",
    reached="#1F5FA8",
    below="#B35C00",
    late="#B3261E",
    good="#0F7B55",
    neutral="#5B6875",
    on_mark="#FFFFFF",
    bands=("#FCEFEE", "#FDF5EA", "#EEF7F3", "#DDF0E7"),
)
DARK = Palette(
    ground="#11181F",
    text="#E8EEF4",
    muted="#A9B6C3",
    grid="#33414F",
    reached="#7FB2EA",
    below="#F0A44B",
    late="#F28B82",
    good="#5CC79B",
    neutral="#93A1AF",
    on_mark="#11181F",
    bands=("#271A1F", "#26211D", "#14242A", "#142E2D"),
)


def _in_both_themes() -> Palette:
    def both(light: Any, dark: Any) -> Any:
        if isinstance(light, str):
            return f"light-dark({light}, {dark})"
        return tuple(map(both, light, dark))

    light, dark = asdict(LIGHT), asdict(DARK)
    return Palette(**{name: both(light[name], dark[name]) for name in light})


SCREEN = _in_both_themes()
"""Colours that follow the theme by themselves, for what a browser draws."""


def palette(dark: bool) -> Palette:
    """The colours of a theme, as #RRGGBB."""
    return DARK if dark else LIGHT
