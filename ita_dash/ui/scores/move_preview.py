"""What a move of scores would do, year by year, and whose figures count where both have some."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS
from ita_dash.exports.cells import number_text
from ita_dash.i18n.translator import Translator
from ita_dash.services.scores.move_preview import Figure, MovedYear, MovePreview
from ita_dash.services.scores.moves import Counts
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.columns import column_label


def move_preview(preview: MovePreview, workspace: Workspace) -> Mapping[int, Counts]:
    """Say what would move where; gives for each undecided year what the reader chose."""
    tr, target = workspace.tr, preview.target
    with st.container(border=True, gap="small"):
        st.markdown(
            f"**{plain(preview.source.name)}** → **{plain(target.name)}** · "
            f":gray[{plain(tr(ROW_KIND_LABELS[target.row_kind]))}]"
        )
        if target.row_kind != preview.source.row_kind:
            kind, other = (ROW_KIND_LABELS[each.row_kind] for each in (preview.source, target))
            notice = tr("คะแนนที่เก็บเป็น{kind} จะนับเป็น{other}", kind=kind, other=other)
            st.markdown(f":orange[**!** {plain(notice)}]")
        chosen: dict[int, Counts] = {}
        for year in reversed(preview.years):
            _moved_year(year, tr)
            if year.differing:
                counts = _choice(preview, year, tr)
                if counts is not None:
                    chosen[year.fiscal_year] = counts
    return chosen


def _moved_year(year: MovedYear, tr: Translator) -> None:
    line = tr("ปี {year}: {n} รายการ", year=year.fiscal_year, n=len(year.moved))
    total = year.moved.get("total")
    if total is not None:
        line += f" · {tr('คะแนนรวม')} {_value(total, tr)}"
    st.markdown(plain(line))


def _choice(preview: MovePreview, year: MovedYear, tr: Translator) -> Counts | None:
    """Both figures of every code that differs, and which year counts as a whole."""
    question = tr("{name} มีคะแนนของปีนี้อยู่แล้วและไม่ตรงกัน", name=preview.target.name)
    lines = [f"**{plain(question)}**"]
    for code in year.differing:
        standing, moved = (_value(side[code], tr) for side in (year.standing, year.moved))
        values = tr("เดิม {standing} · ที่ย้ายมา {moved}", standing=standing, moved=moved)
        lines.append(f"{plain(tr(column_label(code)))}: {plain(values)}")
    st.warning("  \n".join(lines), icon=":material/difference:")
    labels: dict[Counts, str] = {
        "moved": tr("ใช้คะแนนที่ย้ายมาแทนของเดิมทั้งปี"),
        "standing": tr("คงของเดิมไว้ คะแนนที่ย้ายจะถูกนำออก"),
    }
    return st.radio(
        tr("คะแนนปี {year} ที่จะใช้", year=year.fiscal_year),
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key=f"move_counts_{preview.source.assessed_id}_{preview.target.assessed_id}_{year.fiscal_year}",
    )


def _value(figure: Figure, tr: Translator) -> str:
    value, label, scale, _ = figure
    if isinstance(label, str):
        return tr(Message(label))
    shown = number_text(float(str(value)))
    return tr("{value} ถ่วงน้ำหนัก", value=shown) if scale == "points" else shown
