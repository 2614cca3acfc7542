"""What a division's form says of itself to the program, out of sight of who fills it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FORM_SHEET = "ita_dash"
"""The hidden sheet that bears the mark."""
_KIND, _VERSION = "division_form", "1"


@dataclass(frozen=True)
class FormMark:
    """Whose form it is, of which year, made on which day at which change number."""

    agency_id: int
    agency: str
    division_id: int
    division: str
    fiscal_year: int
    change_no: int
    printed_on: date
    fingerprint: str

    def lines(self) -> dict[str, str]:
        """The mark as names and values; ``read_mark`` gives it back."""
        return {
            "form": _KIND,
            "version": _VERSION,
            "agency_id": str(self.agency_id),
            "agency": self.agency,
            "division_id": str(self.division_id),
            "division": self.division,
            "fiscal_year": str(self.fiscal_year),
            "change_no": str(self.change_no),
            "printed_on": self.printed_on.isoformat(),
            "fingerprint": self.fingerprint,
        }


def is_form(lines: Mapping[str, str]) -> bool:
    """Whether names and values are the mark of a division's form, of whatever version."""
    return lines.get("form") == _KIND


def read_mark(lines: Mapping[str, str]) -> FormMark | None:
    """The mark out of its names and values; None where it is damaged or of another version."""
    if not is_form(lines) or lines.get("version") != _VERSION:
        return None
    try:
        return FormMark(
            agency_id=int(lines["agency_id"]),
            agency=lines["agency"],
            division_id=int(lines["division_id"]),
            division=lines["division"],
            fiscal_year=int(lines["fiscal_year"]),
            change_no=int(lines["change_no"]),
            printed_on=date.fromisoformat(lines["printed_on"]),
            fingerprint=lines["fingerprint"],
        )
    except (KeyError, ValueError):
        return None
