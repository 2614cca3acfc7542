"""Vector pictures (SVG) as text: drawn once, sharp on every screen and on paper.

What lies across a picture is told in shares of its width, what lies up and down in pixels. So one
picture fits a phone and a desk while its letters and marks keep their size.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from ita_dash.charts.labels import FONT, TEXT_SIZE, safe
from ita_dash.charts.palette import Palette

Attributes = dict[str, str | float]
"""Attributes by name, as ``element`` takes them."""
_NAMESPACE = "http://www.w3.org/2000/svg"


class Margin(NamedTuple):
    """Pixels around the plot, for what is written beside it."""

    top: int
    right: int
    foot: int
    left: int


def element(tag: str, *inside: str, **attributes: str | float) -> str:
    """An element of SVG around finished elements or ``safe`` texts.

    ``text_anchor`` becomes ``text-anchor``, ``class_`` becomes ``class``; values are made safe.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{written}>{''.join(inside)}</{tag}>" if inside else f"<{tag}{written}/>"


def share(part: float) -> str:
    """A share of the width, from 0 to 1, as an attribute."""
    return f"{number(part * 100)}%"


def place(across: float, *inside: str, **attributes: str | float) -> str:
    """Elements drawn around a place, a share of the width from the left, as their own 0."""
    return element("svg", *inside, x=share(across), overflow="visible", **attributes)


def picture(
    *plot: str, height: int, margin: Margin, colours: Palette, alt: str, width: int | None = None
) -> str:
    """A whole picture of HEIGHT pixels, which needs nothing else to be shown or printed.

    ``alt`` says in words what it shows. ``width`` in pixels, as for paper; without it the picture
    is as wide as the box in which it stands.
    """
    letters: Attributes = {"font_family": FONT, "font_size": TEXT_SIZE, "fill": colours.text}
    head: Attributes = {"xmlns": _NAMESPACE, "role": "img", "aria_label": alt, **letters}
    tall, sides = height - margin.top - margin.foot, margin.left + margin.right
    if width is None:
        pixels = " ".join(f"{side}px" for side in margin)
        style = f"display:block;overflow:visible;width:calc(100% - {sides}px);margin:{pixels}"
        return element("svg", *plot, **head, height=tall, style=style)
    box: Attributes = {"x": margin.left, "y": margin.top, "width": width - sides, "height": tall}
    inner = element("svg", *plot, **box, overflow="visible")
    return element("svg", inner, **head, width=width, height=height)


def note_picture(text: str, colours: Palette, *, height: int) -> str:
    """A picture of nothing but a sentence."""
    middle: Attributes = {
        "x": share(0.5),
        "y": height / 2,
        "text_anchor": "middle",
        "fill": colours.muted,
    }
    note = element("text", safe(text), **middle)
    return picture(note, height=height, margin=Margin(0, 0, 0, 0), colours=colours, alt=text)


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """A length in a picture, with no more than the two decimals that can be seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
