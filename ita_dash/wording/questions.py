"""How questions and items are said: their scores, what they have of what is asked."""

from __future__ import annotations

import math

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.scores.elements import read_marked
from ita_dash.domain.scores.question_codes import ITEM_SCORES, detail_name, is_item
from ita_dash.domain.scores.question_input import NEW
from ita_dash.domain.scores.questions import is_scored, lowest_first, still_open
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


def typed_text(name: str, text: str) -> Message:
    """The text of a field of the form, "o12.elements", as it is told beside another one."""
    marked = read_marked(text) if name.endswith(".elements") else None
    if marked is None:
        return Message("{text}", {"text": text})
    places, total = marked
    return msg("ข้อ {places} จาก {total}", places=", ".join(map(str, places)), total=total)


def section_title(instrument: str, fiscal_year: int, tr: Translator) -> str:
    """The heading over an indicator's questions, or items."""
    if instrument == "oit":
        return tr("ข้อตรวจของปี {year}", year=fiscal_year)
    return tr("ข้อคำถามของปี {year}", year=fiscal_year)


def question_finding(table: pd.DataFrame, tr: Translator) -> str:
    """QUESTION_TABLE of one indicator → how many are not full, and what that would give."""
    is_known, left = is_scored(table), table[still_open(table)]
    known = int(is_known.sum())
    if left.empty:
        return tr("ทุกข้อที่ทราบคะแนนได้เต็มแล้ว ({n} ข้อ)", n=known)
    count = tr("{left} จาก {known} ข้อที่ทราบคะแนนยังไม่เต็ม", left=len(left), known=known)
    if left["stake_high"].isna().any():
        return count
    first = lowest_first(left).iloc[0]
    points = stake_text(left["stake_low"].sum(), left["stake_high"].sum(), signed=False)
    gain = tr("หากได้เต็มทุกข้อ คะแนนรวมจะเพิ่มประมาณ {points}", points=points)
    if len(left) == 1:
        return f"{count} · {gain}"
    most = stake_text(first["stake_low"], first["stake_high"], signed=False)
    best = tr("มากที่สุดคือข้อ {code} ประมาณ {points}", code=first["code"], points=most)
    return f"{count} · {gain} · {best}"


def estimate_sentence(estimate: float, published: float, tr: Translator) -> str:
    """The indicator as its items make it beside the published one; always called an estimate."""
    estimated = tr("จากข้อตรวจที่กรอกไว้ ตัวชี้วัดนี้ได้ประมาณ {score}", score=two_decimals(estimate))
    if math.isnan(published):
        return estimated
    return f"{estimated} · {tr('ผลที่ประกาศ {score}', score=two_decimals(published))}"


def parts_text(first: float, second: float, tr: Translator) -> str:
    """The scores of the two parts of an EIT question; "" where neither is known."""
    known = [(1, first), (2, second)]
    parts = [
        tr("ส่วนที่ {part}: {score}", part=part, score=two_decimals(score))
        for part, score in known
        if not math.isnan(score)
    ]
    return " · ".join(parts)


def form_field_label(name: str) -> Message:
    """A field of the form of questions, "o12.score", in words: "o12 · ผลการตรวจ"."""
    code, _, field = name.partition(".")
    if code == NEW:
        return msg("ข้อใหม่")
    label = column_label("elements_met" if field == "elements" else field)
    return Message("{code} · {field}", {"code": code, "field": label})
