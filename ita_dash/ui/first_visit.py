"""Lets the numbers stand before the charts on the first visit of a browser, and only then."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import streamlit as st
from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_SCRIPT = "/static/js/PlotlyChart."
_COOKIE = "ita_has_charts"
_A_YEAR = 365 * 24 * 60 * 60
_PAUSE_SECONDS = 0.5
"""Long enough for a browser to load and paint the numbers' own small scripts."""
_PAUSED = "first_visit.paused"


class RememberCharts:
    """Marks a browser that was given Plotly's script; it keeps the script from then on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass every request on, with a cookie on the answer that carries the script."""

        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                cookie = f"{_COOKIE}=1; Max-Age={_A_YEAR}; Path=/; SameSite=Lax; HttpOnly"
                MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        is_script = scope["type"] == "http" and _SCRIPT in scope["path"]
        await self._app(scope, receive, send_marked if is_script else send)


def let_numbers_stand() -> None:
    """Wait a moment before the charts where the browser has yet to load Plotly.

    Its 5 MB of script keep a browser busy for a second; sent together with the numbers, they
    would hold the numbers back as well.
    """
    if _COOKIE in st.context.cookies or _PAUSED in st.session_state:
        return
    st.session_state[_PAUSED] = True
    time.sleep(_PAUSE_SECONDS)
