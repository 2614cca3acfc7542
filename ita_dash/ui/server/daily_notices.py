"""The day's notices, sent by the app itself at the hour that was set."""

from __future__ import annotations

import asyncio
from datetime import datetime, time, timedelta
from functools import partial

from ita_dash.db.clock import utc_now
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg
from ita_dash.i18n.dates import thai_time
from ita_dash.ui.server.refusal import say_on_terminal
from ita_dash.ui.session.app_state import database, settings, today

START_SECONDS = 30
AGAIN_SECONDS = 15 * 60
_TRIES = 3
"""So often on a day: what a mail server refused in the morning it may take a little later."""


async def notify_daily() -> None:
    """Send at the hour every day, and at the start where the hour has passed; off by default.

    Of several processes each does so: every letter is claimed before it goes, and goes once.
    """
    hour = settings().notify_at
    if hour is None:
        return
    await asyncio.sleep(START_SECONDS)
    if thai_time(utc_now()).time() < hour:
        await asyncio.sleep(seconds_until(hour, thai_time(utc_now())))
    while True:
        for _ in range(_TRIES):
            if await asyncio.to_thread(send_today):
                break
            await asyncio.sleep(AGAIN_SECONDS)
        await asyncio.sleep(seconds_until(hour, thai_time(utc_now())))


def seconds_until(hour: time, now: datetime) -> float:
    """From now to the next time that a clock shows the hour; never nothing."""
    at = datetime.combine(now.date(), hour)
    return ((at if at > now else at + timedelta(days=1)) - now).total_seconds()


def send_today() -> bool:
    """Send what is due; False where something was refused and may be tried again."""
    from ita_dash.exports.notice_mail import Sender, notice_mail
    from ita_dash.services.notices.letters import Served, letters
    from ita_dash.services.notices.mail_server import connected, mail_server
    from ita_dash.services.notices.readers import Doors
    from ita_dash.services.notices.sending import Delivery, send_letters

    known = settings()
    try:
        server = mail_server(known.smtp_url or "")
        served = Served(known.agency, Doors(sign_in=bool(known.sign_in)))
        due = list(letters(database(), today(), served))
        compose = partial(notice_mail, sender=Sender(known.mail_from, known.public_url))
        if not due:
            return True
        with connected(server) as post:
            became = [each for _, each in send_letters(database(), due, compose, post)]
    except ItaError as error:
        say_on_terminal(msg("ส่งอีเมลแจ้งเตือนไม่ได้: {reason}", reason=error.what), error.todo)
        return False
    if Delivery.UNKNOWN in became:
        say_on_terminal(
            msg("ไม่แน่ชัดว่าอีเมลแจ้งเตือน {n} ฉบับส่งถึงหรือไม่", n=became.count(Delivery.UNKNOWN)),
            msg("ระบบไม่ส่งฉบับเดิมซ้ำ"),
        )
    return Delivery.FAILED not in became
