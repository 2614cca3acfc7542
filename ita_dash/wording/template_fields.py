"""What stands in each field that a Word template may name."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

MEANINGS: Mapping[str, Message] = {
    "title": msg("ชื่อเอกสาร"),
    "footer": msg("หน่วยงาน ปี และข้อมูล ณ การเปลี่ยนแปลงใด"),
    "pictures.trend": msg("ภาพแนวโน้มคะแนน"),
    "pictures.indicators": msg("ภาพคะแนนรายตัวชี้วัด"),
    "memo.department": msg("ส่วนราชการเจ้าของหนังสือ"),
    "memo.phone": msg("โทรศัพท์"),
    "memo.number": msg("เลขที่หนังสือ"),
    "memo.date": msg("วันที่ของหนังสือ"),
    "memo.subject": msg("เรื่อง"),
    "memo.addressee": msg("เรียน"),
    "memo.titles[]": msg("หัวข้อของบันทึกข้อความ ลำดับ [0] [1] [2]"),
    "memo.background[]": msg("เรื่องเดิม ทีละย่อหน้า"),
    "memo.facts[]": msg("ข้อเท็จจริง ทีละย่อหน้า"),
    "memo.proposal[]": msg("ข้อเสนอ/ข้อพิจารณา ทีละย่อหน้า"),
    "memo.closing": msg("คำลงท้าย"),
    "memo.clerk_title": msg("หัวข้อความเห็นของปลัด"),
    "memo.executive_title": msg("หัวข้อคำสั่งของผู้บริหารสูงสุด"),
    "memo.opinion": msg("เส้นประสำหรับเขียนความเห็น"),
    "report.fiscal_year": msg("ปีงบประมาณบนปก"),
    "report.agency": msg("ชื่อหน่วยงาน"),
    "report.place": msg("อำเภอและจังหวัด"),
    "report.introduction[]": msg("ความนำเหนือตาราง ทีละย่อหน้า"),
    "report.columns[]": msg("หัวตาราง 6 ช่อง ลำดับ [0] ถึง [5]"),
    "report.rows[].title": msg("มาตรการ/แนวทาง"),
    "report.rows[].steps[]": msg("วิธีการดำเนินการ ทีละข้อ"),
    "report.rows[].divisions[]": msg("ผู้รับผิดชอบ ทีละส่วนราชการ"),
    "report.rows[].period": msg("ระยะเวลา"),
    "report.rows[].result[]": msg("สรุปผลการดำเนินการ ทีละย่อหน้า"),
    "report.rows[].outcome[]": msg("ผลลัพธ์หรือความสำเร็จ ทีละย่อหน้า"),
    "appendix.agency": msg("ชื่อหน่วยงาน"),
    "appendix.evidence_title": msg("หัวข้อรายการหลักฐาน"),
    "appendix.evidence_columns[]": msg("หัวตารางหลักฐาน"),
    "appendix.evidence_note": msg("ข้อความเมื่อไม่มีหลักฐาน"),
    "appendix.evidence[].number": msg("ลำดับของหลักฐาน"),
    "appendix.evidence[].title": msg("ชื่อหลักฐาน"),
    "appendix.evidence[].link": msg("ลิงก์ของหลักฐาน"),
    "appendix.evidence[].file_name": msg("ชื่อไฟล์ของหลักฐาน"),
    "appendix.evidence[].date": msg("วันที่ของหลักฐาน"),
    "appendix.evidence[].lines[]": msg("ชื่อ ลิงก์ และไฟล์ของหลักฐาน ทีละบรรทัด"),
}
"""Of one field each, as ``field_names`` writes it."""
_ENDS: Mapping[str, Message] = {
    ".name": msg("ชื่อผู้ลงนามในวงเล็บ"),
    ".positions[]": msg("ตำแหน่งของผู้ลงนาม ทีละบรรทัด"),
    ".columns[]": msg("หัวตาราง"),
    ".rows[][]": msg("ค่าในตาราง ทีละแถวและช่อง"),
    ".note": msg("ข้อความเมื่อตารางไม่มีข้อมูล"),
    ".title": msg("หัวข้อ"),
}
"""Of several fields each, by the end of their names."""


def field_meaning(name: str) -> Message:
    """What stands in a field; nothing for one that has no words yet."""
    known = MEANINGS.get(name)
    if known is not None:
        return known
    return next((words for end, words in _ENDS.items() if name.endswith(end)), Message(""))
