"""That a year is closed: said over a form before anything is written, and after it was."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.changes.change import each_change
from ita_dash.domain.closings.closing import Closing
from ita_dash.queries.closings import written_years
from ita_dash.ui.elements.closed_year import closed_year_warning
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell import asked_form
from ita_dash.wording.closings import closed_year_sentence

_SEEN, _SAID = "closed_years.seen", "closed_years.said"


def warn_of_closed_year(page: str, workspace: Workspace) -> None:
    """Over a form of a year that is closed as a whole: what is saved will not be in that state.

    Its place stands in every run, so that nothing below is drawn anew.
    """
    with st.container(key="closed_year"):
        if workspace.past is None:
            closed_year_warning(asked_form.year_of_form(page, workspace), workspace)


def tell_closed_years(workspace: Workspace) -> None:
    """Say that what this session just wrote is in no closed state of its year.

    Of a whole year it is said each time, of its first half once: work goes on after that.
    """
    seen = st.session_state.get(_SEEN, workspace.newest_no)
    st.session_state[_SEEN] = workspace.newest_no
    if seen >= workspace.newest_no or workspace.past is not None:
        return
    newest, present = workspace.newest_no, workspace.present
    log = each_change(present.changes.log.head(newest - seen))
    if any(each.actor == current_actor().name for each in log):
        years = written_years(database(), workspace.agency.agency_id, seen, newest)
        for closing in present.closings.standing(years):
            if closing.change_no <= seen and (closing.closes_year or _is_first(closing)):
                sentence = workspace.tr(closed_year_sentence(closing))
                st.toast(plain(sentence), icon=":material/lock:", duration="long")


def _is_first(closing: Closing) -> bool:
    said: set[int] = st.session_state.setdefault(_SAID, set())
    is_first = closing.change_no not in said
    said.add(closing.change_no)
    return is_first
