"""How fast the total must rise, said beside how fast it has risen; nothing is foretold."""

from __future__ import annotations

from ita_dash.domain.rounding import half_up_number, signed, two_decimals
from ita_dash.domain.targets.pace import Experience, Pace
from ita_dash.i18n.translator import Translator


def pace_words(pace: Pace, tr: Translator) -> str:
    """The distance to the goal and what it asks of every year left, in one sentence."""
    goal = f"{pace.goal_total:g}"
    if pace.distance == 0:
        values = {"total": two_decimals(pace.total), "goal": goal, "year": pace.goal_year}
        if pace.years_left:
            return tr("คะแนนรวม {total} ถึงเป้าหมาย {goal} แล้ว ต้องรักษาไว้จนถึงปี {year}", **values)
        return tr("คะแนนรวม {total} ถึงเป้าหมาย {goal} ของปี {year} แล้ว", **values)
    distance = two_decimals(pace.distance)
    if pace.per_year is None:
        return tr(
            "ยังขาด {points} คะแนนจากเป้าหมาย {goal} และไม่มีปีเหลือก่อนปี {year}",
            points=distance,
            goal=goal,
            year=pace.goal_year,
        )
    return tr(
        "ยังขาด {points} คะแนนจากเป้าหมาย {goal} ในปี {year} เหลือ {n} ปี ต้องเพิ่มเฉลี่ยปีละ {each}",
        points=distance,
        goal=goal,
        year=pace.goal_year,
        n=pace.years_left,
        each=two_decimals(pace.per_year),
    )


def experience_words(experience: Experience, tr: Translator) -> str:
    """The best and the usual move of the total from one year to the next."""
    if experience.best is None or experience.usual is None:
        return tr("ยังไม่มีสองปีติดกันที่เทียบกันได้ จึงไม่ทราบว่าคะแนนรวมเคยเปลี่ยนปีละเท่าไร")
    usual, n = signed(experience.usual), experience.years
    if experience.best <= 0:
        return tr(
            "คะแนนรวมยังไม่เคยเพิ่มจากปีก่อน ปกติเปลี่ยนปีละ {usual} (ค่ากลางของ {n} ครั้ง)", usual=usual, n=n
        )
    return tr(
        "คะแนนรวมเคยเพิ่มมากที่สุด {best} ในปี {year} ปกติเปลี่ยนปีละ {usual} (ค่ากลางของ {n} ครั้ง)",
        best=signed(experience.best),
        year=experience.best_year,
        usual=usual,
        n=n,
    )


def comparison_words(pace: Pace, experience: Experience, tr: Translator) -> str:
    """What the goal asks against what the agency has done; "" where one is not known."""
    if not pace.per_year or experience.best is None or experience.usual is None:
        return ""
    asked = half_up_number(pace.per_year)
    if asked <= half_up_number(experience.usual):
        return tr("ไม่เกินที่หน่วยงานเพิ่มได้ตามปกติ")
    if asked <= experience.best:
        return tr("มากกว่าปกติ แต่ไม่เกินที่หน่วยงานเคยทำได้")
    return tr("มากกว่าที่หน่วยงานเคยทำได้ในปีใด")
