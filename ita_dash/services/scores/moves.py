"""Moves scores that were taken under a wrong agency to the right one, as one change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

import pandas as pd

from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.words import joined
from ita_dash.domain.thai.text import squeeze
from ita_dash.services.scores.move_preview import (
    FIELDS,
    Figure,
    MovedYear,
    MovePreview,
    NewAssessed,
    preview_move,
)
from ita_dash.wording.columns import column_label

Counts = Literal["moved", "standing"]
"""Whose figures of a year count where both agencies have different ones."""


def move_scores(
    db: Database,
    actor: Actor,
    agency_id: int,
    seen: MovePreview,
    counts: Mapping[int, Counts],
    *,
    reason: str = "",
) -> int:
    """Move what the preview ``seen`` shows as one change and give its number.

    ``counts`` says of every undecided year whose figures count, for the whole year: the moved
    ones take the place of the target's, or the target's stay and the moved ones go. Raises
    NotAllowed below the working group, InvalidInput as ``preview_move``, when a year is
    undecided, and when the preview no longer holds; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    _require_decided(seen, counts)
    years = ", ".join(str(year.fiscal_year) for year in seen.years)
    note = squeeze(f"{years}: {seen.source.name} → {seen.target.name} {reason}")
    with db.change(agency_id, actor, "move_scores", note) as transaction:
        _require_same(transaction, seen)
        if seen.target.is_new:
            transaction.append("assessed_agency", _agency_row(seen))
        rows = [row for year in seen.years for row in _rows(seen, year, counts)]
        transaction.append("score", pd.DataFrame(rows))
    return transaction.change_no


def _require_decided(preview: MovePreview, counts: Mapping[int, Counts]) -> None:
    undecided = [
        year for year in preview.years if year.differing and year.fiscal_year not in counts
    ]
    if undecided:
        questions = [_differs(preview, year) for year in undecided]
        raise InvalidInput(joined(questions), msg("โปรดเลือกว่าจะใช้คะแนนใดของแต่ละปี"))


def _differs(preview: MovePreview, year: MovedYear) -> Message:
    return msg(
        "{name} มีคะแนนปี {year} อยู่แล้วและไม่ตรงกัน: {figures}",
        name=preview.target.name,
        year=year.fiscal_year,
        figures=joined([column_label(code) for code in year.differing]),
    )


def _require_same(transaction: Transaction, seen: MovePreview) -> None:
    target = seen.target
    new = NewAssessed(target.name, target.row_kind)
    now = preview_move(
        transaction,
        transaction.agency_id,
        transaction.change_no,
        seen.source.assessed_id,
        new if target.is_new else target.assessed_id,
        [year.fiscal_year for year in seen.years],
    )
    if now != seen:
        raise InvalidInput(
            msg("คะแนนเปลี่ยนไประหว่างที่ท่านตรวจ จึงยังไม่ได้ย้าย"),
            msg("โปรดตรวจรายการอีกครั้งแล้วยืนยัน"),
        )


def _agency_row(preview: MovePreview) -> pd.DataFrame:
    target = preview.target
    unknown = dict.fromkeys(("agency_type", "province", "district", "agency_size"))
    row = {"assessed_id": target.assessed_id, "name": target.name, **unknown}
    return pd.DataFrame([{**row, "row_kind": target.row_kind, "is_removed": False}])


def _rows(
    preview: MovePreview, year: MovedYear, counts: Mapping[int, Counts]
) -> Iterator[dict[str, object]]:
    """Rows of the table score: what goes, and what the target gets."""
    source, target = preview.source.assessed_id, preview.target.assessed_id
    for code, figure in year.moved.items():
        yield _row(source, year, code, figure, is_removed=True)
    if not year.differing:
        for code in year.moved.keys() - year.standing.keys():
            yield _row(target, year, code, year.moved[code], is_removed=False)
    elif counts[year.fiscal_year] == "moved":
        for code, figure in year.moved.items():
            yield _row(target, year, code, figure, is_removed=False)
        for code in year.standing.keys() - year.moved.keys():
            yield _row(target, year, code, year.standing[code], is_removed=True)


def _row(
    assessed_id: int, year: MovedYear, code: str, figure: Figure, *, is_removed: bool
) -> dict[str, object]:
    key = {"assessed_id": assessed_id, "fiscal_year": year.fiscal_year, "code": code}
    return {**key, **dict(zip(FIELDS, figure, strict=True)), "is_removed": is_removed}
