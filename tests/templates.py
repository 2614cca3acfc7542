"""Word templates that tests make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from docx import Document

from ita_dash.exports.fixed_zip import without_clock
from ita_dash.imports.files.uploads import Upload


def template(*paragraphs: str, cell: str = "", head: str = "", foot: str = "") -> Upload:
    """A Word file with these paragraphs, a text in the last cell of a table, in head and foot.

    The same words give the same bytes.
    """
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if cell:
        document.add_table(2, 2).cell(1, 1).text = cell
    document.sections[0].header.paragraphs[0].text = head
    document.sections[0].footer.paragraphs[0].text = foot
    buffer = io.BytesIO()
    document.save(buffer)
    return Upload("แม่แบบ.docx", without_clock(buffer.getvalue()))


def with_parts(upload: Upload, parts: Mapping[str, bytes]) -> Upload:
    """The same file with these parts in it, in the place of its own of the same name."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(upload.content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return Upload(upload.name, buffer.getvalue())
