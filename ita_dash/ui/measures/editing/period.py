"""When a measure runs: in words as on paper, by days, by months, or one of the usual periods."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.measures.fields import OFFICIAL_FIELDS
from ita_dash.domain.measures.periods import FISCAL_MONTHS, USUAL, Months, month_of_year, months_of
from ita_dash.domain.thai.dates import day_text, parse_day, parse_period
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.measures.editing.state import DAYS, FIELD, OpenForm, put

_FROM, _TO = "period_from_month", "period_to_month"


def period_fields(form: OpenForm, tr: Translator) -> None:
    """The period in words, its days, and the usual periods by one click."""
    st.text_input(
        tr(OFFICIAL_FIELDS["period"]),
        form.start.period_text,
        key=f"{FIELD}period_text",
        placeholder=tr("เช่น ตุลาคม 2569 - กันยายน 2570"),
        on_change=_period_typed,
        args=(form,),
    )
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        for name, (said, months) in USUAL.items():
            action_button(tr(said), _choose, form, months, key=f"period_{name}")
        _month_choice(form, tr)
    labels = (tr("วันเริ่มต้น (พ.ศ.)"), tr("วันสิ้นสุด (พ.ศ.)"))
    for column, name, label in zip(st.columns(2), DAYS, labels, strict=True):
        first: str = getattr(form.start, name)
        column.text_input(label, first, key=FIELD + name, placeholder=tr("วว/ดด/ปปปป"))


def _month_choice(form: OpenForm, tr: Translator) -> None:
    """The first and the last month, folded; chosen months fill the words and the days."""
    year = form.typed("fiscal_year")
    start, end = (parse_day(form.typed(name)) for name in DAYS)
    stands = months_of(start, end, year)
    for key, month in ((_FROM, stands.first), (_TO, stands.last)):
        st.session_state[key] = month
    with st.popover(tr("เลือกเดือน"), type="tertiary"):
        for key, label in ((_FROM, tr("ตั้งแต่เดือน")), (_TO, tr("ถึงเดือน"))):
            st.selectbox(
                label,
                FISCAL_MONTHS,
                key=key,
                format_func=lambda month: tr(month_of_year(month, year)),
                on_change=_months_chosen,
                args=(form,),
            )


def _months_chosen(form: OpenForm) -> None:
    first, last = (st.session_state[key] for key in (_FROM, _TO))
    in_order = FISCAL_MONTHS.index(first) <= FISCAL_MONTHS.index(last)
    _choose(form, Months(first, last) if in_order else Months(last, first))


def _choose(form: OpenForm, months: Months) -> None:
    """Write a period of whole months into the words and the days."""
    year = form.typed("fiscal_year")
    put("period_text", months.text(year))
    for name, day in zip(DAYS, months.days(year), strict=True):
        put(name, day_text(day))


def _period_typed(form: OpenForm) -> None:
    """Read the days from the period as it is written on paper."""
    period = parse_period(form.typed("period_text"), form.typed("fiscal_year"))
    if period is not None:
        put("period_start", day_text(period.start))
        put("period_end", day_text(period.end))
