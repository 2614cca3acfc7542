"""The evidence that stands beside its measures, with what follows from steps and the day."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ita_dash.domain.evidence.record import each_recorded
from ita_dash.domain.evidence.steps import standing_step
from ita_dash.domain.evidence.validity import expires_on, validity
from ita_dash.frames.evidence import EVIDENCE_TABLE


def evidence_table(
    evidence: pd.DataFrame, measures: pd.DataFrame, steps: pd.DataFrame, today: date
) -> pd.DataFrame:
    """EVIDENCE that stands, MEASURE_TABLE and MEASURE_STEPS → EVIDENCE_TABLE.

    By fiscal year, the newest first, number of the measure, and the order in which it was added;
    evidence of a measure that was removed is left out until the measure stands again.
    """
    named = measures[["measure_id", "number", "title", "divisions"]]
    named = named.rename(columns={"title": "measure_title"})
    rows = evidence.merge(named, on="measure_id").sort_values(
        ["fiscal_year", "number", "evidence_id"], ascending=[False, True, True]
    )
    ordered = steps.sort_values(["measure_id", "step_no"])
    texts = {key: own.tolist() for key, own in ordered.groupby("measure_id")["description"]}
    told = [each.content for each in each_recorded(rows[evidence.columns])]
    places = [standing_step(e.step_no, e.step_text, texts.get(e.measure_id, [])) for e in told]
    ends = [expires_on(each.about) if each.renews_yearly else None for each in told]
    table = rows.drop(columns="is_removed").assign(
        standing_step=pd.array(places, dtype="Int64"),
        expires_on=pd.to_datetime(pd.Series(ends, index=rows.index, dtype=object)),
        validity=[
            validity(e.about, e.fiscal_year, renews_yearly=e.renews_yearly, today=today)
            for e in told
        ],
    )
    return EVIDENCE_TABLE.apply(table)
