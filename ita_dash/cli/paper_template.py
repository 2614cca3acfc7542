"""Which Word template a paper is printed with: a named one, the office's own, the standard one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ita_dash.cli.root import say, wrong_use
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.books import Books
    from ita_dash.domain.papers.kinds import PaperKind


def require_one_template(paper_format: str, template: Path | None, *, is_standard: bool) -> None:
    """A wrong use where two templates are asked for, or one for a PDF."""
    if paper_format == "pdf" and template is not None:
        raise wrong_use(msg("--template ใช้กับ --format docx เท่านั้น"))
    if is_standard and template is not None:
        raise wrong_use(msg("โปรดใช้ --template หรือ --standard-template เพียงอย่างเดียว"))


def named_template(path: Path | None, kind: PaperKind) -> bytes | None:
    """The template of the command, checked before anything is printed; None where none is named."""
    if path is None:
        return None
    from ita_dash.cli.files import read_upload
    from ita_dash.imports.papers.template import check_template

    return check_template(kind, read_upload(path)).content


def office_template(books: Books, kind: PaperKind) -> bytes | None:
    """The office's own template as of the books; None for the standard one.

    Raises as ``usable_template`` where it cannot be printed with, and says what can be done.
    """
    from ita_dash.cli.workspace import open_evidence
    from ita_dash.services.papers.templates import usable_template

    kept = books.snapshot.papers.own_templates.get(kind)
    if kept is None:
        return None
    try:
        return usable_template(open_evidence(books.database), kept)
    except ItaError:
        say(msg("ถ้าต้องการพิมพ์ด้วยแม่แบบมาตรฐาน โปรดระบุ --standard-template"), err=True)
        raise
