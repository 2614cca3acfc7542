"""The copy of the day, made in the background once the first visitors have their pages."""

from __future__ import annotations

import asyncio
from pathlib import Path

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import Message, msg
from ita_dash.ui.server.refusal import say_on_terminal
from ita_dash.ui.session.app_state import database, evidence_store, settings, today

AFTER_SECONDS = 30
_FAILURES: list[Message] = []
"""Why the last copy of this process could not be made; empty where it could."""


async def copy_daily() -> None:
    """Make it a while after the start; a server of its own keeps its own copies."""
    from ita_dash.services.backups.copies import copy_folder

    wanted = settings()
    folder = copy_folder(wanted.database_url)
    if not wanted.daily_copy or folder is None:
        return
    await asyncio.sleep(AFTER_SECONDS)
    await asyncio.to_thread(make_copy, folder)


def make_copy(folder: Path) -> None:
    """Make the copy of the day in this folder.

    What goes wrong is said in the app's terminal and kept for ``last_failure``.
    """
    from ita_dash.services.backups.daily import daily_copy

    _FAILURES.clear()
    try:
        made = daily_copy(database(), evidence_store(), folder, today())
    except (ItaError, OSError) as error:
        reason = error.what if isinstance(error, ItaError) else str(error)
        what = msg("สำรองข้อมูลประจำวันไม่ได้: {reason}", reason=reason)
        _FAILURES.append(what)
        say_on_terminal(what, msg("ข้อมูลในระบบไม่เปลี่ยนแปลง โปรดสำรองด้วยคำสั่ง backup"))
        return
    if made is not None:
        what = msg("สำรองข้อมูลประจำวันไว้ที่ {path}", path=made)
        say_on_terminal(what, msg("ปิดได้ด้วยค่าตั้ง ITA_DAILY_COPY=0"))


def last_failure() -> Message | None:
    """Why the copy of the day could not be made; None where it could or was not tried."""
    return _FAILURES[-1] if _FAILURES else None
