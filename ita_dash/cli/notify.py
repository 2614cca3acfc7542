"""The commands that send notices and say who wants which."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from ita_dash.cli.account_choice import require_account
from ita_dash.cli.closings import Day
from ita_dash.cli.root import Refused, current_translator, root, say, wrong_use
from ita_dash.cli.workspace import current_actor, open_store, require_agency, settings
from ita_dash.domain.messages import msg
from ita_dash.domain.notices.preference import NoticePreference, Rhythm, address_fault
from ita_dash.i18n.translator import LANGUAGES

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.domain.notices.letter import Letter


@root.command(
    help=str(
        msg("ส่งอีเมลแจ้งมาตรการที่ใกล้ครบกำหนด เกินกำหนด และหลักฐานที่ต้องปรับปรุง แก่ผู้ที่ตั้งรับไว้ ฉบับละครั้งเดียว")
    )
)
@click.option("--day", type=Day(), help=str(msg("วันที่ใช้นับกำหนด ถ้าไม่ระบุคือวันนี้")))
@click.option("--dry-run", is_flag=True, help=str(msg("บอกว่าจะส่งอะไรแก่ใคร โดยไม่ส่ง")))
def notify(day: date | None, dry_run: bool) -> None:
    """Send what is due; exit status 1 where a letter could not be sent."""
    from ita_dash.db.clock import thai_today
    from ita_dash.services.notices.letters import Served, letters
    from ita_dash.services.notices.readers import Doors

    known = settings()
    served = Served(known.agency, Doors(sign_in=bool(known.sign_in)))
    with open_store() as database:
        due = list(letters(database, day or thai_today(), served))
        if dry_run:
            for each in due:
                _say_letter(each)
            say(msg("จะส่ง {n} ฉบับ (ยังไม่ได้ส่ง)", n=len(due)))
            return
        _send(database, due)


def _send(database: Database, due: list[Letter]) -> None:
    from ita_dash.exports.notice_mail import Sender, notice_mail
    from ita_dash.services.notices.mail_server import connected, mail_server
    from ita_dash.services.notices.sending import Delivery, send_letters

    known = settings()
    if known.smtp_url is None or address_fault(known.mail_from) is not None:
        raise wrong_use(msg("โปรดตั้ง ITA_SMTP_URL และ ITA_MAIL_FROM ก่อนส่งอีเมล"))
    server = mail_server(known.smtp_url)
    if not due:
        say(msg("ไม่มีเรื่องที่ต้องแจ้ง จึงไม่ได้ส่งอีเมล"))
        return
    compose = partial(notice_mail, sender=Sender(known.mail_from, known.public_url))
    with connected(server) as post:
        sent = send_letters(database, due, compose, post)
        counts = Counter(delivery for _, delivery in sent)
    say(msg("ส่งอีเมลแล้ว {n} ฉบับ", n=counts[Delivery.SENT]))
    if counts[Delivery.TAKEN]:
        say(msg("ส่งไปก่อนหน้านี้แล้ว {n} ฉบับ", n=counts[Delivery.TAKEN]))
    lost = counts[Delivery.FAILED] + counts[Delivery.UNKNOWN]
    if lost:
        tr = current_translator()
        raise Refused(tr("ส่งไม่สำเร็จหรือไม่แน่ชัด {n} ฉบับ", n=lost))


@root.command("notify-set", help=str(msg("ตั้งการแจ้งเตือนทางอีเมลของผู้ใช้เครื่องนี้ หรือของบัญชีผู้ใช้")))
@click.option("--account", "name", help=str(msg("ชื่อบัญชีผู้ใช้")))
@click.option("--address", default="", help=str(msg("ที่อยู่อีเมล")))
@click.option(
    "--send",
    "rhythm",
    type=click.Choice([str(each) for each in Rhythm]),
    required=True,
    help=str(msg("ไม่ส่ง off รายวัน daily หรือรายสัปดาห์ weekly")),
)
@click.option("--in", "language", type=click.Choice(LANGUAGES), default="th", help=str(msg("ภาษา")))
def notify_set(name: str | None, address: str, rhythm: str, language: str) -> None:
    """Keep how a person wants to be told of the agency served."""
    from ita_dash.services.notices.preferences import set_notices_of, set_own_notices

    told = NoticePreference(address.strip(), Rhythm(rhythm), language)
    with open_store() as database:
        place = database, current_actor(database), require_agency(database).agency_id
        if name is None:
            set_own_notices(*place, told)
        else:
            set_notices_of(*place, require_account(database, name).account_id, told)
    say(msg("บันทึกการแจ้งเตือนแล้ว"))


@root.command("calendar-end", help=str(msg("ปิดที่อยู่ปฏิทินของผู้ใช้เครื่องนี้ หรือของบัญชีผู้ใช้")))
@click.option("--account", "name", help=str(msg("ชื่อบัญชีผู้ใช้")))
def calendar_end(name: str | None) -> None:
    """Close the address under which somebody's calendar is read."""
    from ita_dash.services.notices.feeds import revoke_feed_of, revoke_own_feed

    with open_store() as database:
        place = database, current_actor(database), require_agency(database).agency_id
        if name is None:
            revoke_own_feed(*place)
        else:
            revoke_feed_of(*place, require_account(database, name).account_id)
    say(msg("เลิกใช้ที่อยู่ปฏิทินแล้ว"))


def _say_letter(letter: Letter) -> None:
    from ita_dash.wording.notices import notice_subject

    told = notice_subject(letter.digest)
    say(msg("{address}: {told}", address=letter.preference.address, told=told))
