"""From which tables the other agencies' figures come, and the means beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from ita_dash.domain.scores.kinds import NACC_RESULTS, ROW_KIND_LABELS
from ita_dash.domain.scores.sources import source_message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import tables
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import UNKNOWN, score_text

_MOST = 8
"""Tables that are named; all of them stand in the file."""


def peer_tables(known: pd.DataFrame, tr: Translator) -> None:
    """PEER_TABLES → every table of results with its date; what of it is not counted is said."""
    title = tr("ตารางที่ใช้เปรียบเทียบ")
    st.header(title, anchor=False)
    is_result = known["row_kind"].isin(NACC_RESULTS)
    used = known[is_result]
    rows = used.head(_MOST).to_dict("records")
    shown = pd.DataFrame(
        {
            "source": [_named(row, tr) for row in rows],
            "date": tables.time_texts(used.head(_MOST)["changed_at"], tr).tolist(),
            "agencies": [f"{row['agencies']:,}" for row in rows],
            "holds": [_holds(row, tr) for row in rows],
        }
    )
    labels = {
        "source": tr("แหล่งข้อมูล"),
        "date": tr("นำเข้าเมื่อ"),
        "agencies": tr("หน่วยงาน"),
        "holds": tr("มีคะแนน"),
    }
    with st.container(key="peer_tables"):
        tables.small_table(shown, labels, alt=title)
    if len(used) > _MOST:
        st.caption(tr("และอีก {n} ตาราง", n=len(used) - _MOST))
    st.caption(tr("ไม่นับผลประเมินตนเองภายในและค่าเฉลี่ยของจังหวัด"))


def means(rows: pd.DataFrame, code: str, tr: Translator) -> None:
    """The known means of a score, each called one; they are never ranked."""
    known = rows[rows[code].notna()]
    if known.empty:
        return
    sentence = " · ".join(
        f"{row['name']} {score_text(row[code])} ({tr(ROW_KIND_LABELS[row['row_kind']])})"
        for row in known.head(_MOST).to_dict("records")
    )
    st.caption(plain(tr("ค่าเฉลี่ยเพื่ออ้างอิง ไม่ใช่ผลของหน่วยงาน: {means}", means=sentence)))


def _named(row: Mapping[Any, Any], tr: Translator) -> str:
    """A table as it calls itself, and the file in which it came."""
    file = row["file_name"] if isinstance(row["file_name"], str) else ""
    return " · ".join(filter(None, (tr(source_message(row["source"])), file))) or UNKNOWN


def _holds(row: Mapping[Any, Any], tr: Translator) -> str:
    """Which scores it tells, and what kind of result these are."""
    parts = [
        tr("คะแนนรวม") if row["totals"] else "",
        tr("{n} เครื่องมือ", n=row["instruments"]) if row["instruments"] else "",
        tr("{n} ตัวชี้วัด", n=row["indicators"]) if row["indicators"] else "",
    ]
    kind = tr(ROW_KIND_LABELS[row["row_kind"]])
    return " · ".join(filter(None, (", ".join(filter(None, parts)), kind)))
