"""Who asks: the session cookie of a request, and the sign-in it stands for."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from starlette.requests import HTTPConnection

from ita_dash.services.accounts.sessions import SessionLimits, SignedIn, signed_in
from ita_dash.ui.server import front_end
from ita_dash.ui.session.app_state import database, settings

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import Scope

COOKIE = "ita_session"
SIGN_IN_PATH, SIGN_OUT_PATH, PASSWORD_PATH = "/sign-in", "/sign-out", "/password"
_REMEMBERED_SECONDS = 5


@dataclass(frozen=True, eq=False)
class Asking:
    """A request or a websocket; ``is_use`` keeps its session alive, a page merely open does not.

    ``of_many`` is a file of the front end: a page asks for fifty at once, and the store is asked
    for the first of them.
    """

    scope: Scope
    is_use: bool = True
    of_many: bool = False


def who_asks(asking: Asking) -> SignedIn | None:
    """Who is signed in where the request comes from; None for a stranger. Raises StoreFailure."""
    token = session_token(asking.scope)
    if token is None:
        return None
    if not asking.of_many:
        return signed_in(database(), token, session_limits(), is_use=asking.is_use)
    return _lately_signed_in(token, int(time.monotonic() / _REMEMBERED_SECONDS))


def session_token(scope: Scope) -> str | None:
    """The token in the request's cookie; None where there is none."""
    return HTTPConnection(scope).cookies.get(COOKIE)


def session_limits() -> SessionLimits:
    """How long sessions last here."""
    known = settings()
    idle, whole = known.session_idle_minutes, known.session_hours
    return SessionLimits(timedelta(minutes=idle), timedelta(hours=whole))


def give_cookie(answer: Response, token: str, *, is_secure: bool) -> None:
    """Hand the token to the browser: to no script, to no other site, on TLS to nothing else."""
    answer.set_cookie(
        COOKIE,
        token,
        path=front_end.base_path(),
        secure=is_secure,
        httponly=True,
        samesite="lax",
    )


def take_cookie(answer: Response) -> None:
    """Have the browser forget the token."""
    answer.delete_cookie(COOKIE, path=front_end.base_path(), httponly=True, samesite="lax")


@lru_cache(maxsize=1024)
def _lately_signed_in(token: str, _: int) -> SignedIn | None:
    return signed_in(database(), token, session_limits(), is_use=False)
