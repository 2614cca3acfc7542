"""What the columns of files are called for a reader; what is exported is read back by them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ita_dash.domain.measures.counts import COUNT_LABELS, DUE_SOON, OVERDUE, UNCONFIRMED
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.measures.status import STATUS_LABELS
from ita_dash.domain.messages import Message, msg

_LABELS: Mapping[str, Message] = {
    **FIELD_LABELS,
    **{status.value: label for status, label in STATUS_LABELS.items()},
    "agency": msg("ชื่อหน่วยงาน"),
    "agency_type": msg("ประเภทหน่วยงาน"),
    "province": msg("จังหวัด"),
    "district": msg("อำเภอ"),
    "iit": Message("IIT"),
    "eit": Message("EIT"),
    "oit": Message("OIT"),
    "eit_part_1": msg("EIT ส่วนที่ {part}", part=1),
    "eit_part_2": msg("EIT ส่วนที่ {part}", part=2),
    "instrument_scale": msg("มาตราคะแนนเครื่องมือ"),
    "total": msg("คะแนนรวม"),
    "rating": msg("ระดับ"),
    "row_kind": msg("ชนิดข้อมูล"),
    "source": msg("แหล่งข้อมูล"),
    "indicator": msg("ตัวชี้วัดที่"),
    "name": msg("ชื่อตัวชี้วัด"),
    "instrument": msg("เครื่องมือ"),
    "score": msg("คะแนน"),
    "target": msg("เป้าหมาย"),
    "gap": msg("ห่างจากเป้าหมาย"),
    "previous": msg("คะแนนปีก่อน"),
    "change": msg("เปลี่ยนแปลง"),
    "comparison": msg("ข้อควรทราบในการเทียบ"),
    "code": msg("ข้อ"),
    "part": msg("ส่วนที่"),
    "part_1": msg("คะแนนส่วนที่ 1"),
    "part_2": msg("คะแนนส่วนที่ 2"),
    "question_name": msg("เรื่องของข้อ"),
    "elements_met": msg("องค์ประกอบที่ครบ"),
    "remark": msg("หมายเหตุของข้อ"),
    "elements_total": msg("องค์ประกอบทั้งหมด"),
    "stake": msg("คะแนนรวมที่ยังเพิ่มได้ (ประมาณ)"),
    "worth": msg("1 คะแนน = คะแนนรวม"),
    "room": msg("ถึง 100 อีก"),
    "potential": msg("ให้คะแนนรวมได้อีก"),
    "max_raise": msg("หนึ่งปีเพิ่มได้ไม่เกิน"),
    "max_raise_from": msg("ที่มาของขอบเขต"),
    "effort": msg("ความยาก"),
    "raise": msg("เพิ่ม"),
    "reached": msg("คะแนนหลังเพิ่ม"),
    "gain": msg("คะแนนรวมเพิ่ม"),
    "items": msg("ข้อ OIT (ประมาณ)"),
    "standing": msg("ผลเทียบเป้าหมาย"),
    "plan_year": msg("ปีของมาตรการ"),
    "finding": msg("การรองรับด้วยมาตรการ"),
    "steps_done": msg("ขั้นตอนที่แล้วเสร็จ"),
    "period_start": msg("วันเริ่มต้น"),
    "period_end": msg("วันสิ้นสุด"),
    "indicators": msg("ตัวชี้วัด"),
    "to_confirm": msg("ยังต้องยืนยัน"),
    "division": msg("ส่วนราชการภายใน"),
    "lead": msg("รับผิดชอบหลัก"),
    "supporting": msg("ร่วมดำเนินการ"),
    "overdue": COUNT_LABELS[OVERDUE],
    "unconfirmed": COUNT_LABELS[UNCONFIRMED],
    "due_soon": COUNT_LABELS[DUE_SOON],
    "mean_progress": msg("ความคืบหน้าเฉลี่ย (ร้อยละ)"),
    "compared": msg("คะแนนที่เทียบ"),
    "own_score": msg("คะแนนของหน่วยงาน"),
    "rank": msg("อันดับ"),
    "ranked_agencies": msg("จำนวนหน่วยงานที่จัดอันดับ"),
    "quarter": msg("กลุ่มอันดับ (1 = 25% แรก)"),
    "lower_share": msg("สูงกว่าหน่วยงานอื่น (ร้อยละ)"),
    "median": msg("มัธยฐานของหน่วยงานอื่น"),
    "to_median": msg("ห่างจากมัธยฐาน"),
    "next_score": msg("คะแนนอันดับถัดขึ้นไป"),
    "to_next": msg("ห่างจากอันดับถัดขึ้นไป"),
    "next_agency": msg("หน่วยงานถัดขึ้นไป"),
    "next_agencies": msg("จำนวนหน่วยงานที่ได้คะแนนนั้น"),
    "best": msg("คะแนนสูงสุดของหน่วยงานอื่น"),
    "passed_share": msg("หน่วยงานอื่นที่ถึงเป้าหมาย (ร้อยละ)"),
    "scenario": msg("แผนทดลอง"),
    "targets_of": msg("เป็นเป้าหมายของปี"),
    "difference": msg("ต่างจากปัจจุบัน"),
    "tried_rating": msg("ระดับ"),
    "raised": msg("คะแนนที่ต้องเพิ่มรวม"),
    "section": msg("หมวด"),
    "item": msg("รายการ"),
    "value": msg("ค่า"),
    "note": msg("หมายเหตุ"),
    "notes": msg("หมายเหตุ"),
    "problems": msg("ปัญหาที่พบ"),
    "change_no": msg("การเปลี่ยนแปลงที่"),
    "changed_on": msg("วันที่"),
    "changed_time": msg("เวลา"),
    "actor": msg("โดย"),
    "action": msg("การเปลี่ยนแปลง"),
    "subject": msg("เรื่อง"),
    "details": msg("รายละเอียด"),
}
_INDICATOR = re.compile(r"indicator_(\d+)(?:_part_(\d+))?")


def column_label(column: str) -> Message:
    """A column's heading; one that has none of its own is called what it is."""
    found = _INDICATOR.fullmatch(column)
    if found is None:
        return _LABELS.get(column, Message(column))
    if found[2] is None:
        return msg("ตัวชี้วัดที่ {number}", number=found[1])
    return msg("ตัวชี้วัดที่ {number} ส่วนที่ {part}", number=found[1], part=found[2])
