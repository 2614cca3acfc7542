"""The library of measures: what each entry says, and the form it fills."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.improvement.divisions import fitting_divisions
from ita_dash.domain.improvement.filling import period, period_text
from ita_dash.domain.improvement.library import LibraryMeasure, serving
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.parts import CONFIDENCE_LABELS
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.fill_link import fill_link
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement.own_entries import (
    draft_cards,
    edit_button,
    new_button,
    remove_button,
    removed_entries,
)
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.measures import days_text
from ita_dash.wording.scores import numbered

_PARTS = (
    ("background", FIELD_LABELS["background"]),
    ("output", msg("ผลผลิตที่คาดหวัง")),
    ("outcome", msg("ผลลัพธ์ที่คาดหวัง")),
    ("follow_up", FIELD_LABELS["follow_up"]),
)


def library_view(fiscal_year: int, plan_year: int, workspace: Workspace) -> None:
    """Every entry of one indicator or of all, to be used for a measure of ``plan_year``.

    ``fiscal_year`` is that of the result from which the measure is set.
    """
    tr = workspace.tr
    names = {
        str(each.number): numbered(each.number, tr(Message(each.name)))
        for each in workspace.rulebooks.of(fiscal_year).indicators
    }
    library = workspace.snapshot.improvement.library
    with st.container(width=480):
        chosen = filters.optional(tr("ตัวชี้วัด"), names, "ind", tr)
    wanted = [int(chosen)] if chosen else [int(number) for number in names]
    opens = tr("เปิดแบบกรอกของปี {year} แก้ไขได้ทุกช่อง ยังไม่บันทึกจนกว่าจะกดบันทึก", year=plan_year)
    st.caption(opens)
    new_button(workspace)
    draft_cards(workspace)
    removed_entries(workspace)
    for number in wanted:
        serving_measures = serving(library, number)
        if not chosen:
            st.header(plain(f"{names[str(number)]} ({len(serving_measures)})"), anchor=False)
        elif not serving_measures:
            st.markdown(tr("ยังไม่มีมาตรการของตัวชี้วัดนี้ในคลัง"))
        years = fiscal_year, plan_year
        _entries(serving_measures, number, years, workspace, is_open=bool(chosen))


def _entries(
    entries: Sequence[LibraryMeasure],
    indicator: int,
    years: tuple[int, int],
    workspace: Workspace,
    *,
    is_open: bool,
) -> None:
    """The entries of an indicator; ``years`` are of the result and of the measure set from it."""
    for each in entries:
        # An own entry that serves several indicators stands below each of them.
        place = f"{each.code}_{indicator}"
        label = plain(each.title)
        if each.is_own:
            label = f"{label} :blue-badge[{workspace.tr('ของหน่วยงาน')}]"
        with st.expander(label, expanded=is_open and each is entries[0], key=f"entry_{place}"):
            _entry(each, place, years, workspace)


def _entry(entry: LibraryMeasure, place: str, years: tuple[int, int], workspace: Workspace) -> None:
    tr, (fiscal_year, plan_year) = workspace.tr, years
    st.markdown("\n".join(f"{n}. {plain(step)}" for n, step in enumerate(entry.steps, start=1)))
    register = workspace.snapshot.divisions.register
    divisions = fitting_divisions(entry.divisions, register, workspace.agency.agency_type)
    named = tr(division_words(divisions)) if divisions else ", ".join(entry.divisions)
    lines = [
        (tr("ผู้รับผิดชอบ"), named),
        (tr("ระยะเวลา"), _period(entry, plan_year, tr)),
        *((tr(label), getattr(entry, field)) for field, label in _PARTS),
    ]
    st.markdown("  \n".join(f":gray[{label}] {plain(text)}" for label, text in lines if text))
    _source(entry, tr)
    with st.container(horizontal=True, vertical_alignment="center"):
        fill_link(entry, fiscal_year, tr("เปิดแบบกรอกจากรายการนี้"), key=f"fill_{place}")
        for own in workspace.snapshot.improvement.own_library:
            if own.measure.code == entry.code:
                edit_button(own, place, workspace)
                remove_button(own, place, workspace)


def _period(entry: LibraryMeasure, plan_year: int, tr: Translator) -> str:
    """The period as it will stand on paper, for a reader of another language its days."""
    if tr.language == "th":
        return period_text(entry, plan_year)
    return days_text(*period(entry, plan_year), tr)


def _source(entry: LibraryMeasure, tr: Translator) -> None:
    if entry.confidence is not None:
        known = tr(CONFIDENCE_LABELS[entry.confidence])
        st.caption(plain(tr("ที่มาของแนวคิด: {source} ({known})", source=entry.source, known=known)))
