"""Nothing but the way in is answered to whoever is not signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.websockets import WebSocketClose

from ita_dash.domain.errors import ItaError
from ita_dash.ui.server import front_end
from ita_dash.ui.server.calendar_feed import is_calendar
from ita_dash.ui.server.kept_fonts import FONTS
from ita_dash.ui.server.sign_in import PASSWORD_PATH, SIGN_IN_PATH, SIGN_OUT_PATH, Asking, who_asks
from ita_dash.ui.server.watched import Watched

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPEN_PATHS = {
    *("/healthz", "/readyz", "/_stcore/health"),
    *(SIGN_IN_PATH, f"{SIGN_IN_PATH}/style.css", f"{SIGN_IN_PATH}/state"),
    *(SIGN_OUT_PATH, PASSWORD_PATH, "/app/static/icon.svg"),
}
"""What is answered to everybody: health, and the pages that ask themselves who is there."""
OPEN_FOLDERS = (FONTS,)
_FRONT_END = ("/static/", "/app/static/")
_POLICY_VIOLATION = 1008
_SEE_OTHER, _UNAUTHORISED, _FORBIDDEN, _UNAVAILABLE = 303, 401, 403, 503


class SignedInOnly:
    """Asks every request and every message of a websocket for a session that still stands."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is open or signed in; lead a person to the way in, refuse the rest."""
        if scope["type"] not in ("http", "websocket") or is_open(_path(scope)):
            await self._app(scope, receive, send)
            return
        asking = Asking(scope, of_many=_path(scope).startswith(_FRONT_END))
        try:
            known = await run_in_threadpool(who_asks, asking)
        except ItaError as error:
            answer = PlainTextResponse(f"{error.what}\n{error.todo}", _UNAVAILABLE)
            await _turn_away(answer, scope, receive, send)
            return
        if known is None or known.must_change:
            path = SIGN_IN_PATH if known is None else PASSWORD_PATH
            await _turn_away(_answer(scope, path), scope, receive, send)
        elif scope["type"] == "websocket":
            await self._app(scope, Watched(receive, asking), send)
        else:
            await self._app(scope, receive, _not_kept(send))


def is_open(path: str) -> bool:
    """Whether a path, as it follows the server's root, is answered to everybody."""
    if path in OPEN_PATHS or is_calendar(path):
        return True
    return path.startswith(OPEN_FOLDERS) and ".." not in path


def _path(scope: Scope) -> str:
    return "/" + str(scope["path"]).removeprefix(front_end.base_path()).lstrip("/")


async def _turn_away(answer: Response, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await WebSocketClose(_POLICY_VIOLATION)(scope, receive, send)
    else:
        await answer(scope, receive, send)


def _answer(scope: Scope, path: str) -> Response:
    """The way in for a browser that opens a page, a refusal for everything else."""
    if scope["type"] == "websocket":
        return Response()
    if scope["method"] != "GET" or "text/html" not in Headers(scope=scope).get("accept", ""):
        return PlainTextResponse("", _UNAUTHORISED if path == SIGN_IN_PATH else _FORBIDDEN)
    asked = _path(scope) + (f"?{scope['query_string'].decode()}" if scope["query_string"] else "")
    way = f"{front_end.base_path().rstrip('/')}{path}"
    return RedirectResponse(f"{way}?{urlencode({'next': asked})}", _SEE_OTHER, _NO_STORE)


_NO_STORE = {"cache-control": "no-store"}


def _not_kept(send: Send) -> Send:
    """Keep pages and files out of the browser's memory, from where the back button shows them."""

    async def send_marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            if "immutable" not in headers.get("cache-control", ""):
                headers["cache-control"] = "no-store"
        await send(message)

    return send_marked
