"""The page on which the owner of an account changes its password."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from ita_dash.domain.access.passwords import LEAST_LETTERS
from ita_dash.domain.errors import InvalidInput, ItaError
from ita_dash.domain.messages import msg
from ita_dash.services.accounts.passwords import change_password
from ita_dash.services.accounts.sessions import start_session
from ita_dash.services.accounts.sign_in import LOCAL
from ita_dash.ui.server.sign_in import Asking, give_cookie, who_asks
from ita_dash.ui.session.app_state import database
from ita_dash.ui.sign_in.drawing import draw
from ita_dash.ui.sign_in.entering import go_on, show_sign_in
from ita_dash.ui.sign_in.sent import sent

if TYPE_CHECKING:
    from starlette.requests import Request

    from ita_dash.services.accounts.sessions import SignedIn

_REFUSED = 422


async def show_password(request: Request) -> Response:
    """The form; the way in for whoever is not signed in."""
    known = await run_in_threadpool(who_asks, Asking(request.scope))
    return await show_sign_in(request) if known is None else _page(request, known)


async def change_own_password(request: Request) -> Response:
    """Change it, sign in anew here, and go on; or say why not."""
    known = await run_in_threadpool(who_asks, Asking(request.scope))
    if known is None:
        return await show_sign_in(request)
    fields = await sent(request)
    try:
        token = await run_in_threadpool(_change, known, fields)
    except ItaError as error:
        return _page(request, known, error)
    answer = go_on(request)
    give_cookie(answer, token, is_secure=request.url.scheme == "https")
    return answer


def _change(known: SignedIn, fields: Mapping[str, str]) -> str:
    new = fields.get("new", "")
    if new != fields.get("again"):
        raise InvalidInput(msg("รหัสผ่านใหม่สองช่องไม่ตรงกัน"), msg("โปรดพิมพ์รหัสผ่านใหม่อีกครั้ง"))
    change_password(database(), known.account, fields.get("old", ""), new)
    return start_session(database(), known.account.account_id, LOCAL)


def _page(request: Request, known: SignedIn, fault: ItaError | None = None) -> Response:
    return draw(
        request,
        "password.html",
        200 if fault is None else _REFUSED,
        fault=fault,
        least=LEAST_LETTERS,
        must_change=known.must_change,
        name=known.account.name,
        full_name=known.account.full_name,
    )
