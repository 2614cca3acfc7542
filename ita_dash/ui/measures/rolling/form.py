"""The form that plans the measures of a year again for a later one."""

from __future__ import annotations

from typing import NoReturn

import pandas as pd
import streamlit as st

from ita_dash.domain.errors import AlreadySaved, ItaError
from ita_dash.domain.measures.measure import each_measure
from ita_dash.services.measures.rollforward import RollForwardOutcome, roll_forward
from ita_dash.services.measures.rollforward_preview import RollForwardPreview, preview_roll_forward
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_already_saved, announce_saved
from ita_dash.ui.elements.text import numbered
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.measures import links
from ita_dash.ui.measures.filter_bar import year_filter
from ita_dash.ui.measures.rolling.drafts import keep_roll, later_years, opened_roll, roll_offers
from ita_dash.ui.measures.rolling.lines import roll_lines
from ita_dash.ui.measures.rolling.state import EXISTING, OPEN, TO_YEAR, RollForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.rollforward import EXISTING_LABELS, roll_outcome


def roll_form(table: pd.DataFrame, workspace: Workspace) -> None:
    """Draw the form of the year in the address, the newest where it names none.

    ``table`` is the MEASURE_TABLE of every year.
    """
    tr = workspace.tr
    with page_header(workspace, tr("ยกมาตรการไปปีถัดไป")):
        from_year = year_filter(table, workspace) or int(table["fiscal_year"].max())
    of_year = table[table["fiscal_year"] == from_year].sort_values("number")
    if of_year.empty or not later_years(from_year):
        _nothing(from_year, is_last=not of_year.empty, workspace=workspace)
        return
    form = opened_roll(from_year, workspace)
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    roll_offers(workspace, besides=form)
    titles = {each.measure_id: numbered(each.number, each.title) for each in each_measure(of_year)}
    with st.container(width=960, gap="small"):
        _head(form, workspace)
        preview = _preview(form, workspace)
        if preview.note is not None:
            st.info(tr(preview.note), icon=":material/info:")
        roll_lines(form, preview, titles, tr)
        _existing(form, preview, workspace)
        _buttons(form, preview, workspace)
    say_returned(form, tr)


def _nothing(from_year: int, *, is_last: bool, workspace: Workspace) -> None:
    tr = workspace.tr
    if is_last:
        message = tr("ยังยกมาตรการของปี {year} ไปไม่ได้ เพราะยังวางแผนปีถัดไปไม่ได้", year=from_year)
    else:
        message = tr("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=from_year)
    st.info(message, icon=":material/info:")
    roll_offers(workspace)


def _head(form: RollForm, workspace: Workspace) -> None:
    """To which year, and what goes along."""
    tr, years = workspace.tr, later_years(form.shown.from_year)
    place = years.index(form.start.to_year) if form.start.to_year in years else 0
    with st.container(width=320):
        st.selectbox(tr("ยกไปปีงบประมาณ"), years, place, key=TO_YEAR)
    st.markdown(
        tr(
            "เลือกมาตรการ แล้วตรวจข้อความที่เสนอให้เปลี่ยนปี งบประมาณ น้ำหนัก ผลผลิตและเป้าหมายยกไปตามเดิม "
            "สถานะ ความคืบหน้า ผล ปัญหา และหลักฐานไม่ยกไป"
        )
    )


def _preview(form: RollForm, workspace: Workspace) -> RollForwardPreview:
    """What the form would do as it stands; every text that is proposed gets a box."""
    preview = preview_roll_forward(database(), *workspace.key, form.now())
    proposed = {
        (line.source.measure_id, each.key)
        for line in preview.lines
        for each in line.rolled.proposals
    }
    form.texts |= proposed
    return preview_roll_forward(database(), *workspace.key, form.now())


def _existing(form: RollForm, preview: RollForwardPreview, workspace: Workspace) -> None:
    """What becomes of measures that the later year has already; asked only where there are any."""
    tr, different = workspace.tr, len(preview.with_status("different"))
    if not different:
        return
    codes = list(EXISTING_LABELS)
    st.radio(
        tr("ปี {year} มีมาตรการอยู่แล้ว {n} รายการ", year=form.start.to_year, n=different),
        codes,
        codes.index(form.start.on_conflict),
        format_func=lambda code: tr(EXISTING_LABELS[code]),
        key=EXISTING,
    )


def _buttons(form: RollForm, preview: RollForwardPreview, workspace: Workspace) -> None:
    tr, agreed = workspace.tr, form.seen
    form.seen = preview
    told = st.container()
    pressed = ways_out(
        form,
        "roll",
        lambda: keep_roll(form, workspace),
        tr,
        label=tr("ยกไป {n} มาตรการ", n=len(preview.lines)),
    )
    if pressed.is_sent:
        with told:
            _save(form, agreed, workspace)
    if pressed.is_dropped or pressed.is_left:
        links.navigate(links.list_query())
        if pressed.is_dropped:
            drop_form(OPEN, form, workspace)
        st.rerun()


def _save(form: RollForm, agreed: RollForwardPreview | None, workspace: Workspace) -> None:
    """Write what the reader saw; a session that never drew it asks to look first."""
    tr, wanted = workspace.tr, form.now()
    key = database(), current_actor(), workspace.agency.agency_id
    try:
        with one_save(form.key, wanted, workspace):
            form.outcome = roll_forward(*key, wanted, agreed or RollForwardPreview((), None))
    except AlreadySaved as saved:
        _leave(form, workspace)
        announce_already_saved(saved.change_no, tr)
    except ItaError as error:
        error_box(error, tr)
    else:
        _finish(form, form.outcome, workspace)


def _finish(form: RollForm, outcome: RollForwardOutcome, workspace: Workspace) -> NoReturn:
    """On to the list of the later year, saying what was written under which number."""
    tr, to_year = workspace.tr, form.start.to_year
    _leave(form, workspace)
    counts = (outcome.added, outcome.updated, outcome.skipped, outcome.same)
    sentence = tr("ปี {year}: {outcome}", year=to_year, outcome=tr(roll_outcome(*counts)))
    announce_saved(sentence, outcome.change_no, tr)


def _leave(form: RollForm, workspace: Workspace) -> None:
    drop_draft(form, workspace)
    OPEN.close()
    links.navigate({"fy": str(form.start.to_year)})
