"""The fourth step of an import: what to do with what exists already, the confirmation, the end."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.imports.problems import count, has_errors
from ita_dash.navigation import PAGES
from ita_dash.services.imports.outcome import ImportKind, ImportOutcome, OnConflict
from ita_dash.ui.elements.closed_year import closed_year_warning
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.job import Asked, Job, Review
from ita_dash.ui.session.workspace import Workspace


def confirm_step(review: Review, job: Job, workspace: Workspace) -> None:
    """Choose, confirm, and write; the page is drawn anew when it is done."""
    tr = workspace.tr
    is_outdated = job.drop_outdated(review)
    choice: OnConflict = (
        "stop" if has_errors(review.problems) else _conflict_choice(review, job.kind, tr)
    )
    written = review.written(choice)
    reason = _reason(review, choice, written, tr)
    if not reason:
        st.markdown(tr("จะบันทึกในพื้นที่ทำงานของ **{name}**", name=plain(workspace.agency.name)))
        closed_year_warning(review.fiscal_year, workspace)
    is_clicked = st.button(
        tr("ยืนยันนำเข้า {n:,} รายการ", n=written) if not reason else tr("ยืนยันนำเข้า"),
        key="import_confirm",
        type="secondary" if reason else "primary",
        icon=":material/check:",
        disabled=bool(reason) or job.asked is not None,
        on_click=job.ask,
        args=(job.token, Asked(choice, review.seen)),
    )
    if reason:
        st.markdown(reason)
    if is_clicked and job.is_returned:
        # What was clicked belongs to a session that is lost: what it saw is not known here.
        st.warning(tr("การเชื่อมต่อขาดไประหว่างนั้น จึงยังไม่ได้นำเข้า โปรดตรวจแล้วกดยืนยันอีกครั้ง"))
    if is_outdated:
        st.warning(tr("ข้อมูลเปลี่ยนไประหว่างที่ท่านตรวจ จึงยังไม่ได้นำเข้า โปรดตรวจใหม่แล้วยืนยันอีกครั้ง"))
    if job.asked is not None:
        with st.spinner(tr("กำลังบันทึก โปรดรอสักครู่")):
            job.run(review)
        st.rerun()
    error = job.error_of(review)
    if error is not None:
        error_box(error, tr)


def _conflict_choice(review: Review, kind: ImportKind, tr: Translator) -> OnConflict:
    """What to do with what exists already; "stop" where nothing differs."""
    if not review.different:
        return "stop"
    labels: dict[OnConflict, str] = {
        "stop": tr("หยุดไว้ก่อน"),
        "skip": tr("ข้าม"),
        "update": tr("ปรับปรุง"),
    }
    question, captions = _conflict_words(review.different, kind, tr)
    choice: OnConflict = st.radio(
        question,
        list(labels),
        format_func=labels.__getitem__,
        captions=captions,
        key=f"import_conflict_{review.file}",
        persist_state="session",
    )
    return choice


def _conflict_words(n: int, kind: ImportKind, tr: Translator) -> tuple[str, tuple[str, str, str]]:
    """The question about what differs, and what each answer does."""
    if kind == "progress":
        return tr("มี {n:,} มาตรการที่ผู้อื่นแก้ช่องเดียวกันหลังพิมพ์แบบ จะทำอย่างไร", n=n), (
            tr("ไม่นำเข้า กลับไปตรวจสอบกับส่วนราชการ"),
            tr("คงค่าขณะนี้ในช่องที่ชนกัน นำเข้าช่องอื่น"),
            tr("ใช้ค่าในแบบแทนค่าขณะนี้ ค่าเดิมยังอยู่ในประวัติ"),
        )
    return tr("มี {n:,} รายการที่ต่างจากข้อมูลเดิม จะทำอย่างไร", n=n), (
        tr("ไม่นำเข้า กลับไปแก้ไฟล์"),
        tr("คงข้อมูลเดิมไว้ เพิ่มเฉพาะรายการใหม่"),
        tr("ใช้ค่าในไฟล์แทนข้อมูลเดิม และเพิ่มรายการใหม่ ค่าเดิมยังอยู่ในประวัติ"),
    )


def _reason(review: Review, choice: OnConflict, written: int, tr: Translator) -> str:
    """Why the import cannot be confirmed now, as Markdown; "" when it can."""
    errors = count(review.problems, "error")
    if errors:
        reason = tr("ยังมีข้อผิดพลาด {n:,} รายการ โปรดแก้ตามที่แสดงในขั้นที่ 3 แล้วเลือกไฟล์ใหม่", n=errors)
        return f":red[{reason}]"
    if review.hindrance:
        return f":orange[{review.hindrance}]"
    if choice == "stop" and review.different:
        return tr("เลือกข้ามหรือปรับปรุง แล้วจึงยืนยันได้")
    return "" if written else tr("ไม่มีอะไรต้องบันทึก ข้อมูลในไฟล์มีอยู่ในระบบแล้ว")


def outcome_box(job: Job, outcome: ImportOutcome, tr: Translator) -> None:
    """What the import did, its change number, and the way to see it."""
    if outcome.change_no is None:
        st.info(tr("ไม่มีอะไรต้องบันทึก ข้อมูลในไฟล์มีอยู่ในระบบแล้ว"), icon=":material/info:")
        return
    counts = (
        tr("เพิ่ม {n:,} รายการ", n=outcome.added) if outcome.added else "",
        tr("ปรับปรุง {n:,} รายการ", n=outcome.updated) if outcome.updated else "",
        tr("แก้ชื่อหน่วยงาน {n:,} แห่ง", n=outcome.respelled) if outcome.respelled else "",
        tr("ข้าม {n:,} รายการ", n=outcome.skipped) if outcome.skipped else "",
        tr("เหมือนเดิม {n:,} รายการ", n=outcome.same) if outcome.same else "",
    )
    number = tr("การเปลี่ยนแปลงที่ {change_no}", change_no=outcome.change_no)
    lines = (f"**{tr('นำเข้าแล้ว')}**", " · ".join(filter(None, counts)), number)
    st.success("  \n".join(lines), icon=":material/check_circle:")
    about_scores = job.kind in ("scores", "questions")
    pages = ["scores", "overview"] if about_scores else ["measures", "divisions"]
    if job.kind == "report":
        pages.append("agency")
    query = {"fy": str(job.fiscal_year)} if job.fiscal_year else {}
    with st.container(horizontal=True):
        for page in pages:
            entry = PAGES[page]
            label = tr("ดู{page}", page=entry.title)
            st.page_link(
                entry.file, label=label, icon=entry.icon, query_params=query, width="content"
            )
