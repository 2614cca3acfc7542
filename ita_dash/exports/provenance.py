"""Where an exported file comes from, said in its name and inside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ita_dash.i18n import Translator
from ita_dash.i18n.dates import format_time, thai_time

_ABBREVIATIONS = {
    "องค์การบริหารส่วนตำบล": "อบต.",
    "องค์การบริหารส่วนจังหวัด": "อบจ.",
    "เทศบาลตำบล": "ทต.",
    "เทศบาลเมือง": "ทม.",
    "เทศบาลนคร": "ทน.",
}
_NAME_LETTERS, _NAME_BYTES = 150, 238
"""Linux allows a name 255 bytes, three for each Thai letter; browsers add their own ending."""
_AGENCY_BYTES, _MAKER_BYTES = 66, 54
_CUT = "…"
_UNSAFE = re.compile(r'[\\/:*?"<>|_\s-]+')


@dataclass(frozen=True)
class Provenance:
    """Whose data a file holds, which part, as of when, and who made it when.

    ``fiscal_year`` is พ.ศ., None for all years. ``filters`` map a filter's name to its value,
    both as shown. ``change_no`` is the agency's last change that the file knows, made at
    ``data_as_of``; this and ``made_at`` are UTC without a zone.
    """

    agency: str
    fiscal_year: int | None
    filters: Mapping[str, str]
    change_no: int
    data_as_of: datetime
    made_at: datetime
    made_by: str


def file_name(what: str, provenance: Provenance, ext: str) -> str:
    """A name that Windows, macOS and Linux accept and that tells all of the provenance.

    ``ita_measures_อบต.ตัวอย่าง_FY2568_สถานะ-ล่าช้า_c12-20261120-1611_20261123-1730-ผู้ใช้.csv``:
    filters, then the change and when it was made, then when and by whom the file was made, in
    Thai time. At most 150 letters and 238 bytes: names and filters that do not fit end in "…".
    """
    year = "FY" + str(provenance.fiscal_year) if provenance.fiscal_year else "FY-all"
    agency = _shortened(_agency(provenance.agency), _AGENCY_BYTES)
    data = f"c{provenance.change_no}-{thai_time(provenance.data_as_of):%Y%m%d-%H%M}"
    maker = _shortened(_safe(provenance.made_by), _MAKER_BYTES)
    made = f"{thai_time(provenance.made_at):%Y%m%d-%H%M}-{maker}"
    others = f"{_joined(['ita', what, agency, year, data, made])}.{ext}_"
    filters = _shortened(
        _filters(provenance.filters),
        _NAME_BYTES - len(others.encode()),
        _NAME_LETTERS - len(others),
    )
    return f"{_joined(['ita', what, agency, year, filters, data, made])}.{ext}"


def provenance_rows(provenance: Provenance, tr: Translator) -> list[tuple[str, str]]:
    """The same as labels and values, for the inside of a file."""
    year = provenance.fiscal_year
    filters = "; ".join(f"{name}: {value}" for name, value in provenance.filters.items())
    as_of = tr(
        "การเปลี่ยนแปลงที่ {change_no} เมื่อ {time}",
        change_no=provenance.change_no,
        time=format_time(provenance.data_as_of, tr),
    )
    return [
        (tr("ชื่อหน่วยงาน"), provenance.agency),
        (tr("ปีงบประมาณ"), str(year) if year else tr("ทุกปี")),
        (tr("ตัวกรอง"), filters or tr("ไม่มี")),
        (tr("ข้อมูล ณ"), as_of),
        (tr("จัดทำเมื่อ"), format_time(provenance.made_at, tr)),
        (tr("จัดทำโดย"), provenance.made_by),
    ]


def _agency(name: str) -> str:
    for whole, short in _ABBREVIATIONS.items():
        if name.startswith(whole):
            return _safe(short + name.removeprefix(whole).lstrip())
    return _safe(name)


def _filters(filters: Mapping[str, str]) -> str:
    return "+".join(f"{_safe(name)}-{_safe(value)}" for name, value in filters.items())


def _safe(text: str) -> str:
    """Text without what a file system refuses or a name could be forged with."""
    visible = (letter for letter in text if unicodedata.category(letter)[0] != "C")
    return _UNSAFE.sub("-", "".join(visible)).strip("-. ")


def _shortened(text: str, most_bytes: int, most_letters: int = _NAME_LETTERS) -> str:
    """The text, or as much of it as fits with "…" behind it, cut before a whole letter."""
    if len(text) <= most_letters and len(text.encode()) <= most_bytes:
        return text
    room = max(0, most_bytes - len(_CUT.encode()))
    kept = text.encode()[:room].decode(errors="ignore")[: max(0, most_letters - 1)]
    # Vowels and tone marks belong to the letter before them, so they are not cut off it.
    while kept and unicodedata.category(text[len(kept)]) == "Mn":
        kept = kept[:-1]
    return f"{kept.rstrip('-. +')}{_CUT}"


def _joined(parts: Iterable[str]) -> str:
    return "_".join(part for part in parts if part)
