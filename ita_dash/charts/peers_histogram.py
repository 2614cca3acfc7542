"""Where an agency's score lies among those of the other agencies."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.keys import Meaning, key_lines
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette, palette
from ita_dash.charts.template import (
    KEY_LINE,
    Part,
    axis,
    figure,
    hidden_axis,
    key,
    note,
    note_figure,
    side_marker,
    target_tick,
)
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import score_text

_BIN = 5
"""Points of score in one bar."""
_HEIGHT = 240
_NAMED = 6
"""Agencies of a bar that its hover names."""
_HEADROOM = 1.3
"""The axis of counts as a share of the highest bar, so that the own mark fits above its count."""


def peers_histogram(
    others: pd.DataFrame, own: float | None, *, target: float, tr: Translator, dark: bool
) -> go.Figure:
    """``scored_members`` less the own agency → how many lie in every five points, named on hover.

    ``own`` is the agency's score, None when unknown. A bar holds its lower limit, not its
    upper one; 100 belongs to the last bar.
    """
    colours = palette(dark)
    known = others["score"]
    if known.empty:
        return note_figure(tr("ยังไม่มีหน่วยงานอื่นให้เปรียบเทียบ"), colours)
    low = _low(known, own)
    edges = np.arange(low, 100 + _BIN, _BIN)
    counts, _ = np.histogram(known, bins=edges)
    highest = float(counts.max()) * _HEADROOM
    lines = _key(target, tr, colours)
    height = _HEIGHT + (len(lines) - 1) * KEY_LINE
    return figure(
        [_bars(edges, counts, _names(others, edges, tr), target, tr, colours)],
        colours,
        height=height,
        margin={"l": 16, "r": 16, "t": 44, "b": 30 + len(lines) * KEY_LINE},
        xaxis=_score_axis(low, target, colours),
        yaxis=hidden_axis(range=[0, highest]),
        shapes=[] if own is None else [_own_line(own, edges, counts, colours)],
        annotations=[] if own is None else [_own_note(own, low, tr, colours)],
        bargap=0.08,
        title=key(lines, colours, height=height),
    )


def peers_histogram_alt(
    others: pd.DataFrame, own: float | None, *, target: float, tr: Translator
) -> str:
    """How many agencies there are, how many reach the target, their median, and the own place."""
    known = others["score"]
    if known.empty:
        return tr("ยังไม่มีหน่วยงานอื่นให้เปรียบเทียบ")
    sentence = tr(
        "หน่วยงานอื่น {n:,} แห่ง ถึงเป้าหมาย {target} จำนวน {reached:,} แห่ง มัธยฐาน {median}",
        n=len(known),
        target=f"{target:g}",
        reached=int((known >= target).sum()),
        median=score_text(float(known.median())),
    )
    if own is None:
        return sentence
    place = tr(
        "หน่วยงานนี้ได้ {score} สูงกว่า {below:,} แห่ง",
        score=score_text(own),
        below=int((known < own).sum()),
    )
    return f"{sentence}. {place}"


def _key(target: float, tr: Translator, colours: Palette) -> list[str]:
    """What hatched and plain bars are."""
    limit = f"{target:g}"
    below, reached = (
        tr("ต่ำกว่าเป้าหมาย {target}", target=limit),
        tr("ถึงเป้าหมาย {target}", target=limit),
    )
    return key_lines([Meaning("▨", colours.below, below), Meaning("■", colours.reached, reached)])


def _low(known: pd.Series, own: float | None) -> float:
    least = min(float(known.min()), math.inf if own is None else own)
    return min(60.0, math.floor(least / 10) * 10.0)


def _names(others: pd.DataFrame, edges: npt.NDArray[np.float64], tr: Translator) -> list[str]:
    """Who lies in each bar, the best first; of many only the first few."""
    # The last edge belongs to the last bar, as it does in the counts.
    scores, names = others["score"].to_numpy("float64"), others["name"].to_numpy("object")
    bars = np.searchsorted(edges[:-1], scores, side="right") - 1
    hovers = []
    for bar in range(len(edges) - 1):
        inside = np.flatnonzero(bars == bar)
        first = _best(scores[inside], names[inside])
        lines = [f"{name} {score_text(score)}" for score, name in first]
        if len(inside) > _NAMED:
            lines.append(tr("และอีก {n} หน่วยงาน", n=len(inside) - _NAMED))
        hovers.append("".join(f"<br>{safe(line)}" for line in lines))
    return hovers


def _best(
    scores: npt.NDArray[np.float64], names: npt.NDArray[np.object_]
) -> list[tuple[float, str]]:
    """The first few by score and name; only those that may be among them are put in order."""
    limit = np.sort(scores)[::-1][:_NAMED].min(initial=np.inf)
    near = np.flatnonzero(scores >= limit)
    pairs = [(float(scores[place]), str(names[place])) for place in near]
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1]))[:_NAMED]


def _bars(
    edges: npt.NDArray[np.float64],
    counts: npt.NDArray[np.int64],
    names: Sequence[str],
    target: float,
    tr: Translator,
    colours: Palette,
) -> Part:
    starts = [float(edge) for edge in edges[:-1]]
    return {
        "type": "bar",
        "x": [start + _BIN / 2 for start in starts],
        "y": [int(count) for count in counts],
        "width": _BIN,
        "text": [f"{count:,}" if count else "" for count in counts],
        "textposition": "outside",
        "textangle": 0,
        "cliponaxis": False,
        "marker": side_marker([start < target for start in starts], colours),
        "hoverinfo": "text",
        "hovertext": [
            _hover(start, int(n), tr) + named
            for start, n, named in zip(starts, counts, names, strict=True)
        ],
    }


def _hover(start: float, count: int, tr: Translator) -> str:
    return tr(
        "คะแนน {start} ถึงต่ำกว่า {end}: {n} หน่วยงาน",
        start=f"{start:g}",
        end=f"{start + _BIN:g}",
        n=count,
    )


def _score_axis(low: float, target: float, colours: Palette) -> Part:
    ticks = sorted({*np.arange(low, 101, 10).tolist(), target})
    names = [target_tick(f"{t:g}", colours) if t == target else f"{t:g}" for t in ticks]
    return axis(colours, range=[low, 100], tickvals=ticks, ticktext=names)


def _own_line(
    own: float, edges: npt.NDArray[np.float64], counts: npt.NDArray[np.int64], colours: Palette
) -> Part:
    """From the caption down to the count over the own bar."""
    own_bar = min(int(np.searchsorted(edges, own, side="right")) - 1, len(counts) - 1)
    most = float(counts.max())
    return {
        "type": "line",
        "x0": own,
        "x1": own,
        "y0": float(counts[own_bar]) + 0.18 * most,
        "y1": most * _HEADROOM,
        "line": {"color": colours.text, "width": 2},
    }


def _own_note(own: float, low: float, tr: Translator, colours: Palette) -> Part:
    """The own score above its line, turned inwards where the line stands near an edge."""
    share = (own - low) / (100 - low)
    anchor = "left" if share < 0.35 else "right" if share > 0.65 else "center"
    words = safe(tr("หน่วยงานของท่าน {score}", score=score_text(own)))
    anchor_point = {"x": own, "xanchor": anchor, "yref": "paper", "y": 1, "yanchor": "bottom"}
    text = note(f"<b>{words}</b>", colours, **anchor_point, yshift=2)
    return {**text, "font": {**text["font"], "color": colours.text}}
