"""Small containers with whatever parts a test puts into them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterable, Mapping
from functools import cache

from docx import Document
from docx.oxml.ns import nsmap

Part = bytes | Iterable[bytes]
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
SHEET_END = b"</sheetData></worksheet>"
SHARED = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
_WORKBOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    f'xmlns:r="{_OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
)
_PACKAGE_RELATIONS = (
    f'<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
_WORKBOOK_RELATIONS = (
    f'<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>"
)
_PICTURE = random.Random(32).randbytes(3 << 20)
"""Packs to no less, so that the rest of the container may unpack to a hundred times as much."""


def packed(parts: Mapping[str, Part], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A container of these parts, each given whole or in pieces."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            # Without the hour, the same parts make the same container.
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            with archive.open(info, "w", force_zip64=True) as member:
                for piece in [part] if isinstance(part, bytes) else part:
                    member.write(piece)
    return content.getvalue()


def workbook(parts: Mapping[str, Part], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A workbook of one sheet, ``xl/worksheets/sheet1.xml``, with a large picture."""
    own: dict[str, Part] = {
        "_rels/.rels": _PACKAGE_RELATIONS.encode(),
        "xl/workbook.xml": _WORKBOOK.encode(),
        "xl/_rels/workbook.xml.rels": _WORKBOOK_RELATIONS.encode(),
        "xl/worksheets/sheet1.xml": SHEET + SHEET_END,
    }
    return packed({**own, "xl/media/a.bin": _PICTURE, **parts}, method)


def document(body: Iterable[bytes], declared: bytes = b"") -> bytes:
    """A Word file with this body, and a large picture."""

    def whole() -> Iterable[bytes]:
        yield declared + f'<w:document xmlns:w="{nsmap["w"]}"><w:body>'.encode()
        yield from body
        yield b"</w:body></w:document>"

    return packed({**_blank(), "word/media/a.bin": _PICTURE, "word/document.xml": whole()})


@cache
def _blank() -> Mapping[str, bytes]:
    content = io.BytesIO()
    Document().save(content)
    with zipfile.ZipFile(content) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
