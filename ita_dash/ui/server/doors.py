"""Who is let in: this computer alone, or whoever signs in under a name of this server."""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg
from ita_dash.settings import Settings
from ita_dash.ui.server.guard import LocalOnly, is_loopback, require_loopback
from ita_dash.ui.server.known_names import KnownNamesOnly
from ita_dash.ui.server.refusal import refuse_to_run, say_on_terminal
from ita_dash.ui.server.signed_in_only import SignedInOnly
from ita_dash.ui.session.app_state import settings

_HOSTS_OPTION = "server.allowedHosts"


def doors() -> list[Middleware]:
    """What every request passes first; ends the program where the settings let in anybody."""
    try:
        known = settings()
    except ItaError as error:
        refuse_to_run(error.what, error.todo)
    address = st.get_option("server.address")
    if not known.sign_in:
        require_loopback(address)
        return [Middleware(LocalOnly)]
    # Streamlit asks the websocket's name once more, by its own list.
    config.set_option(_HOSTS_OPTION, [*st.get_option(_HOSTS_OPTION), *sorted(known.hosts)])
    if address is None or not is_loopback(address):
        _warn(known)
    return [Middleware(KnownNamesOnly, hosts=known.hosts), Middleware(SignedInOnly)]


def _warn(known: Settings) -> None:
    """Say what a server that others reach still lacks."""
    if not st.get_option("server.sslCertFile"):
        say_on_terminal(
            msg("ระบบนี้เปิดให้เครื่องอื่นโดยไม่มี TLS รหัสผ่านอาจถูกอ่านระหว่างทาง"),
            msg("โปรดตั้งใบรับรอง หรือวางระบบไว้หลัง proxy ที่มี TLS ตาม README"),
        )
    if not known.hosts:
        say_on_terminal(
            msg("ยังไม่ได้ตั้งชื่อหรือที่อยู่ของเครื่องนี้ เครื่องอื่นจึงยังเข้าไม่ได้"),
            msg("โปรดตั้ง ITA_HOSTS เช่น ITA_HOSTS=ita.office.local,192.168.1.10"),
        )
