"""Small files that unfold to more than a computer holds, each under the name of what it does.

``python -m tests.hostile_files.bombs`` reads each of them in one process and prints how that
ended, as JSON, with the largest memory that the process took.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from ita_dash.imports.files.uploads import Upload
from tests.hostile_files.packing import SHARED, SHEET, SHEET_END, document, packed, workbook
from tests.hostile_files.reading import refusal
from tests.unit.imports.reports.real_report import COLUMNS

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_DECLARED = f'<!DOCTYPE r [<!ENTITY l0 "lol">{_LAUGHS}]>'.encode()
_HEAD = b"".join(
    b'<c t="inlineStr"><is><t>%s</t></is></c>' % name for name in (b"fiscal_year", b"total")
)
_ROW = b"<row><c><v>2567</v></c><c><v>80</v></c></row>"
_MANY = 1_048_575
_MB = bytes(1 << 20)
HEADER = "".join(f"<th>{name}</th>" for name in COLUMNS)


def sheet(*rows: Iterable[bytes], behind: bytes = b"") -> Iterator[bytes]:
    """A sheet of scores with these rows, given in pieces."""
    yield SHEET + b"<row>" + _HEAD + b"</row>"
    for pieces in rows:
        yield from pieces
    yield SHEET_END.replace(b"</sheetData>", b"</sheetData>" + behind)


def _scores(*rows: Iterable[bytes], behind: bytes = b"", **parts: Iterable[bytes]) -> bytes:
    shared = {f"xl/{name}.xml": part for name, part in parts.items()}
    return workbook({"xl/worksheets/sheet1.xml": sheet(*rows, behind=behind), **shared})


def _times(piece: bytes, count: int) -> Iterator[bytes]:
    for _ in range(count // 1_000):
        yield piece * 1_000


def _nested(depth: int) -> bytes:
    content = _MB
    for _ in range(depth):
        content = packed({"a.docx": content})
    return content


def _wide_rows() -> Iterator[bytes]:
    return _times(b"<row>" + b"<c><v>1</v></c>" * 16_384 + b"</row>", 1_000)


def _shared_text() -> Iterator[bytes]:
    yield SHARED + b"<si><t>"
    yield "ก".encode() * 32_767
    yield b"</t></si></sst>"


def _many_attributes() -> bytes:
    attributes = b" ".join(b"a%d=1" % number for number in range(100_000))
    return b"<html><p " + attributes + b"><table><tr>" + HEADER.encode()


def _far_cell() -> bytes:
    return _scores([b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'])


def _page(rows: str) -> bytes:
    return f"<html><table><tr>{HEADER}</tr>{rows}</table>".encode()


_PARAGRAPH = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"
_SHARING = b'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'
_MERGED = b"<mergeCells>" + b'<mergeCell ref="A1:B2000"/>' * 50_000 + b"</mergeCells>"
_DEEP = b"<row>" + b"<a>" * 100_000
BOMBS: Mapping[str, tuple[str, str, Callable[[], bytes]]] = {
    "zip bomb": ("scores", "xlsx", lambda: workbook({"xl/a.bin": (_MB for _ in range(300))})),
    "slow packing": ("scores", "xlsx", lambda: workbook({"xl/a.bin": _MB}, zipfile.ZIP_BZIP2)),
    "nested zip": ("report", "docx", lambda: _nested(5)),
    "one name twice": ("scores", "xlsx", lambda: workbook({"XL/WORKBOOK.xml": b"<a/>"})),
    "laughs in a document": ("report", "docx", lambda: document([b"&l9;"], _DECLARED)),
    "laughs in a sheet": (
        *("scores", "xlsx"),
        lambda: workbook({"xl/worksheets/sheet1.xml": [_DECLARED, *sheet([_ROW])]}),
    ),
    "laughs in shared texts": (
        *("scores", "xlsx"),
        lambda: _scores([_ROW], sharedStrings=[_DECLARED, SHARED, b"<si><t>&l9;</t></si></sst>"]),
    ),
    "laughs in a page": ("report", "html", lambda: _DECLARED + b"<html><p>&l9;"),
    "million rows": ("scores", "xlsx", lambda: _scores(_times(_ROW, _MANY))),
    "million rows of text": (
        *("scores", "csv"),
        lambda: b"fiscal_year,total\n" + b"2567,80\n" * _MANY,
    ),
    "16,384 columns": ("scores", "xlsx", lambda: _scores(_wide_rows())),
    "16,384 columns of text": (
        *("measures", "csv"),
        lambda: b"title,methods" + b",a" * 16_382 + b"\n1,2\n",
    ),
    "far cell": ("measures", "xlsx", _far_cell),
    "shared text": (
        *("scores", "xlsx"),
        lambda: _scores(_times(_SHARING, 100_000), sharedStrings=_shared_text()),
    ),
    "endless formats": (
        *("scores", "xlsx"),
        lambda: _scores([_ROW], styles=[b"<a>", *_times(b"<xf/>", 8_000_000), b"</a>"]),
    ),
    "merged cells": ("scores", "xlsx", lambda: _scores(_times(_ROW, 2_000), behind=_MERGED)),
    "nested elements of a sheet": ("scores", "xlsx", lambda: _scores([_DEEP])),
    "nested elements": (
        *("report", "docx"),
        lambda: document([b"<w:p>" * 100_000, b"</w:p>" * 100_000]),
    ),
    "nested elements of a page": ("report", "html", lambda: b"<html>" + b"<div>" * 100_000),
    "nested tables": ("report", "html", lambda: b"<html>" + b"<table><tr><td>" * 60_000),
    "many elements": ("report", "docx", lambda: document(_times(_PARAGRAPH, 2_000_000))),
    "many comments": ("report", "docx", lambda: document(_times(b"<!---->", 9_000_000))),
    "many attributes": ("report", "html", _many_attributes),
    "huge spans": (
        *("report", "html"),
        lambda: _page("<tr>" + "<td colspan=100000 rowspan=100000>1" * 2_000 + "<tr>" * 100_000),
    ),
}
"""By name: how the file is read, the end of its name, and its content."""


def _tell() -> None:
    for name, (reader, ending, make) in BOMBS.items():
        told = refusal(Upload(f"{name}.{ending}", make()), reader)
        print(json.dumps({"name": name, "told": told and asdict(told)}), flush=True)
    print(json.dumps({"peak": _most_memory()}))


def _most_memory() -> int:
    """The largest memory of this process so far, in bytes.

    Not ``ru_maxrss`` where Linux tells better: that begins with the memory of whoever started it.
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))
        assert found is not None
        return int(found[1]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    _tell()
