"""A division's form as an office gets it, fills it in with a spreadsheet and sends it back."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from ita_dash.db.clock import thai_today, utc_now
from ita_dash.db.database import Database
from ita_dash.exports.division_form.about import about_form
from ita_dash.exports.division_form.file import form_xlsx
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import divisions
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot

MEASURES, STEPS = 0, 1
_KEYS, _FIRST = 4, 6
Cells = Mapping[str, object]


def printed(
    db: Database, agency: Agency, division: str, year: int = 2567, language: str = "th"
) -> bytes:
    """The form of a division as it stands now."""
    as_of, today = newest_change(db, agency.agency_id), thai_today()
    snapshot = Snapshot(db, agency.agency_id, as_of, today, load_rulebooks())
    known = divisions(db, agency.agency_id, as_of)
    (division_id,) = known.loc[known["name"] == division, "division_id"].tolist()
    form, tr = snapshot.measures.division_form(division_id, year), translator(language)
    about = Provenance(agency.name, year, {}, as_of, utc_now(), utc_now(), "ผู้ทดสอบ")
    return form_xlsx(form, agency.agency_id, today, about_form(form, about, tr), tr)


@dataclass
class Returned:
    """A form that is open in a spreadsheet."""

    book: openpyxl.Workbook

    @classmethod
    def of(cls, content: bytes) -> Returned:
        """The form as it came out of the system."""
        return cls(openpyxl.load_workbook(io.BytesIO(content)))

    def sheet(self, which: int = MEASURES) -> Worksheet:
        """The sheet of measures or of steps."""
        found = self.book.worksheets[which]
        assert isinstance(found, Worksheet)
        return found

    def column(self, key: str, which: int = MEASURES) -> int:
        """The number of the column with that hidden key."""
        return next(int(cell.column) for cell in self.sheet(which)[_KEYS] if cell.value == key)

    def fill(self, place: int, cells: Cells, which: int = MEASURES) -> Returned:
        """Write into a row, the first is 0; None clears a cell."""
        for key, value in cells.items():
            self.sheet(which).cell(_FIRST + place, self.column(key, which)).value = value
        return self

    def value(self, place: int, key: str, which: int = MEASURES) -> object:
        """What stands in a cell."""
        return self.sheet(which).cell(_FIRST + place, self.column(key, which)).value

    def upload(self, name: str = "ส่งคืน.xlsx") -> Upload:
        """The file as it is saved and sent."""
        content = io.BytesIO()
        self.book.save(content)
        return Upload(name, content.getvalue())
