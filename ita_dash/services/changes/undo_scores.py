"""Takes back what a change did to figures, and to the agencies they are about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Effect, Reversal, reversals
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.queries.scores import assessed_agencies
from ita_dash.queries.undo import (
    AGENCY_FIELDS,
    FIGURE_FIELDS,
    Fields,
    FigureKey,
    standing_figures,
    touched_agencies,
    touched_figures,
)
from ita_dash.services.changes.undo_preview import UndoLine, changed_later

Figures = Sequence[Reversal[FigureKey, Fields]]
Agencies = Sequence[Reversal[int, Fields]]


def undo_scores(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about scores, and the rows of ``score`` and ``assessed_agency`` to write.

    An agency that the change added goes with its figures, unless it has others by now.
    """
    key = agency_id, as_of, change_no
    figures = reversals(touched_figures(reader, *key), change_no)
    agencies = reversals(touched_agencies(reader, *key), change_no)
    if not figures and not agencies:
        return [], {}
    names = _names(reader, agency_id, as_of, change_no)
    left = _figures_left(figures, standing_figures(reader, agency_id, as_of))
    emptied = _emptied(figures, agencies, left, reader, *key)
    lines = [*_figure_lines(figures, names, actors), *_agency_lines(agencies, left, actors)]
    lines += [UndoLine("removed", _agency(str(each["name"]))) for each in emptied]
    rows = [*_agency_rows(agencies, left), *({**each, "is_removed": True} for each in emptied)]
    return lines, {
        "score": pd.DataFrame(list(_figure_rows(figures))),
        "assessed_agency": pd.DataFrame(rows),
    }


def _names(reader: Reader, agency_id: int, as_of: int, change_no: int) -> dict[int, str]:
    """Every name by assessed id: as it stands, else as it was at the change, or before it."""
    names: dict[int, str] = {}
    for moment in (change_no - 1, change_no, as_of):
        known = assessed_agencies(reader, agency_id, moment)
        names |= dict(zip(known["assessed_id"].tolist(), known["name"], strict=True))
    return names


def _figures_left(figures: Figures, standing: Mapping[int, int]) -> Counter[int]:
    """How many figures each agency has when the change is taken back."""
    left = Counter(standing)
    for reversal in figures:
        if reversal.changed_by is None:
            is_there, will_be = reversal.written is not None, reversal.before is not None
            left[reversal.key[0]] += will_be - is_there
    return left


def _figure_lines(
    figures: Figures, names: Mapping[int, str], actors: Mapping[int, str]
) -> Iterator[UndoLine]:
    """One line per agency, year and effect, the own agency and the newest year first."""
    counts: defaultdict[tuple[int, int, Effect, int], int] = defaultdict(int)
    for reversal in figures:
        assessed_id, fiscal_year, _ = reversal.key
        by = reversal.changed_by or 0
        counts[assessed_id, -fiscal_year, reversal.effect, by] += 1
    for (assessed_id, year, effect, by), n in sorted(counts.items()):
        what = msg(
            "คะแนนปี {year} ของ {agency} {n} รายการ", year=-year, agency=names[assessed_id], n=n
        )
        yield UndoLine(effect, what, changed_later(by, actors) if by else None)


def _figure_rows(figures: Figures) -> Iterator[dict[str, object]]:
    for reversal in figures:
        if reversal.changed_by is None:
            keys = zip(("assessed_id", "fiscal_year", "code"), reversal.key, strict=True)
            content = reversal.before or reversal.written or ()
            fields = zip(FIGURE_FIELDS, content, strict=True)
            yield {**dict(keys), **dict(fields), "is_removed": reversal.before is None}


def _agency(name: str) -> Message:
    return msg("หน่วยงานที่นำมาเปรียบเทียบ {name}", name=name)


def _is_in_use(reversal: Reversal[int, Fields], left: Mapping[int, int]) -> bool:
    """Whether an agency that would go has figures that stay."""
    return reversal.effect == "removed" and reversal.key != OWN_AGENCY and left[reversal.key] > 0


def _agency_lines(
    agencies: Agencies, left: Mapping[int, int], actors: Mapping[int, str]
) -> Iterator[UndoLine]:
    for reversal in agencies:
        content = reversal.written or reversal.before or ("",)
        is_own = reversal.key == OWN_AGENCY
        what = msg("ชนิดของคะแนนทั้งหมดของหน่วยงาน") if is_own else _agency(str(content[0]))
        if reversal.changed_by is not None:
            yield UndoLine("kept", what, changed_later(reversal.changed_by, actors))
        elif _is_in_use(reversal, left):
            yield UndoLine("kept", what, msg("ยังมีคะแนนที่ไม่ได้มากับการเปลี่ยนแปลงนี้"))
        else:
            yield UndoLine("restored" if is_own else reversal.effect, what)


def _agency_rows(agencies: Agencies, left: Mapping[int, int]) -> Iterator[dict[str, object]]:
    for reversal in agencies:
        if reversal.changed_by is None and not _is_in_use(reversal, left):
            fields = zip(AGENCY_FIELDS, reversal.before or reversal.written or (), strict=True)
            is_removed = reversal.before is None
            yield {"assessed_id": reversal.key, **dict(fields), "is_removed": is_removed}


def _emptied(
    figures: Figures,
    agencies: Agencies,
    left: Mapping[int, int],
    reader: Reader,
    agency_id: int,
    as_of: int,
    change_no: int,
) -> list[dict[Hashable, Any]]:
    """Agencies of comparison that an earlier undo left standing only for these figures.

    One that stood without figures before the change stands without them again.
    """
    touched = {reversal.key for reversal in agencies}
    ids = {r.key[0] for r in figures if r.effect == "removed"} - touched - {OWN_AGENCY}
    empty = [assessed_id for assessed_id in ids if left[assessed_id] == 0]
    if empty:
        before = standing_figures(reader, agency_id, change_no - 1)
        empty = [assessed_id for assessed_id in empty if assessed_id in before]
    if not empty:
        return []
    known = assessed_agencies(reader, agency_id, as_of).astype(object)
    known = known[known["assessed_id"].isin(empty)]
    return known.where(known.notna(), None).to_dict("records")
