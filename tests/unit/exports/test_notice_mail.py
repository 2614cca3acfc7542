"""The mail of a letter: what it says, in both languages, and that no text breaks its head."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.evidence.record import each_listed
from ita_dash.domain.notices.digest import digest
from ita_dash.domain.notices.letter import Letter
from ita_dash.domain.notices.preference import NoticePreference, Rhythm
from ita_dash.domain.work.item import each_work
from ita_dash.domain.work.table import work_table
from ita_dash.exports.notice_mail import Sender, notice_mail
from tests.unit.domain.work.worked import TODAY, YEAR, evidence, table

SENDER = Sender("ita@example.go.th", "https://ita.example.go.th")


def letter(title: str = "ตรวจ <เว็บไซต์>", agency: str = "เทศบาลตำบลทดสอบ", count: int = 1) -> Letter:
    late = {"title": title, "period_end": TODAY - timedelta(days=2)}
    measures = table(*[late] * count, {"period_end": TODAY + timedelta(days=3)})
    about = TODAY.replace(year=TODAY.year - 1)
    kept = evidence(measures, (1, "คำสั่งแต่งตั้ง", about, True))
    told = digest(each_work(work_table(measures, kept, YEAR)), each_listed(kept))
    chosen = NoticePreference("somsri@example.go.th", Rhythm.DAILY, "th")
    return Letter(1, agency, "account 1", "สมศรี ทดสอบ", chosen, TODAY, told)


def parsed(mail: EmailMessage) -> EmailMessage:
    """As the receiver's program reads it."""
    read = message_from_bytes(mail.as_bytes(policy=policy.SMTP), policy=policy.default)
    assert isinstance(read, EmailMessage)
    return read


def body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    content: str = part.get_content()
    return content


def test_thai_text_says_what_is_late_and_until_when() -> None:
    mail = parsed(notice_mail(letter(), SENDER))
    assert mail["Subject"].startswith("ITA: เกินกำหนด 1 มาตรการ · ครบกำหนดใน 7 วัน 1 มาตรการ")
    text = body(mail, "plain")
    assert "เรียน สมศรี ทดสอบ" in text
    assert "1) ตรวจ <เว็บไซต์>" in text
    assert "คำสั่งแต่งตั้ง" in text
    assert text.rstrip().endswith("https://ita.example.go.th/my-work?view=notices")
    assert mail["List-Unsubscribe"] == "<https://ita.example.go.th/my-work?view=notices>"


def test_english_is_without_thai_words_of_ours() -> None:
    wanted = replace(letter(), preference=replace(letter().preference, language="en"))
    mail = parsed(notice_mail(wanted, SENDER))
    assert "late" in mail["Subject"] or "overdue" in mail["Subject"].lower()
    assert "เรียน" not in body(mail, "plain")


def test_the_html_is_valid_and_escapes_what_people_wrote() -> None:
    html = body(parsed(notice_mail(letter(), SENDER)), "html")
    html5lib.HTMLParser(strict=True).parse(html.replace("<meta", "<title>x</title><meta"))
    assert "ตรวจ &lt;เว็บไซต์&gt;" in html


def test_without_a_public_address_no_link_stands() -> None:
    mail = parsed(notice_mail(letter(), Sender("ita@example.go.th")))
    assert mail["List-Unsubscribe"] is None
    assert "href" not in body(mail, "html")


def test_what_is_too_much_is_counted() -> None:
    assert "และอีก 5 รายการ" in body(parsed(notice_mail(letter(count=35), SENDER)), "plain")


@given(agency=st.text(max_size=200), title=st.text(max_size=60))
def test_no_text_adds_a_line_to_the_head(agency: str, title: str) -> None:
    mail = notice_mail(letter(title, f"ก{agency}"), SENDER)
    read = parsed(mail)
    assert sorted(read.keys()) == sorted(mail.keys())
    assert read["To"] == "somsri@example.go.th"
    assert read["Bcc"] is None


@pytest.mark.parametrize("sign", ["\r\nBcc: x@y.th", "\nX: 1", "\r", "\u2028Bcc: x@y.th"])
def test_an_agency_cannot_name_other_receivers(sign: str) -> None:
    read = parsed(notice_mail(letter(agency=f"เทศบาล{sign}"), SENDER))
    assert read["Bcc"] is None
    assert read["X"] is None
