"""The routes of signing in and out and of the own password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from ita_dash.services.accounts.sessions import end_session, end_sessions_of
from ita_dash.ui.server import front_end
from ita_dash.ui.server.sign_in import (
    PASSWORD_PATH,
    SIGN_IN_PATH,
    SIGN_OUT_PATH,
    Asking,
    session_token,
    take_cookie,
    who_asks,
)
from ita_dash.ui.session.app_state import database, settings
from ita_dash.ui.sign_in.drawing import FOLDER, HEADERS, draw
from ita_dash.ui.sign_in.entering import enter, show_sign_in
from ita_dash.ui.sign_in.own_password import change_own_password, show_password
from ita_dash.ui.sign_in.sent import sent

if TYPE_CHECKING:
    from starlette.requests import Request

_NO_CONTENT, _SEE_OTHER, _UNAUTHORISED = 204, 303, 401
_KEPT = {"cache-control": "public, max-age=3600"}


async def style(_: Request) -> Response:
    """The styles of these pages."""
    return FileResponse(FOLDER / "style.css", headers=_KEPT, media_type="text/css")


async def state(request: Request) -> Response:
    """Whether the browser is signed in: 204, or 401; a page that lost its line asks it."""
    known = await run_in_threadpool(who_asks, Asking(request.scope, is_use=False))
    return Response(status_code=_NO_CONTENT if known else _UNAUTHORISED, headers=HEADERS)


async def show_sign_out(request: Request) -> Response:
    """The page that asks before anybody is signed out; to the way in where nobody is."""
    known = await run_in_threadpool(who_asks, Asking(request.scope))
    if known is None:
        return to(SIGN_IN_PATH)
    return draw(request, "sign_out.html", fault=None, full_name=known.account.full_name)


async def sign_out(request: Request) -> Response:
    """End the session of this browser, or all of the account."""
    token = session_token(request.scope)
    known = await run_in_threadpool(who_asks, Asking(request.scope))
    if known is not None and (await sent(request)).get("everywhere"):
        await run_in_threadpool(end_sessions_of, database(), known.account.account_id)
    elif token is not None:
        await run_in_threadpool(end_session, database(), token)
    answer = to(SIGN_IN_PATH)
    take_cookie(answer)
    return answer


def to(path: str) -> RedirectResponse:
    """Lead to a path below the server's root."""
    where = front_end.base_path().rstrip("/") + path
    return RedirectResponse(where, _SEE_OTHER, HEADERS)


def sign_in_routes() -> list[Route]:
    """These routes where people sign in, none where they do not."""
    return _ROUTES if settings().sign_in else []


_ROUTES = [
    Route(f"{SIGN_IN_PATH}/style.css", style),
    Route(f"{SIGN_IN_PATH}/state", state),
    Route(SIGN_IN_PATH, show_sign_in, methods=["GET"]),
    Route(SIGN_IN_PATH, enter, methods=["POST"]),
    Route(PASSWORD_PATH, show_password, methods=["GET"]),
    Route(PASSWORD_PATH, change_own_password, methods=["POST"]),
    Route(SIGN_OUT_PATH, show_sign_out, methods=["GET"]),
    Route(SIGN_OUT_PATH, sign_out, methods=["POST"]),
]
