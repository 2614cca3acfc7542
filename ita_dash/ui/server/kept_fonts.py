"""Lets browsers keep the app's fonts, which Streamlit sends without a word about keeping them.

A browser that turns to print lays the page out anew and asks for its fonts once more. One that it
must ask the server about comes too late for the paper, which then bears another font.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

FONTS = "/app/static/fonts/"
_WEEK = "public, max-age=604800"
_OK = 200


class KeptFonts:
    """Says of every font that is sent that it may be kept for a week."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; the answer to one for a font is marked."""
        is_font = scope["type"] == "http" and FONTS in scope["path"]
        await self._app(scope, receive, _marked(send) if is_font else send)


def _marked(send: Send) -> Send:
    async def send_marked(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == _OK:
            MutableHeaders(scope=message)["cache-control"] = _WEEK
        await send(message)

    return send_marked
