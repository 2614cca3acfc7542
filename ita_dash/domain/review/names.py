"""The agency's name and kind in the texts: left over from another's paper, or misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.domain.agencies.kind_words import other_kinds
from ita_dash.domain.agencies.kinds import AGENCY_TYPE_LABELS
from ita_dash.domain.agencies.spellings import own_name, spelled_otherwise
from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.review.subject import Subject


def found_in_names(subject: Subject) -> Iterator[Finding]:
    """Words of another kind of agency, and other spellings of the agency's own name."""
    for place, text in subject.texts():
        words = other_kinds(text, subject.agency_type, subject.agency)
        if words:
            message = msg(
                "พบคำว่า {words} ทั้งที่หน่วยงานเป็น {kind} โปรดแก้ให้เป็นคำของหน่วยงานเอง",
                words=_quoted(words),
                kind=AGENCY_TYPE_LABELS[subject.agency_type or ""],
            )
            yield Finding(Rule.OTHER_AGENCY_KIND, place, message, text)
        names = spelled_otherwise(text, subject.agency)
        own = own_name(subject.agency)
        if names and own is not None:
            message = msg(
                "สะกดชื่อหน่วยงานเป็น {names} แต่ชื่อที่บันทึกไว้คือ {own} โปรดแก้ให้ตรงกัน",
                names=_quoted(names),
                own=_quoted(own[1:]),
            )
            yield Finding(Rule.AGENCY_SPELLING, place, message, text)


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in words)
