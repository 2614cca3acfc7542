"""Scenarios of a year side by side: what each comes to, and the score of every indicator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.trial import Trial, trial
from ita_dash.i18n.translator import Translator
from ita_dash.queries.scenario_drafts import RecordedScenario
from ita_dash.ui.elements import tables
from ita_dash.wording.scores import score_text, signed_text
from ita_dash.wording.targets import indicator_name, rating_words

_AT_ONCE = 4


def comparison(scenarios: Sequence[RecordedScenario], baseline: Baseline, tr: Translator) -> None:
    """A table of the known scores and the scenarios that the reader chooses, newest first."""
    by_id = {each.scenario_id: each for each in reversed(scenarios)}
    chosen = list(by_id)[:_AT_ONCE]
    if len(by_id) > _AT_ONCE:
        chosen = st.multiselect(
            tr("แผนที่นำมาเทียบ"),
            list(by_id),
            chosen,
            format_func=lambda each: by_id[each].content.name,
            max_selections=_AT_ONCE,
            key="scenario_compared",
        )
    columns = {tr("คะแนนปี {year}", year=baseline.fiscal_year): trial(baseline, {})}
    for scenario_id in chosen:
        content = by_id[scenario_id].content
        columns[content.name] = trial(baseline, content.scores)
    rows = _rows(list(columns.values()), baseline, tr)
    labels = {"what": tr("รายการ"), **{str(n): name for n, name in enumerate(columns)}}
    alt = tr("แผนทดลองปี {year} เทียบกัน", year=baseline.fiscal_year)
    with st.container(key="scenario_comparison"):
        tables.small_table(pd.DataFrame(rows), labels, alt=alt)


def _rows(trials: Sequence[Trial], baseline: Baseline, tr: Translator) -> list[Mapping[str, str]]:
    outcomes = [each.outcome for each in trials]
    instruments = [
        (each.short_name, [score_text(outcome.instruments[each.code]) for outcome in outcomes])
        for each in baseline.book.instruments
    ]
    indicators = [
        (
            indicator_name(each, tr),
            [_moved(tried.scores[each.number], tried.differences[each.number]) for tried in trials],
        )
        for each in baseline.indicators
    ]
    ratings = [rating_words(each.rating, each.rating_certainty, tr) for each in outcomes]
    lines = [
        (tr("คะแนนรวม"), [two_decimals(each.total) for each in outcomes]),
        (tr("ต่างจากปัจจุบัน"), [signed_text(each.gain) for each in trials]),
        (tr("ระดับ"), ratings),
        (tr("คะแนนที่ต้องเพิ่มรวม"), [two_decimals(each.raised) for each in trials]),
        *instruments,
        *indicators,
    ]
    return [{"what": what, **{str(n): v for n, v in enumerate(values)}} for what, values in lines]


def _moved(score: float, difference: float) -> str:
    words = score_text(score)
    return words if not difference else f"{words} ({signed_text(difference)})"
