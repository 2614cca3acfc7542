"""What the fields of a form of evidence hold, as typed; kept as a draft and read back unchanged."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.evidence.entry import Evidence, EvidenceStatus
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.dates import day_text, parse_day

FILE, LINK = "file", "link"


@dataclass(frozen=True)
class EvidenceTyped:
    """The fields of a form by their names.

    ``about`` is a day as written, ``step`` 0 for the whole measure. A file that was chosen and
    waits to be saved is told by its SHA-256, name and size, "" and 0 without one.
    """

    title: str = ""
    about: str = ""
    source: str = FILE
    link: str = ""
    step: int = 0
    status: str = str(EvidenceStatus.DRAFT)
    renews_yearly: bool = False
    sha256: str = ""
    file_name: str = ""
    file_size: int = 0

    def told(self) -> EvidenceInput:
        """What is saved; InvalidInput where the day cannot be read."""
        return EvidenceInput(
            self.title,
            told_day(self.about) if self.about.strip() else None,
            self.link if self.source == LINK else None,
            self.step or None,
            EvidenceStatus(self.status),
            self.renews_yearly,
        )

    def as_json(self) -> str:
        """The fields as text; ``read_typed`` gives them back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def told_day(text: str) -> date:
    """The day as it is written, in either era; InvalidInput where it cannot be read."""
    day = parse_day(text)
    if day is None:
        raise InvalidInput(
            msg("อ่านวันที่ {value} ไม่ได้", value=text),
            msg("โปรดเขียนเช่น 15/01/2569 หรือ 15 ม.ค. 2569"),
        )
    return day


def typed_of(content: Evidence, step: int | None) -> EvidenceTyped:
    """The fields as a form shows evidence that stands; ``step`` is its step's number now."""
    return EvidenceTyped(
        title=content.title,
        about=day_text(content.about),
        source=FILE if content.link is None else LINK,
        link=content.link or "",
        step=step or 0,
        status=str(content.status),
        renews_yearly=content.renews_yearly,
    )


def read_typed(text: str) -> EvidenceTyped | None:
    """The fields that ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        told: dict[str, Any] = json.loads(text)
        read = EvidenceTyped(**told)
    except (ValueError, TypeError):
        return None
    kinds = {each.name: type(each.default) for each in fields(EvidenceTyped)}
    is_sound = all(type(getattr(read, name)) is kind for name, kind in kinds.items())
    is_known = read.source in (FILE, LINK) and read.status in list(EvidenceStatus)
    return read if is_sound and is_known else None
