"""A letter of notices as mail: a subject, plain text, and the same as simple HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from html import escape

from ita_dash.db.clock import utc_now
from ita_dash.domain.messages import Message
from ita_dash.domain.notices.letter import Letter
from ita_dash.domain.thai.text import clipped, squeeze
from ita_dash.exports.work_text import measure_lines
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator, translator
from ita_dash.wording.notices import (
    evidence_lines,
    heading_evidence,
    heading_late,
    heading_soon,
    notice_subject,
)

_MOST_SHOWN = 30
"""Lines of one part; who has more looks at the page."""
_MOST_SUBJECT = 150
_STYLE = "font-family: Sarabun, Tahoma, sans-serif; font-size: 16px; line-height: 1.6"
_Part = tuple[str, list[list[str]]]


@dataclass(frozen=True)
class Sender:
    """The address that letters come from, and that of the pages ("" where none is known)."""

    address: str
    public_url: str = ""


def notice_mail(letter: Letter, sender: Sender) -> EmailMessage:
    """The letter in its reader's language, ready to be handed over."""
    tr = translator(letter.preference.language)
    mail = EmailMessage()
    subject = f"ITA: {tr(notice_subject(letter.digest))} – {letter.agency}"
    mail["Subject"] = clipped(squeeze(subject), _MOST_SUBJECT)
    mail["From"] = Address("ita_dash", addr_spec=sender.address)
    mail["To"] = Address(addr_spec=letter.preference.address)
    mail["Date"] = format_datetime(utc_now())
    mail["Message-ID"] = make_msgid(domain=sender.address.rpartition("@")[2])
    mail["Auto-Submitted"] = "auto-generated"
    if sender.public_url:
        mail["List-Unsubscribe"] = f"<{_page(sender)}>"
    parts = list(_parts(letter, tr))
    mail.set_content(_text(letter, parts, sender, tr), cte="base64")
    mail.add_alternative(_html(letter, parts, sender, tr), subtype="html", cte="base64")
    return mail


def _parts(letter: Letter, tr: Translator) -> Iterator[_Part]:
    told = letter.digest
    late = [list(measure_lines(n, each, tr)) for n, each in enumerate(told.late, 1)]
    soon = [list(measure_lines(n, each, tr)) for n, each in enumerate(told.soon, 1)]
    evidence = [list(evidence_lines(n, each, tr)) for n, each in enumerate(told.evidence, 1)]
    parts = ((heading_late, late), (heading_soon, soon), (heading_evidence, evidence))
    for heading, rows in parts:
        if rows:
            yield _part(heading(len(rows)), rows, tr)


def _part(heading: Message, rows: list[list[str]], tr: Translator) -> _Part:
    rest = len(rows) - _MOST_SHOWN
    more = [[tr("และอีก {n} รายการ ดูทั้งหมดได้ในระบบ", n=rest)]] if rest > 0 else []
    return tr(heading), [*rows[:_MOST_SHOWN], *more]


def _head(letter: Letter, tr: Translator) -> list[str]:
    greeting = [tr("เรียน {name}", name=letter.name)] if letter.name else []
    return [*greeting, letter.agency, tr("ณ วันที่ {day}", day=format_date(letter.day, tr))]


def _foot(sender: Sender, tr: Translator) -> list[str]:
    lines = [tr("ระบบ ita_dash ส่งอีเมลนี้ตามที่ท่านตั้งไว้ เปลี่ยนหรือเลิกรับได้ที่หน้า งานของฉัน › การแจ้งเตือน")]
    return [*lines, _page(sender)] if sender.public_url else lines


def _text(letter: Letter, parts: list[_Part], sender: Sender, tr: Translator) -> str:
    blocks = ["\n".join(_head(letter, tr))]
    for heading, rows in parts:
        blocks += [f"[ {heading} ]", *("\n".join(lines) for lines in rows)]
    blocks.append("\n".join(["--", *_foot(sender, tr)]))
    return "\n\n".join(blocks) + "\n"


def _html(letter: Letter, parts: list[_Part], sender: Sender, tr: Translator) -> str:
    blocks = [f"<p>{_joined(_head(letter, tr))}</p>"]
    for heading, rows in parts:
        blocks.append(f"<h2 style='font-size: 18px'>{escape(heading)}</h2>")
        blocks += [f"<p>{_joined(lines)}</p>" for lines in rows]
    *said, last = _foot(sender, tr)
    link = f"<a href='{escape(last)}'>{escape(last)}</a>" if said else escape(last)
    blocks.append(f"<hr><p>{'<br>'.join([*map(escape, said), link])}</p>")
    body = "\n".join(blocks)
    head = f"<!doctype html>\n<html lang='{tr.language}'><meta charset='utf-8'>"
    return f"{head}\n<body style='{_STYLE}'>\n{body}\n</body></html>\n"


def _joined(lines: list[str]) -> str:
    return "<br>".join(map(escape, lines))


def _page(sender: Sender) -> str:
    return f"{sender.public_url}/my-work?view=notices"
