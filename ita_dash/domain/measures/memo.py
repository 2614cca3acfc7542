"""What the memo before a report of measures says, and what it tells of the office that wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.agencies.office import Acting, Office
from ita_dash.domain.thai.text import search_key

_ACTING = re.compile("รักษาราชการแทน|ปฏิบัติหน้าที่แทน|ปฏิบัติราชการแทน")
_ACTING_CODES = {"รักษาราชการแทน": Acting.ACTING}
_BLANK = " ._…-"


@dataclass(frozen=True)
class MemoSigner:
    """Who signed a memo, as it stands below the signature; ``position`` None where none stands."""

    name: str
    position: str | None


@dataclass(frozen=True)
class Memo:
    """The head of a memo and its signers; None is what it leaves blank or does not have.

    ``number_text`` and ``date_text`` are what stands in these places, ``number`` what follows the
    office's own beginning, ``day`` the date where the text is a whole one.
    """

    department: str | None = None
    phone: str | None = None
    number_text: str | None = None
    number: str | None = None
    date_text: str | None = None
    day: date | None = None
    subject: str | None = None
    addressee: str | None = None
    signers: tuple[MemoSigner, ...] = ()

    @property
    def letter_prefix(self) -> str | None:
        """What the office's letter numbers begin with; None where the memo does not tell."""
        return split_number(self.number_text or "")[0]

    @property
    def office(self) -> Office:
        """What it tells of the office, to be taken over or not."""
        told = {
            "department": self.department,
            "phone": self.phone,
            "letter_prefix": self.letter_prefix,
        }
        for signer in self.signers:
            told |= {field: text for field, text in _signer_fields(signer) if field not in told}
        return Office(**told)


@dataclass(frozen=True)
class RecordedMemo:
    """The memo of a fiscal year's report as it stands, and the import that brought it."""

    fiscal_year: int
    change_no: int
    memo: Memo


def split_number(text: str) -> tuple[str | None, str | None]:
    """A letter number as the office's own beginning and what follows it; None what is blank.

    The beginning is letters of a province and the office's number, up to the stroke: in
    "123/2567" there is none.
    """
    first, stroke, rest = text.partition("/")
    prefix = first.strip()
    if stroke and any(map(str.isalpha, prefix)) and prefix[-1].isdigit():
        return prefix, rest.strip(_BLANK) or None
    return None, text.strip(f"{_BLANK}/") or None


def _signer_fields(signer: MemoSigner) -> Iterator[tuple[str, str]]:
    """The fields of the office that one signature fills; none where its position is no signer's."""
    own, word, position = _parted(signer.position or "")
    role = _role(position)
    if role is None:
        return
    yield role, signer.name
    yield f"{role}_position", position
    if word:
        yield f"{role}_acting", str(_ACTING_CODES.get(word, Acting.DEPUTISING))
        if own:
            yield f"{role}_own_position", own


def _parted(position: str) -> tuple[str, str, str]:
    """The own position, the word of acting, and the position that signs; the first two may lack."""
    found = _ACTING.search(position)
    if found is None:
        return "", "", position
    return position[: found.start()].strip(), found[0], position[found.end() :].strip()


def _role(position: str) -> str | None:
    key = search_key(position)
    if key.startswith("หัวหน้าสำนัก"):
        return "head_of_office"
    if key.startswith("ปลัด"):
        return "clerk"
    return "chief_executive" if key.startswith("นายก") else None
