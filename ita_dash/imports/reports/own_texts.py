"""What the cells of one row say by field, with the numbers and notes that Word adds to them."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.measures.step_text import title_number
from ita_dash.domain.messages import msg
from ita_dash.imports.reports.columns import SCORE, status_of
from ita_dash.imports.reports.document_model import DocumentCell, plain_text
from ita_dash.imports.reports.left_out import ANNOTATED
from ita_dash.imports.reports.ticks import ticked_column

_BULLET = "• "


def own_texts(cells: Mapping[str, DocumentCell]) -> dict[str, str]:
    """The texts of the cells that hold any; what stands in a cell merged from above is not theirs.

    A score is put behind what is to be improved, columns of one status each into the status.
    """
    texts = {field: _raw(field, cell) for field, cell in cells.items() if not cell.is_continued}
    statuses = {
        status: plain_text(texts.pop(field))
        for field in list(texts)
        if (status := status_of(field)) is not None
    }
    score = texts.pop(SCORE, "")
    for field, more in (("background", score), ("status", ticked_column(statuses))):
        if more:
            texts[field] = "\n".join(part for part in (texts.get(field, ""), more) if part)
    return {field: raw for field, raw in texts.items() if plain_text(raw)}


def _raw(field: str, cell: DocumentCell) -> str:
    if cell.label and field == "number" and not cell.text:
        return cell.label
    if cell.label and field == "title":
        return _numbered(cell)
    if field in ANNOTATED and cell.text:
        notes = (str(msg("(เชิงอรรถ: {text})", text=note)) for note in cell.notes)
        return "\n".join([cell.raw, *notes])
    return cell.raw


def _numbered(cell: DocumentCell) -> str:
    """A title with the number that its list gives it, where that is one of a measure."""
    words = cell.raw.removeprefix(_BULLET)
    written = f"{cell.label} {words}"
    return written if words.strip() and title_number(written)[0] is not None else cell.raw
