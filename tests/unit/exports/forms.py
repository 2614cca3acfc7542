"""Every form in which a table is taken away: for people in both languages, and for programs."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.exports.csv_file import csv_bytes, readable_csv
from ita_dash.exports.readable import Headers
from ita_dash.exports.workbook.book import table_xlsx
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from tests.unit.exports.exported import PROVENANCE


@dataclass(frozen=True)
class Form:
    """A language, words or codes, and a kind of file."""

    language: str
    headers: Headers
    ext: str

    def upload(self, what: str, frame: pd.DataFrame) -> Upload:
        """The table as a file of this form."""
        tr = translator(self.language)
        if self.ext == "xlsx":
            content = table_xlsx(what, frame, PROVENANCE, tr, self.headers)
        elif self.headers == "codes":
            content = csv_bytes(frame)
        else:
            content = readable_csv(frame, tr, PROVENANCE)
        return Upload(f"{what}.{self.ext}", content)

    def __str__(self) -> str:
        return f"{self.headers}-{self.language}-{self.ext}"


HEADERS: tuple[tuple[str, Headers], ...] = (("th", "words"), ("en", "words"), ("th", "codes"))
FORMS = tuple(
    Form(language, headers, ext) for language, headers in HEADERS for ext in ("csv", "xlsx")
)
