"""What saving a form of scores would write: every figure as it was and as it will be."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS
from ita_dash.exports.cells import number_text
from ita_dash.i18n.translator import Translator
from ita_dash.imports.scores.typed import TypedFigures, Value
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.scores.editing.state import ScoreForm
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.columns import column_label
from ita_dash.wording.scores import UNKNOWN


def preview(form: ScoreForm, read: TypedFigures, tr: Translator) -> None:
    """Old → new for every figure that would be written; that nothing would, where it is so."""
    st.header(tr("สิ่งที่จะเปลี่ยน"), anchor=False)
    lines = change_lines(form, read.values, tr)
    with st.container():
        if lines:
            st.markdown("  \n".join(line_markdown(line) for line in lines))
        else:
            st.caption(tr("ยังไม่มีอะไรเปลี่ยน"))


def change_lines(form: ScoreForm, values: Mapping[str, Value], tr: Translator) -> list[ChangeLine]:
    """A line for each of these figures, and for the kind of all of them where that changes."""
    shown = form.shown.figures
    lines = [
        ChangeLine(
            tr(column_label(code)), value_text(shown[code] or None, tr), _new_text(value, tr)
        )
        for code, value in values.items()
    ]
    kind = form.typed("row_kind")
    if kind != form.row_kind:
        names = (tr(ROW_KIND_LABELS[each]) for each in (form.row_kind, kind))
        lines.append(ChangeLine(tr("ชนิดของคะแนน"), *names))
    return lines


def value_text(value: Value, tr: Translator) -> str:
    """A figure for the reader; a dash where nothing is known."""
    if value is None:
        return UNKNOWN
    return tr(Message(value)) if isinstance(value, str) else number_text(value)


def _new_text(value: Value, tr: Translator) -> str:
    return tr("นำออก") if value is None else value_text(value, tr)
