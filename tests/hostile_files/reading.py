"""Reads a file as its kind of import does, and tells how that ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.progress.filled import filled_measure
from ita_dash.imports.progress.form_file import read_form
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.scores.table import read_scores
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import DRAFT

MAX_MB = 50
_DIVISIONS = ("สำนักปลัด", "กองคลัง", "กองช่าง")
_BOOKS = load_rulebooks()


def _read_progress(upload: Upload) -> object:
    """Every row of a division's form against a measure."""
    form, today = read_form(upload, MAX_MB), date(2026, 11, 30)
    return [filled_measure(DRAFT, row, form.steps, today) for row in form.measures]


READERS: Mapping[str, Callable[[Upload], object]] = {
    "scores": lambda upload: read_scores(upload, _BOOKS, MAX_MB),
    "measures": lambda upload: read_measures(upload, _DIVISIONS, MAX_MB),
    "report": lambda upload: read_report(upload, _DIVISIONS, MAX_MB),
    "progress": _read_progress,
}


@dataclass(frozen=True)
class Told:
    """The words of a refusal, what happened and what to do, in both languages."""

    what: str
    todo: str
    what_en: str
    todo_en: str


def refusal(upload: Upload, reader: str) -> Told | None:
    """How a file is refused; None when it is read. Anything but an ItaError is raised."""
    try:
        READERS[reader](upload)
    except ItaError as error:
        return Told(*_in_words(error, "th"), *_in_words(error, "en"))
    return None


def _in_words(error: ItaError, language: str) -> tuple[str, str]:
    tr = translator("en" if language == "en" else "th")
    parts: tuple[Message, Message] = (error.what, error.todo)
    return tr(parts[0]), tr(parts[1])
