"""The shipped Word templates as files, the same bytes each time they are written."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.fixed_zip import without_clock
from ita_dash.exports.papers.shipped import appointing, meeting, parts, planning
from ita_dash.exports.papers.shipped.house import footer, new_document

_MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - a mark, no moment


_WRITERS: Mapping[PaperKind, Callable[[Any], None]] = {
    PaperKind.ANALYSIS: planning.analysis,
    PaperKind.PLAN: planning.plan,
    PaperKind.ORDER: appointing.order,
    PaperKind.MINUTES: meeting.minutes,
}


def shipped_templates() -> Mapping[PaperKind, bytes]:
    """The template of every paper."""
    return {kind: _saved(_document(kind)) for kind in PaperKind}


def _document(kind: PaperKind) -> Any:
    document = new_document()
    parts.language(document)
    footer(document)
    if kind in (PaperKind.MEMO, PaperKind.PACK):
        parts.memo(document)
    if kind in (PaperKind.REPORT, PaperKind.PACK):
        parts.report(document, first=kind is PaperKind.REPORT)
    if kind is PaperKind.PACK:
        parts.appendix(document)
    if kind in _WRITERS:
        _WRITERS[kind](document)
    return document


def _saved(document: Any) -> bytes:
    told = document.core_properties
    told.author, told.comments, told.title = "", "", ""
    told.created = told.modified = _MADE
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())
