"""The page of the way in: name and password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from ita_dash.domain.errors import ItaError
from ita_dash.queries.accounts import accounts
from ita_dash.services.accounts.sign_in import SignInSlowed, sign_in
from ita_dash.ui.server import front_end
from ita_dash.ui.server.sign_in import Asking, give_cookie, who_asks
from ita_dash.ui.session.app_state import database
from ita_dash.ui.sign_in.drawing import HEADERS, asked_next, draw
from ita_dash.ui.sign_in.sent import sent

if TYPE_CHECKING:
    from starlette.requests import Request

_SEE_OTHER, _UNAUTHORISED, _TOO_MANY, _UNAVAILABLE = 303, 401, 429, 503


async def show_sign_in(request: Request) -> Response:
    """The form; whoever is signed in goes on to the page asked for."""
    try:
        known = await run_in_threadpool(who_asks, Asking(request.scope))
        is_without = not await run_in_threadpool(accounts, database())
    except ItaError as error:
        return _page(request, error, status=_UNAVAILABLE)
    return _page(request, is_without_accounts=is_without) if known is None else go_on(request)


async def enter(request: Request) -> Response:
    """Sign in and go on to the page asked for, or say why not."""
    fields = await sent(request)
    name, password = fields.get("name", ""), fields.get("password", "")
    address = request.client.host if request.client else ""
    try:
        token = await run_in_threadpool(sign_in, database(), name, password, address)
    except SignInSlowed as error:
        return _page(request, error, name, _TOO_MANY)
    except ItaError as error:
        return _page(request, error, name, _UNAUTHORISED)
    answer = go_on(request)
    give_cookie(answer, token, is_secure=request.url.scheme == "https")
    return answer


def go_on(request: Request) -> RedirectResponse:
    """Lead to the page that was asked for before."""
    where = front_end.base_path().rstrip("/") + asked_next(request)
    return RedirectResponse(where, _SEE_OTHER, HEADERS)


def _page(
    request: Request,
    fault: ItaError | None = None,
    name: str = "",
    status: int = 200,
    *,
    is_without_accounts: bool = False,
) -> Response:
    told = {"fault": fault, "name": name, "is_without_accounts": is_without_accounts}
    return draw(request, "sign_in.html", status, **told)
