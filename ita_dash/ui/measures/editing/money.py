"""What a measure is to bring about, what it costs, and the items of the website it serves."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.measures.draft import FIGURES
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.measures.import_merge import PART_LABELS
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.measures.editing.progress import text_field
from ita_dash.ui.measures.editing.state import FIELD, OpenForm, put
from ita_dash.ui.session.workspace import Workspace

_HOLDS = ("output", "output_target", "budget_amount", "budget_source", "weight")


def has_money(form: OpenForm) -> bool:
    """Whether the form began with anything of it."""
    return any(getattr(form.start, name) not in (None, "") for name in _HOLDS)


def money_fields(form: OpenForm, tr: Translator) -> None:
    """Output with its target and unit, budget with its source, and the weight."""
    text_field(form, "output", tr)
    target, unit = st.columns(2)
    with target:
        _figure(form, "output_target", 1.0, tr)
    with unit:
        _line(form, "output_unit", tr("เช่น ครั้ง เรื่อง ฉบับ คน"), tr)
    amount, source = st.columns(2)
    with amount:
        _figure(form, "budget_amount", 1000.0, tr)
        _no_budget(form, tr)
    with source:
        _line(form, "budget_source", tr("เช่น ข้อบัญญัติงบประมาณรายจ่าย"), tr)
    _figure(form, "weight", 1.0, tr, tr("เทียบกับมาตรการอื่นของปี เว้นว่างเมื่อทุกมาตรการเท่ากัน"))


def item_field(form: OpenForm, workspace: Workspace) -> None:
    """The items of the website check that the measure serves, from the list of its year."""
    tr, year = workspace.tr, form.typed("fiscal_year")
    is_known = workspace.rulebooks.is_known(year)
    items = workspace.rulebooks.of(year).oit_items if is_known else ()
    names = {item.code: tr(Message(item.name)) for item in items}
    own = (*form.start.oit_items, *form.typed("oit_items"))
    st.multiselect(
        tr(FIELD_LABELS["oit_items"]),
        list(dict.fromkeys([*names, *own])),
        form.start.oit_items,
        format_func=lambda code: f"{code.upper()} {names.get(code.lower(), '')}".strip(),
        key=f"{FIELD}oit_items",
        accept_new_options=not names,
        placeholder=(
            tr("เลือกข้อที่มาตรการนี้สนับสนุน")
            if names
            else tr("ยังไม่มีรายการของปี {year} พิมพ์รหัส เช่น o12", year=year)
        ),
    )


def _figure(
    form: OpenForm, name: str, step: float, tr: Translator, help_text: str | None = None
) -> None:
    st.number_input(
        tr(FIGURES[name]),
        0.0,
        step=step,
        format="%g",
        value=getattr(form.start, name),
        key=FIELD + name,
        placeholder=tr("ไม่ทราบ"),
        help=help_text,
    )


def _line(form: OpenForm, name: str, example: str, tr: Translator) -> None:
    first: str = getattr(form.start, name)
    st.text_input(tr(PART_LABELS[name]), first, key=FIELD + name, placeholder=example)


def _no_budget(form: OpenForm, tr: Translator) -> None:
    """An amount of 0 by one click, and what it means: none, which is told from unknown."""
    if form.typed("budget_amount") == 0:
        st.caption(tr("ไม่ใช้งบประมาณ"))
    else:
        label = tr("ไม่ใช้งบประมาณ")
        action_button(label, put, "budget_amount", 0.0, key="no_budget", kind="tertiary")
