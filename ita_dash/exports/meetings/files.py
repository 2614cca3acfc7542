"""The files of a meeting: a table, the brief as Word or PDF, the annex, slides."""

from __future__ import annotations

from typing import Literal, get_args

from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.meetings.facts import MeetingFacts
from ita_dash.exports.meetings.table import meeting_table
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import Translator

MeetingFormat = Literal["csv", "docx", "pdf", "pptx"]
MEETING_FORMATS: tuple[MeetingFormat, ...] = get_args(MeetingFormat)


def meeting_file(
    facts: MeetingFacts, wanted: MeetingFormat, about: Provenance, tr: Translator
) -> bytes:
    """The bytes of a file; the same state and provenance give the same bytes."""
    if wanted == "csv":
        return readable_csv(meeting_table(facts, tr), tr, about)
    # The writers take a while to load, and most pages print nothing.
    from ita_dash.exports.meetings.brief import brief

    printed = brief(facts, about, tr)
    if wanted == "pdf":
        from ita_dash.exports.papers.pdf import paper_pdf

        return paper_pdf(printed.told(), "meeting.typ")
    if wanted == "docx":
        from ita_dash.exports.meetings.word import meeting_docx

        return meeting_docx(printed)
    from ita_dash.exports.meetings.slides import meeting_pptx

    return meeting_pptx(facts, printed, tr)


def annex_file(facts: MeetingFacts, about: Provenance, tr: Translator) -> bytes:
    """Everything that the meeting was shown, as a Word file to go with the minutes."""
    from ita_dash.exports.meetings.brief import annex
    from ita_dash.exports.meetings.word import meeting_docx

    return meeting_docx(annex(facts, about, tr))
