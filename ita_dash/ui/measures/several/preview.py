"""What will become of each of several measures, before it is saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import measure_name
from ita_dash.i18n.translator import Translator
from ita_dash.services.measures.several_preview import SeveralLine, SeveralPreview
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.history import changes_text
from ita_dash.ui.measures.several.state import OpenSeveral
from ita_dash.ui.measures.text import measure_label
from ita_dash.ui.session.workspace import Workspace


def show_several(state: OpenSeveral, preview: SeveralPreview, workspace: Workspace) -> None:
    """The measures by what becomes of them: old → new, what stays, and why."""
    tr = workspace.tr
    _meanwhile(state, preview, workspace)
    changed = preview.with_effect("changed")
    if changed:
        st.header(tr("จะเปลี่ยน {n} มาตรการ", n=len(changed)), anchor=False)
        with st.container(border=True):
            for line in changed:
                st.markdown("\n".join(_changes(line, tr)))
    _unchanged(tr("คงเดิม"), [line.before for line in preview.with_effect("same")], tr)
    _unchanged(tr("ไม่รวม"), [line.before for line in preview.with_effect("left_out")], tr)
    _unchanged(tr("ถูกลบไปแล้ว จึงไม่รวม"), preview.gone, tr)
    for line in preview.with_effect("refused"):
        why = plain(tr(line.refused)) if line.refused else ""
        st.markdown(f":red-badge[{tr('บันทึกไม่ได้ จึงไม่รวม')}] {_name(line.before, tr)} – {why}")


def _changes(line: SeveralLine, tr: Translator) -> Iterator[str]:
    yield f"**{_name(line.before, tr)}**"
    yield ""
    yield from changes_text(line.before, line.after, tr)


def _unchanged(label: str, measures: Sequence[MeasureDraft], tr: Translator) -> None:
    if measures:
        names = ", ".join(map(measure_label, measures))
        count = tr("{n} มาตรการ", n=len(measures))
        st.markdown(f":gray-badge[{label} {count}] {names}")


def _meanwhile(state: OpenSeveral, preview: SeveralPreview, workspace: Workspace) -> None:
    """What others saved of these measures since they were chosen."""
    tr = workspace.tr
    for line in preview.lines:
        base_no = state.now.bases.get(line.measure_id, line.change_no)
        if base_no == line.change_no:
            continue
        revisions = workspace.snapshot.measures.history(line.measure_id)
        base = next((each.draft for each in revisions if each.change_no == base_no), None)
        actor = plain(tr(actor_label(revisions[0].actor)))
        warning = tr("{actor} บันทึกมาตรการนี้ระหว่างที่ท่านเลือก", actor=actor)
        lines = changes_text(base, line.before, tr) if base else ()
        text = "\n".join([f"**{_name(line.before, tr)}** – {warning}", "", *lines])
        st.warning(text, icon=":material/group:")


def _name(draft: MeasureDraft, tr: Translator) -> str:
    return plain(tr(measure_name(draft)))
