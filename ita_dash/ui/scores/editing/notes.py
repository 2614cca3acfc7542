"""What is to be said of each figure of the form, below its field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message
from ita_dash.domain.scores.score_figure import each_figure
from ita_dash.domain.scores.sources import source_message
from ita_dash.i18n.translator import Translator
from ita_dash.imports.scores.typed import TypedFigures, doubts, figures_after
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.editing.fields import Places
from ita_dash.ui.scores.editing.state import ScoreForm
from ita_dash.ui.session.workspace import Workspace


def show_notes(
    form: ScoreForm, read: TypedFigures, places: Places, workspace: Workspace
) -> Sequence[Message]:
    """Why a figure is refused, what is doubtful, where it came from; gives doubts of the year."""
    doubts_by_code = _doubts(form, read, workspace)
    for code, place in places.items():
        lines = list(_lines(code, form, read, doubts_by_code, workspace.tr))
        if lines:
            place.markdown("  \n".join(f":small[{line}]" for line in lines))
    return doubts_by_code.get("", ())


def show_source(form: ScoreForm, of_year: Sequence[Message], tr: Translator) -> None:
    """Where the stored figures came from, and what is doubtful of the year itself."""
    lines = [f":orange[**!** {plain(tr(message))}]" for message in of_year]
    if len(form.base):
        source = source_message(_common_source(form))
        lines.insert(0, plain(tr("ที่มาของคะแนนที่เก็บไว้: {source}", source=source)))
    if lines:
        st.caption("  \n".join(lines))


def _doubts(
    form: ScoreForm, read: TypedFigures, workspace: Workspace
) -> Mapping[str, Sequence[Message]]:
    """As an import would doubt the year once this is written, beside the year before."""
    year, figures = form.fiscal_year, workspace.snapshot.scores.figures
    near = figures[figures["fiscal_year"].isin([year_before(year), year])]
    return doubts(figures_after(near, year, read.values), year, workspace.rulebooks)


def _lines(
    code: str,
    form: ScoreForm,
    read: TypedFigures,
    doubts_by_code: Mapping[str, Sequence[Message]],
    tr: Translator,
) -> list[str]:
    refused = [f":red[**!** {plain(tr(read.refused[code]))}]"] if code in read.refused else []
    doubtful = [f":orange[**!** {plain(tr(each))}]" for each in doubts_by_code.get(code, ())]
    return [*refused, *doubtful, *(f":gray[{plain(line)}]" for line in _stored(code, form, tr))]


def _stored(code: str, form: ScoreForm, tr: Translator) -> list[str]:
    """How the stored figure was printed, and its source where that is not the others' too."""
    stored = each_figure(form.base[form.base["code"] == code])
    if not stored:
        return []
    figure, lines = stored[0], []
    if figure.scale == "points":
        lines.append(tr("พิมพ์ไว้เป็น {value} ถ่วงน้ำหนัก", value=f"{figure.value:g}"))
    if figure.source and figure.source != _common_source(form):
        lines.append(tr("ที่มา: {source}", source=source_message(figure.source)))
    return lines


def _common_source(form: ScoreForm) -> str:
    """The source that most of the stored figures have; blank where there are none."""
    counts = form.base["source"].value_counts()
    return str(counts.index[0]) if len(counts) else ""
