"""How questions and items are said: their scores, what they have of what is asked."""

from __future__ import annotations

import math

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.scores.question_codes import ITEM_SCORES, detail_name, is_item
from ita_dash.i18n.translator import Translator
from ita_dash.wording.columns import column_label
from ita_dash.wording.scores import UNKNOWN, score_text


def detail_label(code: str, part: int = 0) -> Message:
    """A question or item in running text: "ข้อ e3 ส่วนที่ 1"."""
    return msg("ข้อ {code}", code=detail_name(code, part))


def field_label(field: str) -> Message:
    """What a stored field of a question or item is called."""
    return column_label("question_name" if field == "name" else field)


def field_text(value: object) -> str:
    """A stored field as it is told beside another one."""
    if value is None:
        return UNKNOWN
    return two_decimals(value) if isinstance(value, float) else str(value)


def question_score(code: str, score: float, tr: Translator) -> str:
    """A question's score, or in words whether an item counts; a dash where it is not known."""
    if math.isnan(score) or not is_item(code) or score not in ITEM_SCORES:
        return score_text(score)
    return tr("ผ่าน") if score else tr("ไม่ผ่าน")


def stake_text(low: float, high: float, *, signed: bool = True) -> str:
    """The points of the total that are still to be had: "+0.12", "+0.10 – 0.25", or a dash."""
    if math.isnan(high):
        return UNKNOWN
    sign = "+" if signed else ""
    least, most = two_decimals(low), two_decimals(high)
    return f"{sign}{most}" if least == most else f"{sign}{least} – {most}"


def elements_text(met: int | None, total: int | None) -> Message | None:
    """How many elements an item has of those it asks for; None where that is not told."""
    if met is None:
        return None
    if total is None:
        return msg("องค์ประกอบครบ {met}", met=met)
    return msg("องค์ประกอบครบ {met} จาก {total}", met=met, total=total)
