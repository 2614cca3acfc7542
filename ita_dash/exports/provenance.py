"""Where an exported file comes from, said inside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import Translator
from ita_dash.wording.file_note import NOTE_LABELS


@dataclass(frozen=True)
class Provenance:
    """Whose data a file holds, which part, as of when, and who made it when.

    ``fiscal_year`` is พ.ศ., None for all years. ``filters`` map a filter's name to its value,
    both as shown. ``change_no`` is the agency's last change that the file knows, made at
    ``data_as_of``; this and ``made_at`` are UTC without a zone. ``closing`` is the closing that
    the file is as of, in words; blank where it is of none.
    """

    agency: str
    fiscal_year: int | None
    filters: Mapping[str, str]
    change_no: int
    data_as_of: datetime
    made_at: datetime
    made_by: str
    closing: str = ""


def provenance_rows(provenance: Provenance, tr: Translator) -> list[tuple[str, str]]:
    """The same as labels and values, for the inside of a file."""
    year = provenance.fiscal_year
    filters = "; ".join(f"{name}: {value}" for name, value in provenance.filters.items())
    as_of = tr(
        "การเปลี่ยนแปลงที่ {change_no} เมื่อ {time}",
        change_no=provenance.change_no,
        time=format_time(provenance.data_as_of, tr),
    )
    if provenance.closing:
        as_of = f"{provenance.closing} · {as_of}"
    values = {
        "agency": provenance.agency,
        "fiscal_year": str(year) if year else tr("ทุกปี"),
        "filters": filters or tr("ไม่มี"),
        "data_as_of": as_of,
        "made_at": format_time(provenance.made_at, tr),
        "made_by": provenance.made_by,
    }
    return [(tr(label), values[line]) for line, label in NOTE_LABELS.items()]
