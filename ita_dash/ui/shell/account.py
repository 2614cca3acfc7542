"""Who is signed in, the way out, and the choice among several agencies; beside the language."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from ita_dash.domain.access.accounts import Account
from ita_dash.i18n.translator import Translator
from ita_dash.queries.agencies import Agency
from ita_dash.ui.elements.text import plain
from ita_dash.ui.server import front_end
from ita_dash.ui.server.sign_in import PASSWORD_PATH, SIGN_OUT_PATH
from ita_dash.ui.session import address, past
from ita_dash.ui.session.app_state import LANGUAGE_KEY, current_actor
from ita_dash.ui.session.chosen_agency import choose_agency
from ita_dash.ui.session.signed_in import own_agencies, signed_in_account
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.access import ROLE_WORDS

_KEY = "chosen_agency"


def show_account(workspace: Workspace | None, tr: Translator) -> None:
    """Draw it where somebody is signed in or there are several agencies; else nothing."""
    account, own = signed_in_account(), own_agencies()
    if account is None and len(own) < 2:
        return
    name = account.full_name if account else tr("หน่วยงาน")
    icon = ":material/account_circle:" if account else ":material/account_balance:"
    with st.container(key="account"), st.popover(plain(name), icon=icon, type="tertiary"):
        if workspace is not None and len(own) > 1:
            _agencies(workspace.agency, own, tr)
        if account is not None:
            _account(account, workspace, tr)


def no_role(account: Account, tr: Translator) -> None:
    """The page of somebody who is signed in and has no role anywhere."""
    st.title(tr("บัญชีของท่านยังไม่มีบทบาทในหน่วยงานใด"), anchor=False)
    st.markdown(tr("โปรดขอให้ผู้ดูแลระบบของหน่วยงานกำหนดบทบาทให้ {name}", name=plain(account.name)))


def _agencies(shown: Agency, own: list[Agency], tr: Translator) -> None:
    names = {each.agency_id: each.name for each in own}
    st.session_state[_KEY] = shown.agency_id
    st.selectbox(
        tr("หน่วยงานที่แสดง"), list(names), format_func=names.__getitem__, key=_KEY, on_change=_choose
    )


def _choose() -> None:
    address.forget(*address.FILTER_KEYS)
    past.back_to_now()
    choose_agency(st.session_state[_KEY])


def _account(account: Account, workspace: Workspace | None, tr: Translator) -> None:
    st.markdown(f"**{plain(account.full_name)}**  \n{plain(account.name)}")
    if workspace is not None:
        role = tr(ROLE_WORDS[current_actor().role])
        st.caption(plain(tr("{role} ของ {agency}", role=role, agency=workspace.agency.name)))
    ways = {PASSWORD_PATH: tr("เปลี่ยนรหัสผ่าน"), SIGN_OUT_PATH: tr("ออกจากระบบ")}
    with st.container(key="account_ways"):
        st.html("".join(f"<p>{_link(path, words)}</p>" for path, words in ways.items()))


def _link(path: str, words: str) -> str:
    """A link that stays in this window, unlike Streamlit's own."""
    query = urlencode({LANGUAGE_KEY: st.session_state[LANGUAGE_KEY]})
    where = f"{front_end.base_path().rstrip('/')}{path}?{query}"
    return f'<a href="{escape(where)}">{escape(words)}</a>'
