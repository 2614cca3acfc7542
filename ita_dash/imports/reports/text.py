"""A report as plain or pasted text or Markdown: its table is set by tabs or by pipes."""

from __future__ import annotations

import re

from ita_dash.domain.thai.text import arabic_digits
from ita_dash.imports.files.limits import DocumentBudget
from ita_dash.imports.measures.columns import report_field
from ita_dash.imports.reports.document_model import DocumentCell, DocumentRow, ReportDocument
from ita_dash.imports.reports.header import header_fields
from ita_dash.imports.reports.signed_lines import is_signature

_LINE_END = re.compile(r"\r\n|[\r\n\f]")
_QUOTED_CELL = re.compile(r'(?:(?<=\t)|^)"((?:[^"\t]|""){1,10000})"(?=\t|$)', re.MULTILINE)
_IN_CELL = "\v"
_PIPE = re.compile(r"(?<!\\)\|")
_PIPE_RULE = re.compile(r"[\s|:+=-]+")
_NUMBERED = re.compile(r"\s*(?:<p>\s*)?(?:\(\d{1,2}\)|มาตรการที่\s*\d)")
_HEADER_LINES = 8
_HEADER_PART = 40
"""Characters in a piece of a header that was broken over lines."""
_ROW_LINES = 40


def read_text_report(text: str) -> ReportDocument:
    """The running text, and one table of all lines that belong below a header.

    A cell may run over lines: quoted as spreadsheets copy it, or broken so that the row goes
    on until it has as many cells as the header. A blank line or a signature ends a row. Raises
    TooLargeError when there are more cells than in any report.
    """
    quoted = _QUOTED_CELL.sub(_one_line, _LINE_END.sub("\n", text))
    lines = quoted.split("\n")
    outside: list[str] = []
    rows: list[DocumentRow] = []
    budget = DocumentBudget()
    width, place, number, is_open = 0, 0, 1, False
    while place < len(lines):
        begin = place
        if header := _header_at(lines, place):
            cells, place = header
            width, is_open = len(cells), True
        elif width and _begins_row(lines, place, is_open=is_open):
            cells, place = _row_at(lines, place, width)
        else:
            outside.append(lines[place])
            is_open = is_open and not is_signature(lines[place])
            place, cells = place + 1, []
        if cells:
            budget.spend(list(map(len, cells)))
            rows.append(DocumentRow(number, tuple(map(DocumentCell, cells))))
        number += sum(1 + line.count(_IN_CELL) for line in lines[begin:place])
    return ReportDocument("\n".join(outside), [rows] if rows else [])


def _one_line(quoted: re.Match[str]) -> str:
    return quoted[1].replace('""', '"').replace("\n", _IN_CELL)


def _cells(line: str) -> list[str]:
    """The cells of a line; one for a line without tabs and pipes."""
    if "\t" not in line and len(_PIPE.findall(line)) > 1:
        bare = line.strip().removeprefix("|")
        bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
        return [cell.strip().replace("\\|", "|") for cell in _PIPE.split(bare)]
    return line.replace(_IN_CELL, "\n").split("\t")


def _joined(cells: list[str], line: str) -> list[str]:
    """The cells of a row that goes on in the next line, in the middle of its last cell."""
    head, *others = _cells(line)
    return [*cells[:-1], f"{cells[-1]}\n{head}", *others]


def _header_at(lines: list[str], place: int) -> tuple[list[str], int] | None:
    """The header's cells and the line after it; its names may be broken over several lines."""
    cells = _cells(lines[place])
    if len(cells) == 1 or not any(map(report_field, cells)):
        return None
    best: tuple[int, list[str], int] | None = None
    for end in range(place + 1, min(len(lines), place + _HEADER_LINES) + 1):
        fields = header_fields(cells)
        known = sum(field is not None for field in fields) if fields else 0
        score = 2 * known - len(cells)
        if known and (best is None or score >= best[0]):
            best = (score, cells, end)
        if end < len(lines) and _may_break_header(lines[end]):
            cells = _joined(cells, lines[end])
        else:
            break
    return best[1:] if best else None


def _may_break_header(line: str) -> bool:
    cells = _cells(line)
    is_short = all(len(cell) <= _HEADER_PART for cell in cells)
    return bool(line.strip()) and is_short and "|" not in line and not _is_numbered(line)


def _is_numbered(line: str) -> bool:
    return _NUMBERED.match(arabic_digits(line)) is not None


def _begins_row(lines: list[str], place: int, *, is_open: bool) -> bool:
    """Whether a row of the table begins here; after a signature only a numbered one does."""
    line = lines[place]
    if _is_numbered(line):
        return any(len(_cells(each)) > 1 for each in _paragraph(lines, place))
    has_cells = len(_cells(line)) > 1 and not _PIPE_RULE.fullmatch(line)
    return has_cells and is_open and not any(map(is_signature, _cells(line)))


def _paragraph(lines: list[str], place: int) -> list[str]:
    """The lines from here to the next blank one."""
    ahead = lines[place : place + _ROW_LINES]
    return ahead[: next((n for n, line in enumerate(ahead) if not line.strip()), len(ahead))]


def _row_at(lines: list[str], place: int, width: int) -> tuple[list[str], int]:
    """The row's cells and the line after it."""
    (*done, last), place = _cells(lines[place]), place + 1
    # The lines of the last cell are put together once, at its end: it may have thousands.
    open_lines = [last]
    while place < len(lines):
        # A blank line ends the row, unless the missing cells stand in the line after it.
        known, is_blank = len(done) + 1, not lines[place].strip()
        place += is_blank and known < width and "\t" in "".join(lines[place + 1 : place + 2])
        if not _goes_on(known, lines, place, width):
            break
        head, *others = _cells(lines[place])
        open_lines.append(head)
        if others:
            done += ["\n".join(open_lines), *others[:-1]]
            open_lines = others[-1:]
        place += 1
    return [*done, "\n".join(open_lines)], place


def _goes_on(known: int, lines: list[str], place: int, width: int) -> bool:
    """Whether a line belongs to the row above it, of which this many cells are known."""
    line = lines[place]
    total = known + len(_cells(line)) - 1
    if not line.strip() or "|" in line or is_signature(line) or header_fields(_cells(line)):
        return False
    if total == known:
        return total < width or not _begins_row(lines, place, is_open=True)
    return total == width or (total < width and not _is_numbered(line))
