"""Answers under the names an office has set, once people sign in, and to no other site's pages.

Whoever asks under another name may have been sent by another site (DNS rebinding), and a page of
another site could write in the name of whoever is signed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.websockets import WebSocketClose

from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import LANGUAGES, translator
from ita_dash.ui.server.guard import host_name, is_loopback, is_of_own_page

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from starlette.types import ASGIApp, Receive, Scope, Send

_FORBIDDEN = 403
_POLICY_VIOLATION = 1008


class KnownNamesOnly:
    """Turns away what asks for a name that is none of this server's, or acts for another site."""

    def __init__(self, app: ASGIApp, hosts: AbstractSet[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what asks rightly; answer 403, or close the websocket, for everything else."""
        if scope["type"] not in ("http", "websocket") or asks_rightly(scope, self._hosts):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(_POLICY_VIOLATION)(scope, receive, send)
        else:
            reason = msg(
                "ระบบนี้ไม่ตอบในชื่อ {host} ผู้ดูแลเพิ่มชื่อได้ด้วยค่าตั้ง ITA_HOSTS",
                host=Headers(scope=scope).get("host", "?"),
            )
            lines = [translator(language)(reason) for language in LANGUAGES]
            await PlainTextResponse("\n".join(lines), _FORBIDDEN)(scope, receive, send)


def asks_rightly(scope: Scope, hosts: AbstractSet[str]) -> bool:
    """Whether a request calls the server by one of its names and acts for its own pages alone."""
    headers = Headers(scope=scope)
    name = host_name(headers.get("host", "")).rstrip(".")
    return (name in hosts or is_loopback(name)) and is_of_own_page(headers)
