"""How tried scores, scenarios and the targets set from them are said."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ita_dash.domain.rounding import half_up_number, signed, two_decimals
from ita_dash.domain.scores.ratings import Certainty
from ita_dash.domain.targets.own import Aim
from ita_dash.domain.targets.trial import Trial
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import score_text

_MOST = 3
"""Indicators that are named where a year's targets are told in one sentence."""


def trial_finding(tried: Trial, tr: Translator) -> str:
    """What moves and what that gives, in one sentence."""
    rising = sum(each > 0 for each in tried.differences.values())
    if not rising and not tried.lowered:
        return tr("ยังเท่ากับคะแนนปี {year} ทุกตัวชี้วัด", year=tried.baseline.fiscal_year)
    gain = signed(tried.gain).replace("-", "−")
    if not rising:
        points = two_decimals(tried.lowered)
        return tr("ลดลงรวม {points} คะแนน คะแนนรวมเปลี่ยน {gain}", points=points, gain=gain)
    points = two_decimals(tried.raised)
    if tried.lowered:
        return tr(
            "เพิ่ม {n} ตัวชี้วัด รวม {points} คะแนน และลดลงรวม {lowered} คะแนนรวมเปลี่ยน {gain}",
            n=rising,
            points=points,
            lowered=two_decimals(tried.lowered),
            gain=gain,
        )
    return tr(
        "เพิ่ม {n} ตัวชี้วัด รวม {points} คะแนน คะแนนรวมเปลี่ยน {gain}",
        n=rising,
        points=points,
        gain=gain,
    )


def aim_finding(aim: Aim, tr: Translator) -> str:
    """What the agency aims at in a year: the total, the indicators that rise most, the source."""
    rises = rise_words(aim, tr)
    total = aim_words(aim, tr)
    return total if not rises else tr("{aim} เพิ่มมากที่สุดที่ {rises}", aim=total, rises=rises)


def aim_words(aim: Aim, tr: Translator) -> str:
    """The total that the agency aims at in a year, and the scenario it comes from."""
    year, name = aim.own.fiscal_year, aim.own.name
    if aim.trial is None:
        return tr("เป้าหมายของหน่วยงานปี {year} จากแผนทดลอง {name}", year=year, name=name)
    return own_target_words(aim, aim.total, tr)


def own_target_words(aim: Aim, target: float, tr: Translator) -> str:
    """One of the agency's own targets of a year, and the scenario it comes from."""
    return tr(
        "เป้าหมายของหน่วยงานปี {year}: {target} (จากแผนทดลอง {name})",
        year=aim.own.fiscal_year,
        target=score_text(target),
        name=aim.own.name,
    )


def rise_words(aim: Aim, tr: Translator) -> str:
    """The indicators that are to rise most, with their points; "" where none is."""
    rises = [] if aim.trial is None else aim.trial.largest_raises[:_MOST]
    return ", ".join(
        tr("ตัวชี้วัดที่ {number} +{points}", number=number, points=two_decimals(points))
        for number, points in rises
    )


def distance_words(score: float, target: float, tr: Translator) -> str:
    """How far a score lies from an own target."""
    if math.isnan(score):
        return tr("ไม่ทราบคะแนน")
    if half_up_number(score) >= target:
        return tr("ถึงแล้ว")
    return tr("อีก {points} คะแนน", points=score_text(target - score))


def trial_notes(tried: Trial, tr: Translator) -> Iterator[str]:
    """What must be known to read the tried total and rating, a sentence each."""
    baseline, outcome = tried.baseline, tried.outcome
    if outcome.rating_certainty == Certainty.AT_MOST:
        yield tr("ไม่ทราบ EIT ส่วนที่ 1 และ 2 จึงบอกได้เพียงไม่เกินระดับนี้")
    is_moved = outcome.instruments["eit"] != baseline.instruments["eit"]
    if baseline.eit_parts and is_moved:
        yield tr("ไม่ทราบวิธีรวม EIT สองส่วน จึงถือว่าทั้งสองส่วนเปลี่ยนเท่ากับ EIT")
    if baseline.disagrees:
        yield tr(
            "คะแนนรวมที่ประกาศต่างจากที่คำนวณจากตัวชี้วัด {points} คะแนน แผนคงส่วนต่างนี้ไว้",
            points=two_decimals(abs(baseline.difference)),
        )
