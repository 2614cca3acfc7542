"""Words by which a text speaks of a kind of local agency, and where a text means another's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ita_dash.domain.agencies.spellings import is_like, name_in, own_name
from ita_dash.domain.thai.text import squeeze

_MUNICIPALITIES = ("เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร")
_FAMILY: Mapping[str, str] = {
    "อบต.": "tambon",
    "อบจ.": "province",
    **dict.fromkeys(_MUNICIPALITIES, "municipality"),
}
"""The kinds of local agency, by the family of words that belongs to them."""
_TAMBON = re.compile(r"องค์การ ?บริหาร ?ส่วน ?ตำบล|อบต\.|(?<![ก-๎])อบต(?![ก-๎.])")
_PROVINCE = re.compile(r"องค์การ ?บริหาร ?ส่วน ?จังหวัด|อบจ\.|(?<![ก-๎])อบจ(?![ก-๎.])")
_MUNICIPALITY = re.compile("เทศบาล(?:ตำบล|เมือง|นคร)?|เทศมนตรี|เทศบัญญัติ")
_WORDS = {"tambon": _TAMBON, "province": _PROVINCE, "municipality": _MUNICIPALITY}
_NO_AGENCY_BEFORE = re.compile(r"(?:สันนิบาต|พระราชบัญญัติ|พ\.ร\.บ\.|ว่าด้วย|กฎหมาย) ?$")
"""Words of a law or an association: no agency is meant."""
_ANOTHER_BEFORE = re.compile(
    "(?:กับ|ดูงาน|ระหว่าง|ไปยัง|จาก|และ|หรือ|ตัวอย่าง|เช่น|ประสาน|ประสานงาน|เชิญ|ส่ง|ส่งให้|ส่งถึง|ต่อ|,)"
    " ?(?:ที่|ณ|ของ)? ?$"
)
_ANOTHER_BEHIND = re.compile(r"[ก-๎]{0,30} ?(?:ข้างเคียง|ใกล้เคียง|อื่น|ต่าง ?ๆ|ทุกแห่ง)")
"""Words which say that another agency is meant, as one is worked with."""
_AROUND = 40


def other_kinds(text: str, agency_type: str | None, name: str) -> tuple[str, ...]:
    """The words of another kind of local agency that a text uses as if they were the own, once.

    A text that speaks of another agency, such as a neighbour that something is done with, is
    left alone. ``agency_type`` is one of AGENCY_TYPES; empty where it is no kind of local agency.
    """
    family = _FAMILY.get(agency_type or "")
    if family is None:
        return ()
    tidy = squeeze(text)
    found = (word for kind in _WORDS if kind != family for word in _left_over(tidy, kind, name))
    return tuple(dict.fromkeys(found))


def _left_over(text: str, kind: str, name: str) -> Iterator[str]:
    own = own_name(name)
    for found in _WORDS[kind].finditer(text):
        before = text[max(0, found.start() - _AROUND) : found.start()]
        behind = text[found.end() : found.end() + _AROUND]
        called = name_in(behind.lstrip()) if behind.strip()[:1] > "ก" else ""
        is_own = own is not None and bool(called) and is_like(called[: len(own[1])], own[1])
        if is_own or not _means_another(before, behind):
            yield found[0]


def _means_another(before: str, behind: str) -> bool:
    return any(
        (
            _NO_AGENCY_BEFORE.search(before),
            _ANOTHER_BEFORE.search(before),
            _ANOTHER_BEHIND.match(behind),
        )
    )
