"""The measures that may be carried forward, each with its texts before and after."""

from __future__ import annotations

import re
from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.measures.rollforward import TextProposal
from ita_dash.i18n.translator import Translator
from ita_dash.services.measures.rollforward_preview import RollForwardPreview, RollLine
from ita_dash.ui.elements.text import numbered, plain
from ita_dash.ui.measures.rolling.state import RollForm, measure_key, text_key
from ita_dash.wording.measures import days_text
from ita_dash.wording.rollforward import ROLL_LABELS

_NUMBER = re.compile(r"\d+")
_COLOURS = {"new": "green", "different": "orange", "same": "gray"}


def roll_lines(
    form: RollForm, preview: RollForwardPreview, titles: Mapping[int, str], tr: Translator
) -> None:
    """A card per measure of the year; of a chosen one what becomes of it.

    ``titles`` are the numbers and titles of all measures on offer, as Markdown.
    """
    lines = {line.source.measure_id: line for line in preview.lines}
    for measure_id in form.offered:
        with st.container(border=True, gap="xsmall", key=f"roll_{measure_id}"):
            # A default, not session state: what a browser shows whose session was lost counts.
            is_chosen = measure_id in form.start.measure_ids
            st.checkbox(f"**{titles[measure_id]}**", is_chosen, key=measure_key(measure_id))
            if measure_id in lines:
                _line(form, lines[measure_id], tr)


def _line(form: RollForm, line: RollLine, tr: Translator) -> None:
    badge = f":{_COLOURS[line.status]}-badge[{tr(ROLL_LABELS[line.status])}]"
    days = days_text(line.draft.period_start, line.draft.period_end, tr)
    st.markdown(f"{badge} {plain(days)}")
    if line.status == "different" and line.standing is not None:
        standing = line.standing.draft
        label = tr("ในปี {year} คือ", year=standing.fiscal_year)
        st.caption(f"{label} {numbered(standing.number, standing.title)}")
    for note in line.notes:
        st.caption(f":orange[:material/info: {plain(tr(note))}]")
    for proposal in line.rolled.proposals:
        _proposal(form, line.source.measure_id, proposal, tr)


def _proposal(form: RollForm, measure_id: int, proposal: TextProposal, tr: Translator) -> None:
    """One text: a box that takes the new one, and both side by side with the years marked."""
    is_refused = (measure_id, proposal.key) in form.start.refused
    label = tr("เปลี่ยนปีใน “{field}”", field=tr(proposal.label))
    is_taken = st.checkbox(label, not is_refused, key=text_key(measure_id, proposal.key))
    before, after = marked(proposal.before, proposal.after)
    left, right = st.columns(2, gap="small")
    left.markdown(f":gray[{tr('เดิม')}:] {before}")
    right.markdown(f":gray[{tr('ใหม่')}:] {after if is_taken else before}")


def marked(before: str, after: str) -> tuple[str, str]:
    """Both texts as Markdown, the numbers that differ marked; all else stands in its place."""
    old, new, done = "", "", 0
    for found in _NUMBER.finditer(before):
        start, end = found.span()
        if before[start:end] != after[start:end]:
            same = _plain(before[done:start])
            old += same + _mark("orange", before[start:end])
            new += same + _mark("green", after[start:end])
            done = end
    return old + _plain(before[done:]), new + _plain(after[done:])


def _mark(colour: str, text: str) -> str:
    return f":{colour}-background[{_plain(text)}]"


def _plain(text: str) -> str:
    """The text without meaning for Markdown; its spaces at both ends stay."""
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return f"{lead}{plain(text)}{tail}"
