"""How what came after measures is said: moved more or less than the rest, never why."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pandas as pd

from ita_dash.domain.improvement.effects import YearEffects, count_movements
from ita_dash.domain.improvement.indicator_move import IndicatorMove
from ita_dash.domain.improvement.movement import MOVEMENT_LABELS, mean_change
from ita_dash.domain.improvement.peer_group import PeerGroup
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import change_text, score_text, signed_text

_UNBROKEN = "\N{NO-BREAK SPACE}"
NO_CAUSE = msg(
    "คะแนนที่ตามมาไม่ได้บอกว่าเกิดจากมาตรการ คะแนนเปลี่ยนได้จากหลายอย่าง "
    "และตัวชี้วัดที่คะแนนต่ำมักเพิ่มได้มากกว่าตัวชี้วัดที่คะแนนสูงอยู่แล้ว"
)
"""Beside everything that sets measures and the scores after them side by side."""


def effect_finding(effects: YearEffects, tr: Translator) -> str:
    """What came after a year's measures, in one sentence; why nothing is known, where it is not."""
    if effects.missing is not None:
        return tr(effects.missing)
    linked = effects.linked
    year, n = effects.fiscal_year, len(linked)
    if not n:
        return tr("มาตรการปี {year} ยังไม่ระบุตัวชี้วัดที่ทราบคะแนนทั้งสองปี จึงไม่มีคะแนนให้เทียบ", year=year)
    mean = signed_text(mean_change(linked["change"]))
    if not effects.rest_count:
        return tr(
            "ทุกตัวชี้วัดที่ทราบคะแนนมีมาตรการ ({n} ตัว เปลี่ยนแปลงเฉลี่ย {mean} คะแนน) จึงไม่มีตัวชี้วัดอื่นให้เทียบ",
            n=n,
            mean=mean,
        )
    moves = tr(
        "ตัวชี้วัดที่มีมาตรการ {n} ตัวเปลี่ยนแปลงเฉลี่ย {mean} คะแนน "
        "ส่วนที่ไม่มีมาตรการ {others} ตัวเฉลี่ย {rest} คะแนน",
        n=n,
        mean=mean,
        others=effects.rest_count,
        rest=signed_text(effects.rest_change),
    )
    return f"{moves} · {_beside_rest(linked, tr)}"


def _beside_rest(linked: pd.DataFrame, tr: Translator) -> str:
    """How many indicators with a measure stand above and below the mean of the others."""
    more, less = count_movements(linked)
    if more == len(linked):
        return tr("ทุกตัวที่มีมาตรการสูงกว่าค่าเฉลี่ยของส่วนที่ไม่มีมาตรการ")
    if less == len(linked):
        return tr("ทุกตัวที่มีมาตรการต่ำกว่าค่าเฉลี่ยของส่วนที่ไม่มีมาตรการ")
    return tr("สูงกว่าค่าเฉลี่ยของส่วนที่ไม่มีมาตรการ {more} ตัว ต่ำกว่า {less} ตัว", more=more, less=less)


def total_lines(effects: YearEffects, tr: Translator) -> Iterator[str]:
    """The total before and after, and how much it moved elsewhere, where that is known."""
    total = effects.total
    if math.isnan(total.change):
        return
    yield tr(
        "คะแนนรวม {before} → {after} ({change})",
        before=score_text(total.before),
        after=score_text(total.after),
        change=change_text(total.change),
    )
    if not math.isnan(total.peers):
        count = effects.peers.counts["total"]
        who, change = peers_name(effects.peers, count, tr), signed_text(total.peers)
        yield tr("{who} เปลี่ยนแปลงเฉลี่ย {change}", who=who, change=change)
    if not math.isnan(total.nation):
        yield tr("ค่าเฉลี่ยทั้งประเทศ {change}", change=signed_text(total.nation))


def peers_name(peers: PeerGroup, count: int, tr: Translator) -> str:
    """The agencies of the comparison: their kind and how many they are."""
    if peers.agency_type is None:
        return tr("หน่วยงานอื่น {n} แห่ง", n=count)
    return tr("{kind}อื่น {n} แห่ง", kind=Message(peers.agency_type), n=count)


def moved_text(move: IndicatorMove, tr: Translator) -> str:
    """Before, after, and how an indicator moved beside the rest."""
    scores = f"{score_text(move.before)} → {score_text(move.after)}"
    if not math.isnan(move.change):
        scores = f"{scores} ({change_text(move.change)})"
    # No line break parts a figure from its sign or from the other.
    return f"{scores.replace(' ', _UNBROKEN)} · {tr(MOVEMENT_LABELS[move.movement])}"


def awaited_text(move: IndicatorMove, earlier_year: int, tr: Translator) -> str:
    """What is known of an indicator while nothing can be compared: the score before."""
    return tr("ปี {fiscal_year} ได้ {score}", fiscal_year=earlier_year, score=score_text(move.before))


def short_move(move: IndicatorMove, tr: Translator) -> str:
    """How much an indicator moved, and how beside the rest."""
    words = tr(MOVEMENT_LABELS[move.movement])
    if math.isnan(move.change):
        return words
    return f"{change_text(move.change).replace(' ', _UNBROKEN)} {words}"
