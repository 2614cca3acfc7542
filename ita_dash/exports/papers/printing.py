"""A paper as the bytes of a file: Word or PDF from the same content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.settings import TEMPLATES_DIR

PaperFormat = Literal["docx", "pdf"]
PAPER_FORMATS: tuple[PaperFormat, ...] = get_args(PaperFormat)


def printed(
    kind: PaperKind,
    content: Mapping[str, Any],
    paper_format: PaperFormat,
    template: bytes | None = None,
) -> bytes:
    """The paper of ``assembled`` as Word or PDF; the same content gives the same bytes.

    ``template`` is an own Word template, for Word alone.
    """
    # The writers take a while to load, and most pages print nothing.
    if paper_format == "pdf":
        from ita_dash.exports.papers.pdf import paper_pdf

        return paper_pdf(content)
    from ita_dash.exports.papers.word import paper_docx

    return paper_docx(content, template or standard_template(kind))


def standard_template(kind: PaperKind) -> bytes:
    """The Word template of a paper as shipped."""
    return (TEMPLATES_DIR / f"{kind}.docx").read_bytes()
