"""What the process does around the pages: hold the database, tell its health, collect garbage."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse
from starlette.routing import Route

from ita_dash import __version__
from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.errors import DamagedLog, ItaError, StoreFailure
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import translator
from ita_dash.queries.library import load_library
from ita_dash.services.form_drafts import drop_old_drafts
from ita_dash.ui.server.daily_copy import copy_daily
from ita_dash.ui.server.daily_notices import notify_daily
from ita_dash.ui.server.ending import end_in_time
from ita_dash.ui.server.freed_memory import return_large_blocks
from ita_dash.ui.server.guard import listening_addresses, watch_sockets
from ita_dash.ui.server.refusal import RECOVERABLE, refuse_to_run, say_on_terminal
from ita_dash.ui.server.sockets import send_at_once
from ita_dash.ui.session.app_state import database, evidence_store, settings, uploads

if TYPE_CHECKING:
    from starlette.requests import Request
    from streamlit import App

COLLECT_EVERY_SECONDS = 30
_NEVER_LISTENED = (
    msg("ระบบปิดลงโดยยังไม่ได้เปิดรับที่ที่อยู่ใด ที่อยู่ที่สั่งอาจไม่มีในเครื่องนี้ หรือโปรแกรมอื่นใช้พอร์ตอยู่"),
    msg("โปรดสั่งเปิดที่ 127.0.0.1 หรือใช้คำสั่ง python run.py"),
)


@asynccontextmanager
async def lifespan(app: App) -> AsyncIterator[None]:
    """Open the database before the first visit and close it after the last."""
    # First, as the warm-up puts all that is there out of the reach of the garbage collector.
    send_at_once()
    return_large_blocks()
    end_in_time()
    Thread(target=_warm_up, daemon=True).start()
    try:
        load_library()
        opened = database()
    except DamagedLog as error:
        refuse_to_run(error.what, error.kept, error.todo, status=RECOVERABLE)
    except ItaError as error:
        refuse_to_run(error.what, error.todo)
    except ValueError as error:
        refuse_to_run(msg("ค่าตั้งหรือไฟล์ของระบบไม่ถูกต้อง: {reason}", reason=error))
    with suppress(StoreFailure):  # what is too old today is too old tomorrow
        drop_old_drafts(opened)
    uploads(WORKSPACE).sweep()
    evidence_store().sweep()
    for notice in opened.notices():
        say_on_terminal(notice.what, notice.todo)
    watching = asyncio.create_task(watch_sockets(is_open=bool(settings().sign_in)))
    running = [
        watching,
        asyncio.create_task(_collect_on_a_timer()),
        asyncio.create_task(copy_daily()),
        asyncio.create_task(notify_daily()),
    ]
    try:
        yield
    finally:
        # Some servers open their socket only now that the app stands, and may fail at it.
        if not (watching.done() or listening_addresses()):
            say_on_terminal(*_NEVER_LISTENED)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
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


def _warm_up() -> None:
    """Load what the first visit needs while nobody waits for it, and keep it out of collections."""
    from ita_dash.charts.palette import LIGHT
    from ita_dash.charts.template import note_figure
    from ita_dash.queries.rulebooks import load_rulebooks

    load_rulebooks()
    translator("th")
    note_figure("", LIGHT).to_json()
    gc.collect()
    gc.freeze()


async def _collect_on_a_timer() -> None:
    """Free closed sessions now and then instead of after every run (runner.postScriptGC)."""
    while True:
        await asyncio.sleep(COLLECT_EVERY_SECONDS)
        await asyncio.to_thread(gc.collect)
