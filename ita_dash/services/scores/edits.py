"""Writes the figures of a year that a person typed, corrected or took out, as one change."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.kinds import OWN_AGENCY, ROW_KIND_LABELS
from ita_dash.domain.scores.sources import typed_source
from ita_dash.domain.sensible_years import result_years, year_refused
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.scores.typed import Value
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scores import assessed_agencies, newest_year_change
from ita_dash.services.imports.outcome import NothingToWrite
from ita_dash.services.scores.checks import check_figures
from ita_dash.services.scores.years import Seen, seen_figures, year_figures

_TRY_AGAIN = msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง")
Record = Mapping[Hashable, Any]
_COLUMNS = ["assessed_id", "fiscal_year", "code", "value", "label", "scale", "source"]


@dataclass(frozen=True)
class ScoreEdit:
    """What a person says of one fiscal year of the agency itself.

    ``figures`` are those to write, by code: a score on 0–100, the name of a rating, None to
    take the figure out. ``row_kind`` is what kind of results all of the agency's scores are.
    ``source`` is the document that was typed from, ``reason`` may be blank.
    """

    fiscal_year: int
    figures: Mapping[str, Value]
    row_kind: str
    source: str
    reason: str = ""


def edit_scores(
    db: Database, actor: Actor, agency_id: int, edit: ScoreEdit, seen: Seen
) -> int | None:
    """Write what differs from what stands and give the change number, None where nothing does.

    Raises NotAllowed below the working group, InvalidInput when a figure, the year or the kind
    cannot be or the source is not told, EditCollision when the year's figures are not those
    that were ``seen``; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    note = squeeze(f"{edit.fiscal_year} {edit.reason}")
    try:
        with db.change(agency_id, actor, "edit_scores", note) as transaction:
            standing = _standing(transaction, edit, seen)
            rows = _differing(edit, standing)
            kind = _kind_row(transaction, edit.row_kind)
            if rows.empty and kind.empty:
                raise NothingToWrite
            _require_source(edit, rows)
            transaction.append("assessed_agency", kind)
            transaction.append("score", rows)
    except NothingToWrite:
        return None
    return transaction.change_no


def _standing(transaction: Transaction, edit: ScoreEdit, seen: Seen) -> pd.DataFrame:
    """The figures that the edit is about, once it is sure that they are those its editor saw."""
    key = transaction.agency_id, transaction.change_no, edit.fiscal_year
    standing = year_figures(transaction, *key)
    if seen_figures(standing, edit.fiscal_year) != frozenset(seen):
        raise _overtaken(transaction, *key)
    years = result_years(thai_today())
    # A year that an older program let in must not lock its figures against being put right.
    if edit.fiscal_year not in years and standing.empty:
        raise InvalidInput(year_refused(str(edit.fiscal_year), years), _TRY_AGAIN)
    book = load_rulebooks().of(edit.fiscal_year)
    check_figures(edit.figures, book, frozenset(standing["code"]))
    return standing


def _overtaken(reader: Reader, agency_id: int, as_of: int, fiscal_year: int) -> EditCollision:
    newest = newest_year_change(reader, agency_id, as_of, fiscal_year)
    actor, change_no = (newest.actor, newest.change_no) if newest else ("", 0)
    return EditCollision(
        msg(
            "{actor} เปลี่ยนคะแนนปี {year} ไปก่อนแล้ว (การเปลี่ยนแปลงที่ {change_no})",
            actor=actor_label(actor),
            year=fiscal_year,
            change_no=change_no,
        ),
        msg("โปรดเทียบกับคะแนนล่าสุดแล้วบันทึกอีกครั้ง"),
        change_no,
    )


def _differing(edit: ScoreEdit, standing: pd.DataFrame) -> pd.DataFrame:
    """Rows of the table score for what is new, differs or goes; a figure in points is no match."""
    stored = standing.set_index("code")[_COLUMNS[3:]].astype(object).to_dict("index")
    rows: list[Record] = []
    for code, value in edit.figures.items():
        before = stored.get(code)
        if value is None and before is not None:
            rows.append({"code": code, **before, "is_removed": True})
        elif value is not None and not _says(before, value):
            rows.append({"code": code, **_content(value, edit.source), "is_removed": False})
    placed = pd.DataFrame(rows, columns=[*_COLUMNS[2:], "is_removed"])
    return placed.assign(assessed_id=OWN_AGENCY, fiscal_year=edit.fiscal_year)


def _says(before: Record | None, value: float | str) -> bool:
    if before is None:
        return False
    is_same = value in (before["label"], before["value"])
    return is_same and before["scale"] == "percent"


def _content(value: float | str, source: str) -> Record:
    is_name = isinstance(value, str)
    return {
        "value": None if is_name else value,
        "label": value if is_name else None,
        "scale": "percent",
        "source": typed_source(squeeze(source)),
    }


def _require_source(edit: ScoreEdit, rows: pd.DataFrame) -> None:
    if not squeeze(edit.source) and not rows["is_removed"].all():
        raise InvalidInput(msg("ต้องระบุที่มาของคะแนนที่กรอก"), _TRY_AGAIN)


def _kind_row(transaction: Transaction, row_kind: str) -> pd.DataFrame:
    """The row that says what kind of results the agency's own scores are, where that changes."""
    if row_kind not in ROW_KIND_LABELS:
        raise InvalidInput(msg("ไม่รู้จักชนิดของข้อมูลนี้"), _TRY_AGAIN)
    known = assessed_agencies(transaction, transaction.agency_id, transaction.change_no)
    own = known[(known["assessed_id"] == OWN_AGENCY) & (known["row_kind"] != row_kind)]
    return own.assign(row_kind=row_kind, is_removed=False)
