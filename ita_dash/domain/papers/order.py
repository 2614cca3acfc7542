"""The order with which the chief executive appoints the working group of a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.agencies.working_group import BEGINS, ORDER, ORDERED, WorkingGroup
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.blanks import Blanks
from ita_dash.domain.papers.common import paragraph_facts
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.signers import PaperSigner, paper_signer
from ita_dash.domain.papers.texts import PLACES, PaperTexts
from ita_dash.domain.thai.dates import thai_date

MEMBERS = msg("รายชื่อคณะทำงาน")
NOBODY = "ยังไม่ได้ระบุรายชื่อคณะทำงานของปีงบประมาณนี้"


@dataclass(frozen=True)
class OrderMember:
    """A line of the list: number, name, post and duty in the group."""

    number: str
    name: str
    post: str
    duty: str


@dataclass(frozen=True)
class OrderContent:
    """The order from its title to the signature; ``note`` stands for members nobody told."""

    title: str
    number: str
    subject: str
    reason: tuple[str, ...]
    basis: tuple[str, ...]
    members: tuple[OrderMember, ...]
    note: str
    duties_title: str
    duties: tuple[str, ...]
    begins: str
    ordered: str
    executive: PaperSigner
    blanks: tuple[Message, ...]


def order_content(facts: PaperFacts, group: WorkingGroup | None, texts: PaperTexts) -> OrderContent:
    """The order of a year; number, days and names as they were typed, else to be written."""
    blanks = Blanks()
    said = paragraph_facts(facts, Blanks())
    number = blanks.told(group.order_number if group else None, ORDER, dots=24)
    if any("{legal_basis}" in text for text in texts.paragraphs["order.basis"]):
        blanks.note(PLACES["legal_basis"])
    members = tuple(_members(group, blanks)) if group else ()
    if not members:
        blanks.note(MEMBERS)
    begins = _day(group.begins_on if group else None, BEGINS, blanks)
    ordered = _day(group.ordered_on if group else None, ORDERED, blanks)
    return OrderContent(
        title=f"คำสั่ง{said['agency']}",
        number=f"ที่ {number}",
        subject=texts.one("order.subject", said),
        reason=texts.filled("order.reason", said),
        basis=texts.filled("order.basis", said),
        members=members,
        note="" if members else NOBODY,
        duties_title="ให้คณะทำงานมีหน้าที่ ดังนี้",
        duties=texts.filled("order.duties", said),
        begins=f"ทั้งนี้ ตั้งแต่วันที่ {begins} เป็นต้นไป",
        ordered=f"สั่ง ณ วันที่ {ordered}",
        executive=paper_signer(facts.office, "chief_executive", blanks),
        blanks=blanks.missing,
    )


def _members(group: WorkingGroup, blanks: Blanks) -> Iterator[OrderMember]:
    for number, each in enumerate(group.members, start=1):
        post = blanks.told(each.post, msg("ตำแหน่งของ {name}", name=each.name), dots=24)
        yield OrderMember(f"{number}.", each.name, post, str(each.duty.label))


def _day(day: date | None, name: Message, blanks: Blanks) -> str:
    return blanks.told(thai_date(day) if day else None, name, dots=40)
