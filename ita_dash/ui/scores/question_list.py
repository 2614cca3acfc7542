"""Questions and items in a table: what each is about, and how well that is documented."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.cycle import year_before
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.parts import CONFIDENCE_LABELS
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.tables import small_table
from ita_dash.wording.comparability import item_before_text
from ita_dash.wording.scores import UNKNOWN


def question_list(
    rows: pd.DataFrame, fiscal_year: int, rulebooks: RuleBooks, tr: Translator
) -> None:
    """Rows of QUESTION_TABLE; columns of which nothing is known are left out."""
    evidence = rows.loc[rows["role"].notna(), "code"]
    if len(evidence):
        codes = ", ".join(evidence)
        st.caption(tr("ข้อ {codes} ใช้มาตรการและรายงานผลของหน่วยงานเป็นหลักฐาน", codes=codes))
    trust = {each.value: tr(label) for each, label in CONFIDENCE_LABELS.items()}
    shown = rows.assign(
        name=(rows["code"] + " " + rows["name"].fillna("")).str.strip(),
        confidence=rows["confidence"].map(trust),
        remark=rows["remark"].fillna(""),
        predecessor=[item_before_text(code, fiscal_year, rulebooks, tr) for code in rows["code"]],
    )
    labels = {
        "sub_indicator": tr("ตัวชี้วัดย่อย"),
        "predecessor": tr("ข้อเดิมปี {year}", year=year_before(fiscal_year)),
        "remark": tr("หมายเหตุ"),
        "confidence": tr("หลักฐานของข้อนี้"),
        "list_source": tr("แหล่งที่มา"),
    }
    known = {name: label for name, label in labels.items() if _says_anything(shown[name])}
    shown = shown.assign(
        **{name: shown[name].replace("", UNKNOWN).fillna(UNKNOWN) for name in known}
    )
    with st.container(key=f"sourced_items_{'_'.join(rows['code'].head(1))}"):
        alt = tr("คำถามและข้อตรวจของตัวชี้วัด")
        small_table(shown, {"name": tr("เรื่อง"), **known}, alt=alt)


def _says_anything(column: pd.Series) -> bool:
    return bool((column.notna() & (column != "")).any())
