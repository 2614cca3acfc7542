"""How goals, headroom, bounds and plans are said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ita_dash.domain.messages import Message
from ita_dash.domain.rounding import half_up_number, two_decimals
from ita_dash.domain.rulebook.codes import EIT_PARTS
from ita_dash.domain.rulebook.labels import score_label
from ita_dash.domain.scores.words import rating_message
from ita_dash.domain.targets.bounds import ORIGIN_LABELS, Bound
from ita_dash.domain.targets.goals import Demand, Goal
from ita_dash.domain.targets.headroom import Baseline, Headroom
from ita_dash.domain.targets.outcome import Outcome
from ita_dash.domain.targets.plan import Shortfall, TargetPlan
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import UNKNOWN, numbered

ARROW = "→"


def goal_words(goal: Goal, tr: Translator) -> str:
    """What is to be reached: a total, or a rating with all that it asks."""
    total = f"{goal.total:g}"
    if goal.rating is None:
        return tr("คะแนนรวม {goal}", goal=total)
    rating = Message(goal.rating)
    if goal.each is None:
        return tr("ระดับ {rating} (คะแนนรวม {total})", rating=rating, total=total)
    return tr(
        "ระดับ {rating} (คะแนนรวม {total} และทุกเครื่องมือ {each})",
        rating=rating,
        total=total,
        each=f"{goal.each:g}",
    )


def rating_words(rating: str | None, certainty: str | None, tr: Translator) -> str:
    """A rating with how sure it is; a dash for none."""
    return UNKNOWN if rating is None else tr(rating_message(rating, certainty))


def moved_total(before: float, after: float) -> str:
    """Two totals with an arrow between."""
    return f"{two_decimals(before)} {ARROW} {two_decimals(after)}"


def plan_finding(plan: TargetPlan, tr: Translator) -> str:
    """What the plan comes to, in one sentence."""
    goal = goal_words(plan.goal, tr)
    if plan.shortfall is not None:
        total = two_decimals(plan.shortfall.best.total)
        return tr("ภายในขอบเขตที่ตั้งไว้ ยังไม่ถึง {goal} ได้มากที่สุด {total}", goal=goal, total=total)
    if plan.is_open:
        return tr("คะแนนที่ทราบถึงเกณฑ์ของ {goal} ทุกข้อแล้ว แต่ระดับที่ประกาศต่ำกว่า", goal=goal)
    if plan.is_reached:
        total = two_decimals(plan.baseline.total)
        return tr("ถึง {goal} แล้วด้วยคะแนนรวม {now} ไม่ต้องเพิ่มตัวชี้วัดใด", goal=goal, now=total)
    return tr(
        "ถึง {goal} ได้ถ้าเพิ่ม {n} ตัวชี้วัด รวม {points} คะแนน คะแนนรวมจะเป็น {total}",
        goal=goal,
        n=len(plan.raises),
        points=two_decimals(plan.raise_sum),
        total=two_decimals(plan.outcome.total),
    )


def plan_notes(plan: TargetPlan, tr: Translator) -> Iterator[str]:
    """What must be known to read the plan, a sentence each."""
    if plan.shortfall is not None:
        yield from shortfall_lines(plan.shortfall, plan.baseline, tr)
    if plan.is_open:
        yield tr("มีส่วนของ EIT ที่ต่ำกว่าเกณฑ์ซึ่งยังไม่ทราบคะแนน โปรดกรอกคะแนน EIT ส่วนที่ 1 และ 2 ก่อน")
    elif plan.is_reached and plan.goal.rating is not None:
        yield tr("คะแนนถึงเกณฑ์ของระดับนี้ แต่ระดับที่ประกาศต่ำกว่า โปรดตรวจสอบผลที่ประกาศ")
    elif plan.unknown_parts:
        yield tr("ระดับนี้ขอ EIT ทั้งสองส่วน แต่ยังไม่ทราบคะแนนของส่วนใดส่วนหนึ่ง จึงยืนยันระดับไม่ได้")
    elif plan.goal.each is not None and any(p in plan.baseline.eit_parts for p in EIT_PARTS):
        yield tr("ไม่ทราบวิธีรวม EIT สองส่วน จึงถือว่าเพิ่ม EIT แล้วทั้งสองส่วนเพิ่มเท่ากัน")
    if plan.baseline.disagrees:
        yield tr(
            "คะแนนรวมที่ประกาศต่างจากที่คำนวณจากตัวชี้วัด {points} คะแนน แผนคงส่วนต่างนี้ไว้",
            points=two_decimals(abs(plan.baseline.difference)),
        )
    if plan.baseline.book.fiscal_year != plan.baseline.fiscal_year:
        year = plan.baseline.book.fiscal_year
        yield tr("ยังไม่มีเกณฑ์ของปีนี้ จึงใช้เกณฑ์ปีงบประมาณ {year}", year=year)


def shortfall_lines(shortfall: Shortfall, baseline: Baseline, tr: Translator) -> Iterator[str]:
    """What binds, what the best is that can be reached, and which bound would be enough."""
    # The total alone is what the sentence above these lines is about.
    if any(each.code != "total" for each in shortfall.unmet):
        yield from (_unmet(each, baseline, tr) for each in shortfall.unmet)
    if len(shortfall.binding) == len(baseline.indicators):
        yield tr("ทุกตัวชี้วัดติดขอบเขตที่ตั้งไว้")
    elif shortfall.binding:
        yield tr("ตัวชี้วัดที่ติดขอบเขตที่ตั้งไว้: {numbers}", numbers=_numbers(shortfall.binding))
    yield best_words(shortfall.best, tr)
    if shortfall.bound_needed is None:
        yield tr("แม้ทุกตัวชี้วัดได้เต็ม 100 ก็ยังไม่ถึงเป้าหมายนี้")
    else:
        yield tr(
            "จะถึงได้ถ้ายอมให้ทุกตัวชี้วัดเพิ่มได้ถึง {points} คะแนน",
            points=two_decimals(shortfall.bound_needed),
        )


def best_words(best: Outcome, tr: Translator) -> str:
    """The best total that the bounds allow, and the rating it would earn."""
    total = two_decimals(best.total)
    if best.rating is None:
        return tr("ดีที่สุดที่ทำได้ภายในขอบเขต: คะแนนรวม {total}", total=total)
    return tr(
        "ดีที่สุดที่ทำได้ภายในขอบเขต: คะแนนรวม {total} ระดับ {rating}",
        total=total,
        rating=rating_words(best.rating, best.rating_certainty, tr),
    )


def headroom_finding(baseline: Baseline, tr: Translator) -> str:
    """Which indicator can still give most, of how much in all, in one sentence."""
    most = baseline.by_potential[0]
    if half_up_number(most.potential) <= 0:
        return tr("ทุกตัวชี้วัดได้เต็ม 100 แล้ว")
    return tr(
        "ตัวชี้วัดที่ {name} ยังให้คะแนนรวมได้มากที่สุด {points} จากทั้งหมด {total} คะแนน",
        name=indicator_name(most, tr),
        points=two_decimals(most.potential),
        total=two_decimals(baseline.potential),
    )


def indicator_name(indicator: Headroom, tr: Translator) -> str:
    """An indicator's number and name."""
    return numbered(indicator.number, tr(indicator.name))


def bound_source(bound: Bound, tr: Translator) -> str:
    """Where the bound of an indicator comes from."""
    source = tr(ORIGIN_LABELS[bound.origin])
    if bound.fiscal_year is not None:
        source = tr("เคยเพิ่มได้มากที่สุดในปี {year}", year=bound.fiscal_year)
    return tr("{source} (ถึงคะแนนเต็ม)", source=source) if bound.is_full else source


def items_words(items: int | None, tr: Translator) -> str:
    """About how many items of the website a raise means; "" where nobody can say."""
    return "" if items is None else tr("ประมาณ {n} ข้อ", n=items)


def _unmet(demand: Demand, baseline: Baseline, tr: Translator) -> str:
    label = tr("คะแนนรวม")
    if demand.code != "total":
        label = tr(score_label(demand.code, baseline.book))
    return tr(
        "{label} ได้มากที่สุด {score} จากที่ต้องได้ {least}",
        label=label,
        score=two_decimals(demand.score),
        least=f"{demand.least:g}",
    )


def _numbers(indicators: Sequence[Headroom]) -> str:
    return ", ".join(str(each.number) for each in indicators)
