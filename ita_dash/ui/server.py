"""What the process does around the pages: guard the address, hold the database, collect garbage."""

from __future__ import annotations

import asyncio
import gc
import ipaddress
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING, NoReturn

from starlette.responses import JSONResponse
from starlette.routing import Route

from ita_dash import __version__
from ita_dash.domain.errors import ItaError, setting_refused
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n import LANGUAGES, translator
from ita_dash.settings import InvalidSetting
from ita_dash.ui.app_state import database
from ita_dash.ui.sockets import send_at_once

if TYPE_CHECKING:
    from starlette.requests import Request
    from streamlit import App

COLLECT_EVERY_SECONDS = 30


def require_loopback(address: str | None) -> None:
    """End the program with a sentence when others on the network could reach it.

    There is no sign-in, so everybody who reaches the server may change everything.
    """
    if address is None or not _is_loopback(address):
        _give_up(
            msg(
                "ระบบนี้ยังไม่มีการลงชื่อเข้าใช้ จึงเปิดได้เฉพาะในเครื่องนี้ (127.0.0.1) ไม่เปิดที่ {address}",
                address=address or "0.0.0.0",  # noqa: S104
            )
        )


@asynccontextmanager
async def lifespan(app: App) -> AsyncIterator[None]:
    """Open the database before the first visit and close it after the last."""
    Thread(target=_warm_up, daemon=True).start()
    try:
        database()
    except ItaError as error:
        _give_up(error.what, error.todo)
    except InvalidSetting as error:
        _give_up(setting_refused(error))
    except ValueError as error:
        _give_up(msg("ค่าตั้งหรือไฟล์ของระบบไม่ถูกต้อง: {reason}", reason=error))
    send_at_once()
    collecting = asyncio.create_task(_collect_on_a_timer())
    try:
        yield
    finally:
        collecting.cancel()
        with suppress(asyncio.CancelledError):
            await collecting
        database().close()


async def health(request: Request) -> JSONResponse:
    """200 with engine and version while the database answers, else 503."""
    from ita_dash.queries.agencies import has_any_agency

    try:
        has_any_agency(database())
    except Exception:  # whatever is wrong, the answer is the same
        return JSONResponse({"status": "database failed"}, status_code=503)
    return JSONResponse(
        {"status": "ok", "app": "ita_dash", "version": __version__, "engine": database().engine}
    )


HEALTH_ROUTE = Route("/healthz", health)


def _is_loopback(address: str) -> bool:
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def _give_up(*messages: Message) -> NoReturn:
    for language in LANGUAGES:
        print(*(translator(language)(message) for message in messages), file=sys.stderr)
    sys.stderr.flush()
    # An exception would be printed with its whole stack by the server; nothing is open yet.
    os._exit(1)


def _warm_up() -> None:
    """Load what the first visit needs while nobody waits for it, and keep it out of collections."""
    from ita_dash.charts.score_trend import score_trend
    from ita_dash.frames import ASSESSMENTS
    from ita_dash.queries.rulebooks import load_rulebooks
    from ita_dash.ui import frame, overview  # noqa: F401

    nothing = ASSESSMENTS.empty()
    score_trend(nothing, books=load_rulebooks(), tr=translator("th"), dark=False).to_json()
    gc.collect()
    gc.freeze()


async def _collect_on_a_timer() -> None:
    """Free closed sessions now and then instead of after every run (runner.postScriptGC)."""
    while True:
        await asyncio.sleep(COLLECT_EVERY_SECONDS)
        await asyncio.to_thread(gc.collect)
