"""Tells the browser with the first answer which scripts the pages will ask for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit
from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Streamlit fetches the script of an element when the first one of its kind is to be drawn, one
# after the other. On an overview that is three rounds of waiting before the total is seen.
_ELEMENTS = ("Metric", "ButtonGroup", "Selectbox", "Button", "Progress", "PageLink", "Html")
_STATIC = Path(streamlit.__file__).parent / "static"
_IMPORT = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')


class PreloadHeaders:
    """Adds a ``Link: rel=modulepreload`` header to the HTML page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_links(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("link", preload_links())
            await send(message)

        await self._app(scope, receive, send_with_links)


@cache
def preload_links() -> str:
    """The header's value: every script of those elements that the page does not name itself."""
    scripts = _STATIC / "static" / "js"
    named = set(re.findall(r"js/([\w.-]+\.js)", (_STATIC / "index.html").read_text("utf-8")))
    wanted: dict[str, None] = {}
    waiting = [file.name for name in _ELEMENTS for file in scripts.glob(f"{name}.*.js")]
    while waiting:
        name = waiting.pop(0)
        if name not in named and name not in wanted:
            wanted[name] = None
            waiting += _IMPORT.findall((scripts / name).read_text("utf-8"))
    return ", ".join(f"</static/js/{name}>; rel=modulepreload; crossorigin" for name in wanted)
