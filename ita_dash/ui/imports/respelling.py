"""Offers the right spelling of the agency's name for the texts of a report, side by side."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

import streamlit as st

from ita_dash.domain.measures.fields import OFFICIAL_FIELDS
from ita_dash.i18n.translator import Translator
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.respelling import (
    Respelling,
    Snippet,
    with_respellings,
)
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.css import SPELLINGS_BOX
from ita_dash.ui.imports.problems import only_first, section

_WIDTHS = (1.4, 2, 2)
_SHOWN = 50
_OF_ONE_TEXT = 10
"""Places of one text that are shown; all of them are corrected together."""


def ask_respelling(
    parsed: ParsedMeasures, proposed: Sequence[Respelling], right_name: str, tr: Translator
) -> tuple[ParsedMeasures, Hashable]:
    """The measures with the texts that the reader wants corrected, and which these are.

    All are proposed, as the reader has just said which spelling is right; each can be left as
    the paper has it. The cells of the file are kept whatever is chosen.
    """
    if not proposed:
        return parsed, ()
    total = sum(len(each.snippets) for each in proposed)
    section(tr("ชื่อหน่วยงานในข้อความ {n} แห่งสะกดต่างจากชื่อที่ถูกต้อง", n=total))
    st.markdown(
        tr(
            "เสนอให้แก้เป็น **{name}** เอาเครื่องหมายออกเพื่อคงคำเดิม ข้อความตามต้นฉบับเก็บไว้ทุกกรณี",
            name=plain(right_name),
        )
    )
    keys = {
        each: f"import_spelling_{parsed.file.sha256}_{each.row}_{each.field}" for each in proposed
    }
    _all_or_none(keys.values(), tr)
    with st.container(key=SPELLINGS_BOX, gap="small"):
        _heads(tr)
        for each in proposed[:_SHOWN]:
            _row(each, keys[each], tr)
    only_first(_SHOWN, len(proposed), tr)
    chosen = [each for each in proposed if st.session_state.get(keys[each], True)]
    places = tuple((each.row, each.field) for each in chosen)
    return with_respellings(parsed, chosen), (right_name, places)


def _all_or_none(keys: Iterable[str], tr: Translator) -> None:
    with st.container(horizontal=True, gap="small"):
        is_all = st.button(tr("แก้ทุกแห่ง"), key="import_spelling_all", icon=":material/done_all:")
        is_none = st.button(tr("คงตามต้นฉบับทุกแห่ง"), key="import_spelling_none")
    if is_all or is_none:
        for key in keys:
            st.session_state[key] = is_all


def _heads(tr: Translator) -> None:
    heads = (tr("ที่"), tr("ในรายงาน"), tr("ที่เสนอ"))
    with st.container(key=f"{SPELLINGS_BOX}_head"):
        for column, head in zip(st.columns(_WIDTHS), heads, strict=True):
            column.markdown(f":small[:gray[{head}]]")


def _row(each: Respelling, key: str, tr: Translator) -> None:
    place, before, after = st.columns(_WIDTHS)
    label = tr("มาตรการที่ {number}: {field}", number=each.number, field=OFFICIAL_FIELDS[each.field])
    st.session_state.setdefault(key, True)
    is_chosen = place.checkbox(plain(label), key=key, persist_state="session", width="stretch")
    shown = each.snippets[:_OF_ONE_TEXT]
    before.markdown(_lines(_line(part, part.found, "orange") for part in shown))
    proposed = _lines(_line(part, part.proposed, "green") for part in shown)
    if len(each.snippets) > len(shown):
        before.caption(tr("และอีก {n} แห่ง", n=len(each.snippets) - len(shown)))
    after.markdown(proposed if is_chosen else f":gray[{tr('คงตามต้นฉบับ')}]")


def _lines(parts: Iterable[str]) -> str:
    return "\n\n".join(parts)


def _line(part: Snippet, name: str, colour: str) -> str:
    head, tail = (plain(words.replace("\n", " ")) for words in part.around())
    return f":small[{head}:{colour}-background[{plain(name)}]{tail}]"
