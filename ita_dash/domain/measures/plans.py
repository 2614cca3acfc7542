"""The plans of measures that stand beside a result: today's, and the one that answers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita_dash.domain.cycle import answering_year
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.counts import MeasureCounts, measure_counts
from ita_dash.domain.messages import Message, msg


@dataclass(frozen=True)
class Plan:
    """The measures of one fiscal year, and why they are shown.

    ``is_running`` where that year is today's; ``answers`` is the year whose result they were set
    from, None where that is not the result shown.
    """

    fiscal_year: int
    is_running: bool
    answers: int | None
    counts: MeasureCounts

    @property
    def name(self) -> Message:
        """The plan by its year and its part: "แผนปี 2570 กำลังดำเนินการ"."""
        named = {"plan_year": self.fiscal_year, "year": self.answers}
        if self.is_running and self.answers:
            return msg("แผนปี {plan_year} กำลังดำเนินการ ตอบผลปี {year}", **named)
        if self.is_running:
            return msg("แผนปี {plan_year} กำลังดำเนินการ", plan_year=self.fiscal_year)
        if self.answers:
            return msg("แผนปี {plan_year} ตอบผลปี {year}", **named)
        return msg("แผนปี {plan_year} ล่าสุดที่บันทึก", plan_year=self.fiscal_year)


def plans_beside(table: pd.DataFrame, result_year: int, today: date) -> tuple[Plan, ...]:
    """MEASURE_TABLE of every year → today's running plan, then the one that answers the result.

    One where both are the same; also those without measures, which is worth knowing. Where
    neither has any, the newest plan that was recorded comes last.
    """
    running, answering = fiscal_year_of(today), answering_year(result_year)
    years = list(dict.fromkeys((running, answering)))
    if len(table) and not table["fiscal_year"].isin(years).any():
        years.append(int(table["fiscal_year"].max()))
    return tuple(
        Plan(
            fiscal_year=year,
            is_running=year == running,
            answers=result_year if year == answering else None,
            counts=measure_counts(table[table["fiscal_year"] == year]),
        )
        for year in years
    )
