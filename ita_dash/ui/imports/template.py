"""The first step of an import: the empty table to fill in, and what its columns may be."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.measures.fields import OFFICIAL_FIELDS
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.exports.file_names import plain_file_name
from ita_dash.exports.templates import tables as templates
from ita_dash.i18n.translator import Translator
from ita_dash.services.imports.outcome import ImportKind
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.imports.form_template import form_template
from ita_dash.ui.session.workspace import Workspace


def template_step(kind: ImportKind, workspace: Workspace) -> None:
    """How to prepare a file of this kind, with the templates to download."""
    tr, rulebooks = workspace.tr, workspace.rulebooks
    if kind == "scores":
        _scores(rulebooks, tr)
    elif kind == "questions":
        _questions(rulebooks, tr)
    elif kind == "measures":
        _measures(tr)
    elif kind == "progress":
        form_template(workspace)
    else:
        _report(tr)


def _scores(rulebooks: RuleBooks, tr: Translator) -> None:
    st.markdown(tr("หนึ่งแถวคือคะแนนของหนึ่งหน่วยงานในหนึ่งปี มีเฉพาะคะแนนรวมก็ได้"))
    with st.container(horizontal=True):
        download(
            tr("แม่แบบ Excel"),
            lambda: templates.scores_template_xlsx(rulebooks, tr),
            plain_file_name(tr("แม่แบบ"), tr("คะแนน"), ext="xlsx"),
            key="scores_template_xlsx",
        )
        download(
            tr("แม่แบบ CSV"),
            lambda: templates.scores_template_csv(rulebooks, tr),
            plain_file_name(tr("แม่แบบ"), tr("คะแนน"), ext="csv"),
            key="scores_template_csv",
        )
    with st.expander(tr("หัวตารางที่ใช้ได้")):
        _columns(
            tr("**ปีงบประมาณ** (fiscal_year) ปี พ.ศ. หรือ ค.ศ."),
            tr("**หน่วยงาน** (agency) เว้นทั้งคอลัมน์ได้ เมื่อเป็นคะแนนของหน่วยงานของท่านเท่านั้น"),
            tr("**ประเภทหน่วยงาน จังหวัด อำเภอ** (agency_type, province, district)"),
            tr("**ขนาด** (agency_size) เล็ก กลาง ใหญ่ หรือของ อบต. สามัญ ใหญ่ พิเศษ ตามที่เผยแพร่"),
            tr("**ตัวชี้วัดที่ 1 ถึง 10** (indicator_1 …) หรือชื่อตัวชี้วัด คะแนนเต็ม 100"),
            tr("**IIT EIT OIT** เต็ม 100 หรือถ่วงน้ำหนักแล้วเต็ม 30, 30 และ 40"),
            tr("**คะแนนรวม** (total) และ **ระดับ** (rating)"),
            tr("**ชนิดของข้อมูล** (row_kind) และ **แหล่งข้อมูล** (source)"),
        )
        st.caption(tr("เรียงคอลัมน์อย่างไรก็ได้ ไม่ต้องมีครบ ช่องที่ไม่มีข้อมูลให้เว้นว่างหรือใส่ -"))


def _questions(rulebooks: RuleBooks, tr: Translator) -> None:
    st.markdown(tr("หนึ่งแถวคือหนึ่งข้อคำถามหรือข้อตรวจของหนึ่งปี แม่แบบมีรายการของปีให้แล้ว"))
    listed = [rulebooks.of(year) for year in reversed(rulebooks.fiscal_years)]
    years = {book.fiscal_year: book for book in listed if book.questions or book.oit_items}
    year = st.selectbox(
        tr("รายการของปีงบประมาณ"), list(years), key="import_questions_year", width=220
    )
    with st.container(horizontal=True):
        download(
            tr("แม่แบบ Excel"),
            lambda: templates.questions_template_xlsx(years[year], tr),
            plain_file_name(tr("แม่แบบ"), tr("คะแนนรายข้อ"), str(year), ext="xlsx"),
            key="questions_template_xlsx",
        )
        download(
            tr("แม่แบบ CSV"),
            lambda: templates.questions_template_csv(years[year], tr),
            plain_file_name(tr("แม่แบบ"), tr("คะแนนรายข้อ"), str(year), ext="csv"),
            key="questions_template_csv",
        )
    with st.expander(tr("หัวตารางที่ใช้ได้")):
        _columns(
            tr("**ข้อ** (code) i1, e1, o1 หรือหนึ่งคอลัมน์ต่อหนึ่งข้อ"),
            tr("**คะแนน** (score) 0 ถึง 100 ข้อตรวจ OIT ใช้ ผ่าน/ไม่ผ่าน มี/ไม่มี หรือ ✓ ก็ได้"),
            tr("**คะแนนส่วนที่ 1 และ 2** (part_1, part_2) ของข้อ EIT"),
            tr("**องค์ประกอบที่ครบ** (elements_met) เช่น 2/4 หรือ ข้อ 1,3 จาก 4"),
            tr("**หมายเหตุของข้อ** (remark)"),
            tr("**ตัวชี้วัด** (indicator) เมื่อข้อนั้นไม่อยู่ในรายการของปี"),
            tr("**ปีงบประมาณ** (fiscal_year) หรือหนึ่งคอลัมน์ต่อหนึ่งปี"),
        )
        st.caption(tr("คะแนนรายข้อดูได้ในระบบ ITAS ของสำนักงาน ป.ป.ช. เมื่อเปิดให้ชี้แจงและเมื่อประกาศผล"))


def _measures(tr: Translator) -> None:
    st.markdown(tr("หนึ่งแถวคือหนึ่งมาตรการ ใช้หัวตารางตามแบบรายงาน"))
    with st.container(horizontal=True):
        download(
            tr("แม่แบบ Excel"),
            lambda: templates.measures_template_xlsx(tr),
            plain_file_name(tr("แม่แบบ"), tr("มาตรการ"), ext="xlsx"),
            key="measures_template_xlsx",
        )
        download(
            tr("แม่แบบ CSV"),
            lambda: templates.measures_template_csv(tr),
            plain_file_name(tr("แม่แบบ"), tr("มาตรการ"), ext="csv"),
            key="measures_template_csv",
        )
    with st.expander(tr("หัวตารางที่ใช้ได้")):
        _columns(
            tr("**ปีงบประมาณ** (fiscal_year) ปีที่ดำเนินการ และ **ลำดับที่** (number)"),
            tr("**มาตรการ/แนวทาง** (title) จำเป็นต้องมี"),
            tr("**วิธีการดำเนินการ** (methods) หนึ่งบรรทัดต่อหนึ่งขั้นตอน มีเลขนำหน้า"),
            tr("**ผู้รับผิดชอบ** (divisions) คั่นด้วย ; ส่วนราชการแรกรับผิดชอบหลัก"),
            tr("**ระยะเวลา** (period) หรือ **วันเริ่มต้น** และ **วันสิ้นสุด**"),
            tr("**สถานะ** (status) และ **ความคืบหน้า** (progress) ร้อยละ 0 ถึง 100"),
            tr("**สรุปผลการดำเนินการ** (result) และ **ผลลัพธ์** (outcome)"),
            tr("**ตัวชี้วัด** (indicators) เลขที่เกี่ยวข้อง คั่นด้วยจุลภาค"),
        )


def _report(tr: Translator) -> None:
    st.markdown(tr("ใช้ไฟล์รายงานเดิมได้เลย ไม่ต้องพิมพ์ใหม่ ในรายงานต้องมีตารางมาตรการ"))
    with st.expander(tr("คอลัมน์ที่ระบบมองหา")):
        _columns(*(f"**{tr(label)}**" for label in OFFICIAL_FIELDS.values()))
        st.caption(tr("เขียนหัวตารางใกล้เคียงก็ได้ ตารางต่อหลายหน้าก็ได้ ไม่มีสองคอลัมน์สุดท้ายก็ได้"))
    st.caption(tr("PDF ที่มีตัวหนังสืออ่านได้ ภาพสแกนอ่านไม่ได้ ต้องใช้ไฟล์ต้นฉบับหรือพิมพ์ลงในแม่แบบ"))


def _columns(*lines: str) -> None:
    st.markdown("\n".join(f"- {line}" for line in lines))
