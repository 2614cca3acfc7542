"""The entry script of every visit: language, navigation and frame, then the page itself."""

from __future__ import annotations

import streamlit as st

from ita_dash.ui.elements import errors, forms, plots
from ita_dash.ui.leaving import leave_forms
from ita_dash.ui.server.unknown_page import show_unknown_page, unknown_path
from ita_dash.ui.session import address, chosen_agency, local_user, past, signed_in
from ita_dash.ui.session.app_state import current_translator
from ita_dash.ui.session.workspace import find_workspace, store_away
from ita_dash.ui.shell import (
    account,
    asked_form,
    closed_years,
    frame,
    looking_back,
    menu,
    paper,
    reading_only,
    setup,
    store_notices,
)

st.set_page_config(page_icon="/app/static/icon.svg", layout="wide")
signed_in.follow_sign_in()
address.follow_language()
tr = current_translator()
page, page_key = menu.show_menu(tr)
address.follow(page_key)
past.follow_past()
chosen_agency.follow_agency()
frame.show_frame()
menu.mark_section(page_key, tr)
forms.show_announcement()
store_notices.show_store_notices(tr)

workspace = find_workspace()
away = store_away()
if away is not None:
    errors.error_box(away, tr)
unknown = unknown_path()
person = signed_in.signed_in_account()
account.show_account(workspace, tr)
if unknown is not None:
    show_unknown_page(unknown, tr)
elif workspace is None and person and not signed_in.has_role():
    account.no_role(person, tr)
elif workspace is None:
    setup.welcome(tr)
else:
    leave_forms(page_key, workspace)
    local_user.ask_name(workspace, is_here=not person and page_key not in ("overview", "agency"))
    st.html(paper.paper_style(workspace, is_dark=plots.is_dark()))
    store_notices.show_failed_copy(page_key, tr)
    looking_back.show_looking_back(workspace)
    reading_only.show_reader(tr)
    closed_years.warn_of_closed_year(page_key, workspace)
    closed_years.tell_closed_years(workspace)
    if workspace.past and asked_form.is_asked(page_key):
        looking_back.refuse_form(page_key, workspace)
    elif reading_only.is_reader() and asked_form.is_asked(page_key):
        reading_only.refuse_reader(page_key, workspace)
    else:
        page.run()
