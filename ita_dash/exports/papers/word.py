"""Papers as Word files: the content filled into a template, whose fields only name it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import UndefinedError

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.exports.fixed_zip import without_clock
from ita_dash.exports.papers.pdf import picture_png
from ita_dash.exports.papers.tall_rows import let_tall_rows_break
from ita_dash.exports.papers.vector_in_word import add_vectors
from ita_dash.imports.papers.marks import environment

_PICTURE_WIDTH = Cm(16)


def paper_docx(content: Mapping[str, Any], template: bytes) -> bytes:
    """The paper as a Word file; the same content and template give the same bytes.

    Raises InvalidInput where the template asks for one of several that the paper does not have.
    """
    document = DocxTemplate(io.BytesIO(template))
    drawn = _pictures(content)
    try:
        document.render(_fields(content, document, drawn), environment(), autoescape=True)
    except UndefinedError as error:
        raise InvalidInput(
            msg("แม่แบบอ้างถึงค่าลำดับที่เอกสารของปีนี้ไม่มี"),
            msg("โปรดใช้การวนซ้ำ (for) แทนการระบุลำดับ แล้วเพิ่มแม่แบบอีกครั้ง"),
        ) from error
    add_vectors(document, list(drawn.values()))
    let_tall_rows_break(document.docx.element.body)
    document.core_properties.title = content["title"]
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())


def _pictures(content: Mapping[str, Any]) -> dict[str, Mapping[str, str]]:
    parts = (part for part in content.values() if isinstance(part, Mapping))
    return {name: one for part in parts for name, one in part.get("pictures", {}).items()}


def _fields(
    content: Mapping[str, Any], document: DocxTemplate, drawn: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    """The content as a template names it; a picture is one of the document's own."""
    fields = dict(content)
    fields["pictures"] = dict.fromkeys(("trend", "indicators")) | {
        name: InlineImage(document, io.BytesIO(picture_png(each["svg"])), width=_PICTURE_WIDTH)
        for name, each in drawn.items()
    }
    if "appendix" in content:
        fields["appendix"] = _with_lines(content["appendix"])
    return fields


def _with_lines(appendix: Mapping[str, Any]) -> dict[str, Any]:
    """The appendix with the lines of each piece of evidence."""
    rows = [
        {**row, "lines": [text for text in (row["title"], row["link"], row["file_name"]) if text]}
        for row in appendix["evidence"]
    ]
    return {**appendix, "evidence": rows}
