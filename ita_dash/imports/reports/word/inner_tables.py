"""A table within a cell as lines of its cell: a line for each row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ita_dash.domain.thai.text import arabic_digits
from ita_dash.imports.measures.columns import report_field
from ita_dash.imports.reports.document_model import DocumentRow

_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,2})*[.)]*")
_NAMES = re.compile("^(?:กำหนด|วันที่|วัน|เดือน|กิจกรรม|รายการ|แล้วเสร็จ|รายละเอียด|งาน|หมายเหตุ|เวลา|ภายใน)")
_LONGEST_NAME = 40


def folded(rows: Sequence[DocumentRow]) -> Iterator[str]:
    """Each row below the names of the columns as one line: its words, then the rest in brackets.

    "จัดทำคู่มือ" beside "ธ.ค. 2567" becomes "จัดทำคู่มือ (ธ.ค. 2567)"; a number stays in front.
    """
    for place, row in enumerate(rows):
        if place == 0 and len(rows) > 1 and _names_columns(row):
            continue
        own = [cell for cell in row.cells if not cell.is_continued]
        texts = [" ".join((cell.text or cell.label).split()) for cell in own]
        line = _line([text for text in texts if text])
        if line:
            yield line


def _names_columns(row: DocumentRow) -> bool:
    texts = [text for text in row.texts if text]
    known = [text for text in texts if report_field(text) or _NAMES.match(text)]
    are_short = all(len(text) <= _LONGEST_NAME for text in texts)
    return are_short and 2 * len(known) >= len(texts) > 1


def _line(texts: Sequence[str]) -> str:
    if len(texts) > 1 and _NUMBER.fullmatch(arabic_digits(texts[0])):
        head, *texts = texts
        return f"{head.rstrip('.)')}. {_line(texts)}"
    if not texts:
        return ""
    return f"{texts[0]} ({' · '.join(texts[1:])})" if len(texts) > 1 else texts[0]
