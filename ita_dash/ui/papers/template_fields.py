"""The fields that a template may name, as the page tells them."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.i18n.translator import Translator
from ita_dash.imports.papers.fields import field_names, template_fields
from ita_dash.ui.elements.text import plain
from ita_dash.wording.template_fields import field_meaning


def fields_table(paper: PaperKind, tr: Translator) -> None:
    """Every field with what stands there, folded away; those of several have [] behind them."""
    with st.expander(tr("ช่องที่แม่แบบใช้ได้"), icon=":material/data_object:"):
        st.markdown(
            tr(
                "เขียนชื่อช่องในวงเล็บปีกกาคู่ เช่น {one} ช่องที่มี [] มีหลายค่า ใช้วนซ้ำทีละย่อหน้า: {loop}",
                one="`{{ memo.subject }}`",
                loop="`{%p for text in memo.facts %}` `{{ text }}` `{%p endfor %}`",
            )
        )
        lines = (
            f"`{name}` {plain(tr(field_meaning(name)))}"
            for name in field_names(template_fields(paper))
        )
        st.markdown("  \n".join(lines))
