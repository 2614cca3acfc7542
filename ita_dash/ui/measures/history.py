"""Every change of a measure: who, when, and what became of each field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.actions import action_label
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import Translator
from ita_dash.queries.measure_history import RecordedRevision
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.editing.imported_cells import FROM_FILE, imported_cells
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.measures import measure_changes

_FIRST = 10
"""How many revisions stand open; the others unfold."""


def history(measure_id: int, workspace: Workspace) -> None:
    """The revisions of a measure, newest first, and the text of the file it came from."""
    tr = workspace.tr
    revisions = workspace.snapshot.measures.history(measure_id)
    changed, source = st.tabs([tr("ประวัติการแก้ไข"), tr("ข้อความจากไฟล์ที่นำเข้า")])
    with changed:
        _revisions(revisions[:_FIRST], revisions, tr)
        if revisions[_FIRST:]:
            with st.expander(tr("ก่อนหน้านี้อีก {n} ครั้ง", n=len(revisions) - _FIRST)):
                _revisions(revisions[_FIRST:], revisions, tr)
    with source:
        imported_cells(measure_id, revisions, workspace)


def revision_title(revision: RecordedRevision, tr: Translator) -> str:
    """When, who and by which action, as Markdown."""
    parts = [
        f"**{format_time(revision.changed_at, tr)}**",
        plain(tr(actor_label(revision.actor))),
        plain(tr(action_label(revision.action))),
    ]
    if revision.action in FROM_FILE:
        parts.append(plain(revision.note))
    return " · ".join(parts)


def _revisions(
    shown: Sequence[RecordedRevision], revisions: Sequence[RecordedRevision], tr: Translator
) -> None:
    before = {newer.change_no: older.draft for newer, older in pairwise(revisions)}
    for revision in shown:
        lines = [revision_title(revision, tr)]
        if revision.change_no in before:
            lines += changes_text(before[revision.change_no], revision.draft, tr)
        st.markdown("\n".join(lines))


def changes_text(before: MeasureDraft, after: MeasureDraft, tr: Translator) -> Iterator[str]:
    """A list item of Markdown for every field that differs, old → new."""
    for line in measure_changes(before, after, tr):
        yield f"- {line_markdown(line)}"
