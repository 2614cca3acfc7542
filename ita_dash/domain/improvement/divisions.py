"""Which of an agency's divisions does the kind of work that the library names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ita_dash.domain.agencies.division_key import division_key
from ita_dash.domain.agencies.divisions import Division, known_by_name, official_divisions
from ita_dash.domain.agencies.every_division import EVERY_DIVISION

GENERAL = "บริหารทั่วไป"
ROLES: Mapping[str, tuple[str, ...]] = {
    GENERAL: (
        *("สำนักปลัด", "สำนักงานปลัด", "บริหารทั่วไป", "อำนวยการ", "เลขานุการ"),
        *("บริหารกลาง", "สำนักงานอธิการบดี", "กองกลาง", "บริหาร"),
    ),
    "การคลังและพัสดุ": ("คลัง", "การเงิน", "พัสดุ", "บัญชี"),
    "บุคคล": ("การเจ้าหน้าที่", "ทรัพยากรบุคคล", "บุคคล", "บุคลากร"),
    "กฎหมาย": ("นิติการ", "กฎหมาย"),
    "แผนและงบประมาณ": ("ยุทธศาสตร์", "แผน", "นโยบาย", "งบประมาณ"),
    "ตรวจสอบภายใน": ("ตรวจสอบ",),
    "ประชาสัมพันธ์และสารสนเทศ": ("ประชาสัมพันธ์", "สื่อสาร", "สารสนเทศ", "ดิจิทัล"),
}
"""Kinds of work, and the words by which a division that does it is known, the surest first."""
_ALONE = ("ตรวจสอบภายใน",)
"""Kinds of work that the general office must not take over where no division does them."""


def fitting_divisions(
    wanted: Iterable[str], register: Sequence[Division], agency_type: str | None
) -> tuple[str, ...]:
    """The agency's divisions for what a library entry names, each once, in that order.

    Chosen among the open ones, of an agency without any among the official ones of its kind. A
    kind of work that none does falls to the general office; what fits nothing is left out.
    """
    names = [each.name for each in register if not each.is_closed]
    offered = names or list(official_divisions(agency_type))
    fitting = (_fitting(each, offered, register) for each in wanted)
    return tuple(dict.fromkeys(name for name in fitting if name))


def _fitting(wanted: str, offered: Sequence[str], register: Sequence[Division]) -> str | None:
    if wanted == EVERY_DIVISION:
        return EVERY_DIVISION
    if wanted in ROLES:
        falls_to = () if wanted in _ALONE else ROLES[GENERAL]
        words = (*ROLES[wanted], *falls_to)
        return next((name for word in words for name in offered if word in name), None)
    known = known_by_name(register).get(division_key(wanted))
    if known is None:
        return wanted
    return None if known.is_closed else known.name
