"""The memo with which a year's report is put before the chief executive (DOMAIN.md, Papers)."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.domain.agencies.office_fields import OFFICE_LABELS
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.blanks import Blanks
from ita_dash.domain.papers.common import paragraph_facts
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.signers import PaperSigner, paper_signer
from ita_dash.domain.papers.texts import PaperTexts

LETTER_NUMBER = msg("เลขที่หนังสือ")
LETTER_DATE = msg("วันที่ของหนังสือ")
TITLES = ("1. เรื่องเดิม", "2. ข้อเท็จจริง", "3. ข้อเสนอ/ข้อพิจารณา")
OPINION = msg("ความเห็นของปลัด")


@dataclass(frozen=True)
class MemoContent:
    """The parts of the memo, from its head to the decision; ``blanks`` are what it lacks."""

    department: str
    phone: str
    number: str
    date: str
    subject: str
    addressee: str
    titles: tuple[str, str, str]
    background: tuple[str, ...]
    facts: tuple[str, ...]
    proposal: tuple[str, ...]
    closing: str
    head_of_office: PaperSigner
    clerk_title: str
    clerk: PaperSigner
    executive_title: str
    executive: PaperSigner
    opinion: str
    blanks: tuple[Message, ...]


def memo_content(facts: PaperFacts, texts: PaperTexts) -> MemoContent:
    """The memo of a year; number and date as in the year's imported memo, else to be written."""
    blanks, office = Blanks(), facts.office
    said = paragraph_facts(facts, Blanks())
    department = blanks.told(_department(facts), OFFICE_LABELS["department"], dots=40)
    head = {
        "department": department,
        "phone": blanks.told(office.phone, OFFICE_LABELS["phone"], dots=24),
        "number": _number(facts, blanks),
        "date": _date(facts, blanks),
        "addressee": blanks.told(
            facts.addressee, OFFICE_LABELS["chief_executive_position"], dots=50
        ),
    }
    said |= paragraph_facts(facts, blanks)
    return MemoContent(
        **head,
        subject=texts.one("memo.subject", said),
        titles=TITLES,
        background=texts.filled("memo.background", said),
        facts=texts.filled("memo.facts", said),
        proposal=texts.filled("memo.proposal", said),
        closing=texts.one("memo.closing", said),
        head_of_office=paper_signer(office, "head_of_office", blanks),
        clerk_title=f"ความเห็นของ{office.clerk_position or 'ปลัด'}",
        clerk=paper_signer(office, "clerk", blanks),
        executive_title=f"คำสั่งของ{facts.addressee or 'ผู้บริหารสูงสุด'}",
        executive=paper_signer(office, "chief_executive", blanks),
        opinion=blanks.line(OPINION, dots=105),
        blanks=blanks.missing,
    )


def _department(facts: PaperFacts) -> str | None:
    """Who writes, with the agency behind it unless it is named already."""
    own = facts.office.department
    if own is None or facts.agency in own:
        return own
    return f"{own} {facts.agency}"


def _number(facts: PaperFacts, blanks: Blanks) -> str:
    if facts.memo is not None and facts.memo.number and facts.memo.number_text:
        return facts.memo.number_text
    prefix = facts.office.letter_prefix
    if prefix is None:
        blanks.note(OFFICE_LABELS["letter_prefix"])
    room = blanks.line(LETTER_NUMBER, dots=20)
    return f"{prefix.rstrip('/')}/{room}" if prefix else room


def _date(facts: PaperFacts, blanks: Blanks) -> str:
    if facts.memo is not None and facts.memo.day is not None and facts.memo.date_text:
        return facts.memo.date_text
    return blanks.line(LETTER_DATE, dots=40)
