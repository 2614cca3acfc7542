"""A chart's key to the statuses: symbol, words and count, in lines that fit a phone."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.charts.labels import columns, mark
from ita_dash.charts.palette import Palette
from ita_dash.charts.statuses import StatusLook
from ita_dash.i18n import Translator

_LETTERS = 50
"""Letters in one line on a phone."""
_GAP = "   "


def key_lines(
    entries: Sequence[tuple[StatusLook, str]], colours: Palette, tr: Translator
) -> list[str]:
    """Each status with its symbol, words and ``count`` text, as few to a line as fit."""
    lines: list[str] = []
    room = 0
    for look, count in entries:
        words = f"{tr(look.label)} {count}".strip()
        entry = mark(look.symbol, getattr(colours, look.colour), words)
        room -= columns(f"{look.symbol} {words}{_GAP}")
        if room >= 0:
            lines[-1] += _GAP + entry
        else:
            lines.append(entry)
            room = _LETTERS - columns(f"{look.symbol} {words}")
    return lines
