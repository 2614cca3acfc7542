"""The kinds of change that the log knows, in words."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

ACTION_LABELS: Mapping[str, Message] = {
    "create_agency": msg("เพิ่มหน่วยงาน"),
    "edit_agency": msg("แก้ไขข้อมูลหน่วยงาน"),
    "edit_office": msg("แก้ไขข้อมูลสำหรับหนังสือราชการ"),
    "remove_agency": msg("นำหน่วยงานออก"),
    "set_group": msg("กำหนดคณะทำงาน"),
    "remove_group": msg("นำคณะทำงานออก"),
    "import_scores": msg("นำเข้าคะแนน"),
    "import_questions": msg("นำเข้าคะแนนรายข้อ"),
    "import_measures": msg("นำเข้ามาตรการ"),
    "import_report": msg("นำเข้ารายงานผลการดำเนินการ"),
    "import_progress": msg("นำเข้าแบบรายงานของส่วนราชการ"),
    "edit_scores": msg("แก้ไขคะแนน"),
    "edit_questions": msg("แก้ไขคะแนนรายข้อ"),
    "remove_scores": msg("นำคะแนนทั้งปีออก"),
    "choose_peers": msg("เลือกหน่วยงานที่ใช้เปรียบเทียบ"),
    "move_scores": msg("ย้ายคะแนนไปหน่วยงานอื่น"),
    "undo_change": msg("ยกเลิกการเปลี่ยนแปลง"),
    "create_measure": msg("บันทึกมาตรการใหม่"),
    "edit_measure": msg("แก้ไขมาตรการ"),
    "edit_measures": msg("แก้ไขหลายมาตรการพร้อมกัน"),
    "order_measures": msg("จัดลำดับมาตรการ"),
    "split_measure": msg("แยกมาตรการเป็นสองมาตรการ"),
    "roll_forward": msg("ยกมาตรการไปปีถัดไป"),
    "record_progress": msg("บันทึกความคืบหน้า"),
    "set_months": msg("บันทึกแผนและผลรายเดือน"),
    "remove_measure": msg("ลบมาตรการ"),
    "restore_measure": msg("นำมาตรการกลับมา"),
    "add_evidence": msg("บันทึกหลักฐานใหม่"),
    "revise_evidence": msg("แก้ไขหลักฐาน"),
    "mark_evidence": msg("เปลี่ยนสถานะหลักฐาน"),
    "remove_evidence": msg("นำหลักฐานออก"),
    "restore_evidence": msg("นำหลักฐานกลับมา"),
    "note_lineage": msg("ระบุความต่อเนื่องของมาตรการ"),
    "forget_lineage": msg("นำคำตอบเรื่องความต่อเนื่องออก"),
    "save_scenario": msg("บันทึกแผนทดลอง"),
    "edit_scenario": msg("แก้ไขแผนทดลอง"),
    "remove_scenario": msg("ลบแผนทดลอง"),
    "restore_scenario": msg("นำแผนทดลองกลับมา"),
    "set_targets": msg("ตั้งเป้าหมายรายตัวชี้วัด"),
    "remove_targets": msg("ถอนเป้าหมายรายตัวชี้วัด"),
    "keep_in_library": msg("เก็บมาตรการไว้ในคลัง"),
    "edit_library": msg("แก้ไขรายการในคลังมาตรการ"),
    "remove_library": msg("นำรายการออกจากคลังมาตรการ"),
    "restore_library": msg("นำรายการกลับเข้าคลังมาตรการ"),
    "add_divisions": msg("เพิ่มส่วนราชการ"),
    "rename_division": msg("เปลี่ยนชื่อส่วนราชการ"),
    "order_divisions": msg("จัดลำดับส่วนราชการ"),
    "merge_divisions": msg("รวมส่วนราชการ"),
    "undo_merge": msg("ยกเลิกการรวมส่วนราชการ"),
    "close_division": msg("ปิดส่วนราชการ"),
    "reopen_division": msg("เปิดใช้ส่วนราชการอีกครั้ง"),
    "close_period": msg("ปิดรอบ"),
    "reopen_period": msg("เปิดรอบอีกครั้ง"),
    "set_date": msg("กำหนดวันที่ในปฏิทิน"),
    "remove_date": msg("ถอนวันที่ในปฏิทิน"),
    "record_meeting": msg("บันทึกการประชุม"),
    "edit_meeting": msg("แก้ไขบันทึกการประชุม"),
    "remove_meeting": msg("ลบบันทึกการประชุม"),
    "add_decision": msg("บันทึกมติ"),
    "edit_decision": msg("แก้ไขมติ"),
    "remove_decision": msg("ลบมติ"),
    "set_paper_text": msg("แก้ข้อความมาตรฐานของเอกสาร"),
    "reset_paper_text": msg("กลับไปใช้ข้อความมาตรฐานของเอกสาร"),
    "set_paper_template": msg("ใช้แม่แบบ Word ของหน่วยงาน"),
    "remove_paper_template": msg("กลับไปใช้แม่แบบ Word มาตรฐาน"),
    "accept_finding": msg("ยอมรับข้อตรวจทาน"),
    "withdraw_acceptance": msg("ถอนการยอมรับข้อตรวจทาน"),
    "name_user": msg("ระบุชื่อผู้ใช้"),
    "set_notices": msg("ตั้งการแจ้งเตือนทางอีเมล"),
    "create_account": msg("สร้างบัญชีผู้ใช้"),
    "edit_account": msg("แก้ไขบัญชีผู้ใช้"),
    "disable_account": msg("ระงับบัญชีผู้ใช้"),
    "reset_password": msg("ตั้งรหัสผ่านใหม่ของบัญชีผู้ใช้"),
    "sign_out_account": msg("ออกจากระบบของบัญชีผู้ใช้ในทุกเครื่อง"),
    "enable_account": msg("เปิดใช้บัญชีผู้ใช้อีกครั้ง"),
    "give_role": msg("กำหนดบทบาทผู้ใช้"),
    "take_role": msg("ถอนบทบาทผู้ใช้"),
}

REVIEW_ACTIONS = frozenset({"accept_finding", "withdraw_acceptance"})
"""What is done about findings of the checks before signature; their note is the rule."""
AGENCY_ACTIONS = frozenset(
    {
        *("create_agency", "edit_agency", "edit_office", "remove_agency", "name_user"),
        *("add_divisions", "rename_division", "order_divisions"),
        *("merge_divisions", "undo_merge", "close_division", "reopen_division"),
        *("set_group", "remove_group", "give_role", "take_role"),
    }
)
"""What is done on the page about the agency itself."""

CLOSING_ACTIONS = frozenset({"close_period", "reopen_period"})
"""What is done on the page of closings."""


def action_label(action: str) -> Message:
    """The action in words; the code itself when a newer program wrote it."""
    return ACTION_LABELS.get(action, Message(action))
