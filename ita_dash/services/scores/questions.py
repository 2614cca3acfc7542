"""Writes scores of questions and items that a person typed or took out, as one change."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.elements import stored_marks
from ita_dash.domain.scores.input import score_refused
from ita_dash.domain.scores.question_codes import PARTS, detail_name, is_code, is_item
from ita_dash.domain.scores.sources import typed_source
from ita_dash.domain.scores.words import joined
from ita_dash.domain.sensible_years import result_years, year_refused
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.questions.cells import elements_refused, marks_refused
from ita_dash.imports.questions.listed import listed_codes
from ita_dash.imports.questions.typed import TypedDetail
from ita_dash.queries.questions import newest_detail_change, score_details
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.imports.outcome import NothingToWrite
from ita_dash.services.imports.question_preview import DETAIL_FIELDS, DETAIL_KEY

Seen = Collection[tuple[str, int, int]]
"""Code, part and change number of everything that its editor was shown."""
_TRY_AGAIN = msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง")
Record = Mapping[Hashable, Any]


@dataclass(frozen=True)
class QuestionEdit:
    """What a person says of questions and items of one fiscal year.

    ``codes`` are all that the form showed: what else the year has is no concern of it. ``source``
    is the document that was typed from, ``reason`` may be blank.
    """

    fiscal_year: int
    details: Sequence[TypedDetail]
    codes: Collection[str]
    source: str
    reason: str = ""


def seen_details(details: pd.DataFrame) -> frozenset[tuple[str, int, int]]:
    """SCORE_DETAILS of a form → what is seen of them."""
    columns = (details["code"], details["part"].tolist(), details["change_no"].tolist())
    return frozenset(zip(*columns, strict=True))


def edit_questions(
    db: Database, actor: Actor, agency_id: int, edit: QuestionEdit, seen: Seen
) -> int | None:
    """Write what differs from what stands and give the change number, None where nothing does.

    Raises NotAllowed below the working group, InvalidInput when something cannot be or the source
    is not told, EditCollision when what stands is not what was ``seen``; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    note = squeeze(f"{edit.fiscal_year} {edit.reason}")
    try:
        with db.change(agency_id, actor, "edit_questions", note) as transaction:
            _check(edit)
            standing = _standing(transaction, edit, seen)
            rows = _differing(edit, standing)
            if rows.empty:
                raise NothingToWrite
            if not squeeze(edit.source) and not rows["is_removed"].all():
                raise InvalidInput(msg("ต้องระบุที่มาของคะแนนที่กรอก"), _TRY_AGAIN)
            transaction.append("score_detail", rows)
    except NothingToWrite:
        return None
    return transaction.change_no


def _standing(transaction: Transaction, edit: QuestionEdit, seen: Seen) -> pd.DataFrame:
    place = transaction.agency_id, transaction.change_no
    details = score_details(transaction, *place)
    of_year = details[details["fiscal_year"] == edit.fiscal_year]
    standing = of_year[of_year["code"].isin(list(edit.codes))]
    elsewhere = {each.code for each in edit.details} & set(of_year["code"]) - set(edit.codes)
    if elsewhere:
        codes = ", ".join(sorted(elsewhere))
        raise InvalidInput(msg("มีข้อ {codes} ของปีนี้ที่ตัวชี้วัดอื่นแล้ว", codes=codes), _TRY_AGAIN)
    if seen_details(standing) != frozenset(seen):
        newest = newest_detail_change(transaction, *place, edit.fiscal_year)
        actor, change_no = (newest.actor, newest.change_no) if newest else ("", 0)
        raise EditCollision(
            msg(
                "{actor} เปลี่ยนคะแนนรายข้อปี {year} ไปก่อนแล้ว (การเปลี่ยนแปลงที่ {change_no})",
                actor=actor_label(actor),
                year=edit.fiscal_year,
                change_no=change_no,
            ),
            msg("โปรดเทียบกับคะแนนล่าสุดแล้วบันทึกอีกครั้ง"),
            change_no,
        )
    years = result_years(thai_today())
    if edit.fiscal_year not in years and standing.empty:
        raise InvalidInput(year_refused(str(edit.fiscal_year), years), _TRY_AGAIN)
    return standing


def _check(edit: QuestionEdit) -> None:
    listed = listed_codes(load_rulebooks(), edit.fiscal_year)
    broken = []
    for each in edit.details:
        why = _refused(each)
        own = listed.get(each.code)
        if why is None and own is not None and each.indicator not in (None, own.indicator):
            why = msg("ข้อนี้เป็นของตัวชี้วัดที่ {number} ในรายการของปี", number=own.indicator or "–")
        if why is not None:
            name = detail_name(each.code, each.part)
            broken.append(Message("{name}: {why}", {"name": name, "why": why}))
    if broken:
        raise InvalidInput(joined(broken), _TRY_AGAIN)


def _refused(detail: TypedDetail) -> Message | None:
    """Why a question or item cannot be so."""
    is_known = is_code(detail.code) and detail.part in PARTS
    if not is_known or (detail.part and not detail.code.startswith("e")):
        return msg("ไม่รู้จักข้อนี้")
    if detail.score is not None and (why := score_refused(detail.score)) is not None:
        return why
    elements = elements_refused(detail.elements_met, detail.elements_total)
    if elements is not None:
        return elements.message
    marks = stored_marks(detail.elements_marked)
    if marks and (len(marks) != detail.elements_met or marks_refused(marks, _total(detail))):
        return msg("องค์ประกอบที่ระบุไม่ตรงกับจำนวนที่ครบ")
    has_elements = detail.elements_met is not None
    return msg("มีเพียงข้อตรวจ OIT ที่มีองค์ประกอบ") if has_elements and not is_item(detail.code) else None


def _total(detail: TypedDetail) -> int:
    return detail.elements_total or 0


def _differing(edit: QuestionEdit, standing: pd.DataFrame) -> pd.DataFrame:
    """Rows of the table score_detail for what is new, differs or goes."""
    stored = {
        (row["code"], row["part"]): row
        for row in standing.astype(object).where(standing.notna(), None).to_dict("records")
    }
    rows: list[dict[Hashable, Any]] = []
    for detail in edit.details:
        before = stored.get((detail.code, detail.part))
        after = _content(detail, before, edit)
        if before is not None and not detail.says_anything:
            stood = {name: before[name] for name in (*DETAIL_FIELDS, "source")}
            rows.append(after | stood | {"is_removed": True})
        elif detail.says_anything and not _is_same(after, before):
            rows.append({**after, "is_removed": False})
    return pd.DataFrame(rows, columns=[*DETAIL_KEY, *DETAIL_FIELDS, "source", "is_removed"])


def _content(detail: TypedDetail, before: Record | None, edit: QuestionEdit) -> dict[Hashable, Any]:
    """The row; what the form has no field for stays as it stands."""
    kept = {name: before[name] if before else None for name in ("indicator", "name")}
    return {
        "fiscal_year": edit.fiscal_year,
        "code": detail.code,
        "part": detail.part,
        "indicator": kept["indicator"] if detail.indicator is None else detail.indicator,
        "name": kept["name"] if detail.name is None else detail.name,
        "score": detail.score,
        "elements_met": detail.elements_met,
        "elements_total": detail.elements_total,
        "elements_marked": detail.elements_marked,
        "remark": detail.remark,
        "source": typed_source(squeeze(edit.source)),
    }


def _is_same(after: Record, before: Record | None) -> bool:
    return before is not None and all(after[name] == before[name] for name in DETAIL_FIELDS)
