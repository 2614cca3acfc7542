"""Keeps the app to this computer, whichever way it was started, while nobody signs in.

Whoever reaches the server may change everything. So three things are asked, none of which trusts
a setting: which sockets the process listens on, from where each request comes, and under which
name this server was called (another site's page may send a browser here under a name of its own).
"""

from __future__ import annotations

import asyncio
import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import psutil
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.websockets import WebSocketClose

from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import LANGUAGES, translator
from ita_dash.ui.server.refusal import refuse_to_run

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_LOOK_AGAIN_SECONDS = 0.1
_FORBIDDEN = 403
_POLICY_VIOLATION = 1008


class LocalOnly:
    """Turns away every request that does not come from this computer, by one of its own names."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is local; answer 403, or close the websocket, for everything else."""
        if scope["type"] not in ("http", "websocket") or is_local_request(scope):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(_POLICY_VIOLATION)(scope, receive, send)
        else:
            reason = _refused(Headers(scope=scope).get("host", "?"))
            lines = [translator(language)(reason) for language in LANGUAGES]
            answer = PlainTextResponse("\n".join(lines), _FORBIDDEN)
            await answer(scope, receive, send)


def is_local_request(scope: Scope) -> bool:
    """Whether an ASGI request comes from this computer, by its own name and from its own pages.

    A browser names the page it acts for in Origin: only pages of this very server may.
    """
    client, headers = scope.get("client") or ("", 0), Headers(scope=scope)
    name = host_name(headers.get("host", ""))
    return is_loopback(client[0]) and is_loopback(name) and is_of_own_page(headers)


def is_of_own_page(headers: Headers) -> bool:
    """Whether a request acts for a page of this very server, or for none."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()


def host_name(host: str) -> str:
    """The name in a Host header without its port: ``[::1]:8501`` → ``::1``; "" when unreadable."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def is_loopback(address: str) -> bool:
    """Whether an address or a name, as it is written, is this computer's own."""
    if address.lower() == "localhost":
        return True
    try:
        parsed = ipaddress.ip_address(address.strip("[]"))
    except ValueError:
        return False
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    return (mapped or parsed).is_loopback


def require_loopback(address: str | None) -> None:
    """End the program with a sentence when it is told to listen where others could reach it."""
    if address is None or not is_loopback(address):
        refuse_to_run(_refused(address or "0.0.0.0"))  # noqa: S104


def listening_addresses() -> list[str]:
    """The addresses this process listens on, as the operating system knows them."""
    connections = psutil.Process().net_connections("tcp")
    return [each.laddr.ip for each in connections if each.status == psutil.CONN_LISTEN]


def require_local_sockets() -> bool:
    """End the program when it listens where others could reach it; False while it does not listen.

    A setting may say one thing and the server that runs the app do another, so the sockets are
    asked.
    """
    addresses = listening_addresses()
    for address in addresses:
        require_loopback(address)
    return bool(addresses)


async def watch_sockets(*, is_open: bool) -> None:
    """Check the sockets as soon as there are any: some servers listen only after the start.

    Where people sign in, the server is open to others and this only waits for its sockets.
    """
    listen = listening_addresses if is_open else require_local_sockets
    while not listen():
        await asyncio.sleep(_LOOK_AGAIN_SECONDS)


def _refused(address: str) -> Message:
    return msg(
        "ระบบนี้ไม่ได้เปิดการลงชื่อเข้าใช้ (ITA_SIGN_IN) จึงเปิดได้เฉพาะในเครื่องนี้ (127.0.0.1) ไม่เปิดที่ {address}",
        address=address,
    )
