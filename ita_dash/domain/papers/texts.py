"""The standard paragraphs of papers and the places in them that the record fills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg

PLACES: Mapping[str, Message] = {
    "agency": msg("ชื่อหน่วยงาน"),
    "department": msg("ส่วนราชการเจ้าของหนังสือ"),
    "fiscal_year": msg("ปีงบประมาณของมาตรการ"),
    "result_year": msg("ปีงบประมาณของผลการประเมินที่นำมาวิเคราะห์"),
    "score": msg("คะแนนรวม"),
    "rating": msg("ระดับผลการประเมิน"),
    "gap": msg("ระยะห่างจากเป้าหมาย"),
    "target": msg("คะแนนเป้าหมาย"),
    "goal": msg("ปีของเป้าหมายชาติ"),
    "measures": msg("จำนวนมาตรการ"),
    "divisions": msg("ส่วนราชการผู้รับผิดชอบ"),
    "statuses": msg("จำนวนมาตรการตามสถานะ"),
    "legal_basis": msg("ฐานอำนาจตามกฎหมายของคำสั่ง"),
}
"""What a paragraph may name in braces, and what is put there."""
_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class PaperTexts:
    """Standard paragraphs by key ("memo.background"), each of one or more."""

    paragraphs: Mapping[str, tuple[str, ...]]

    def filled(self, key: str, facts: Mapping[str, str]) -> tuple[str, ...]:
        """The paragraphs of a key with their places filled; KeyError for an unknown key or place.

        A fact is put in as it stands: braces inside it are only letters.
        """
        return tuple(
            _PLACE.sub(lambda place: facts[place[1]], text) for text in self.paragraphs[key]
        )

    def one(self, key: str, facts: Mapping[str, str]) -> str:
        """The paragraphs of a key as one line."""
        return " ".join(self.filled(key, facts))


def unknown_places(text: str) -> Iterator[str]:
    """The places a paragraph names that no record fills, in their order."""
    yield from (name for name in _PLACE.findall(text) if name not in PLACES)
