"""A person's due dates as a calendar, opened by the secret in its address and by nothing else."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route

from ita_dash.domain.errors import ItaError
from ita_dash.ui.session.app_state import database, settings, today

if TYPE_CHECKING:
    from starlette.requests import Request

_CALENDAR = re.compile(r"/calendar/[A-Za-z0-9_-]+\.ics")
_NOT_MODIFIED, _NOT_FOUND, _UNAVAILABLE = 304, 404, 503
_HEADERS = {
    "cache-control": "private, no-cache",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
    "x-content-type-options": "nosniff",
}


async def calendar(request: Request) -> Response:
    """The calendar; 404 for every address that opens none, 304 for what the reader has."""
    try:
        content = await run_in_threadpool(calendar_of, request.path_params["token"])
    except ItaError:
        return Response(status_code=_UNAVAILABLE, headers=_HEADERS)
    if content is None:
        return Response(status_code=_NOT_FOUND, headers=_HEADERS)
    headers = _HEADERS | {"etag": f'"{hashlib.sha256(content).hexdigest()[:32]}"'}
    if headers["etag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=_NOT_MODIFIED, headers=headers)
    return Response(content, headers=headers, media_type="text/calendar; charset=utf-8")


def calendar_of(token: str) -> bytes | None:
    """What the token opens; None where it opens nothing. Raises StoreFailure."""
    from ita_dash.exports.calendar_feed import FeedContent, calendar_feed
    from ita_dash.i18n.translator import translator
    from ita_dash.queries.agencies import agency_as_of
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.rulebooks import load_rulebooks
    from ita_dash.queries.snapshot.whole import Snapshot
    from ita_dash.services.notices.feeds import feed_reader
    from ita_dash.services.notices.readers import Doors, concerned_measures

    db, known = database(), settings()
    reader = feed_reader(db, token, Doors(sign_in=bool(known.sign_in)))
    if reader is None:
        return None
    number = newest_change(db, reader.agency_id)
    agency = agency_as_of(db, reader.agency_id, number)
    if agency is None:
        return None
    snapshot = Snapshot(db, reader.agency_id, number, today(), load_rulebooks())
    own = concerned_measures(snapshot.measures, reader.actor)
    content = FeedContent(snapshot, agency.name, own, known.public_url)
    return calendar_feed(content, translator(reader.language))


def is_calendar(path: str) -> bool:
    """Whether a path may be that of a calendar: it is answered to who is not signed in."""
    return _CALENDAR.fullmatch(path) is not None


CALENDAR_ROUTE = Route("/calendar/{token}.ics", calendar)
