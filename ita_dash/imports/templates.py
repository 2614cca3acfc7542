"""The empty tables that users download, fill in and import."""

from __future__ import annotations

from ita_dash.domain.measure_status import STATUS_LABELS
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.imports.template_file import TemplateColumn, template_csv, template_xlsx

_NOTES = (
    "กรอกข้อมูลในแผ่นงานแรก หนึ่งแถวต่อหนึ่งรายการ ไม่ต้องลบหรือเปลี่ยนหัวตาราง",
    "เว้นว่างหรือใส่ - เมื่อไม่มีข้อมูล โปรแกรมจะไม่เติมค่าให้และไม่ถือว่าเป็นศูนย์",
    "ใช้เลขไทยหรือเลขอารบิก และปี พ.ศ. หรือ ค.ศ. ก็ได้",
)
_SCORE_NOTES = (
    *_NOTES,
    "กรอกคะแนนตามที่เผยแพร่ ไม่ต้องคำนวณเพิ่ม กรอกเฉพาะคะแนนรวมก็ได้",
)


def scores_template_csv(books: RuleBooks) -> bytes:
    """The header of a scores table, by the newest rule book."""
    return template_csv(_score_columns(books))


def scores_template_xlsx(books: RuleBooks) -> bytes:
    """A workbook for scores, a row per agency and fiscal year, by the newest rule book."""
    return template_xlsx("คะแนน", _score_columns(books), _SCORE_NOTES)


def measures_template_csv() -> bytes:
    """The header of a measures table."""
    return template_csv(_MEASURE_COLUMNS)


def measures_template_xlsx() -> bytes:
    """A workbook for measures, a row per measure."""
    return template_xlsx("มาตรการ", _MEASURE_COLUMNS, _NOTES)


def _score_columns(books: RuleBooks) -> list[TemplateColumn]:
    book = books.latest
    return [
        TemplateColumn("ปีงบประมาณ", "ปีงบประมาณที่รับการประเมิน (พ.ศ.)", "2567", "fiscal_year"),
        TemplateColumn(
            "หน่วยงาน",
            "ชื่อเต็มของหน่วยงาน เว้นว่างทั้งคอลัมน์ได้เมื่อเป็นคะแนนของหน่วยงานตนเอง",
            "องค์การบริหารส่วนตำบลตัวอย่าง",
            width=36,
        ),
        TemplateColumn("ประเภทหน่วยงาน", "เช่น อบต. เทศบาลตำบล อบจ.", "อบต."),
        TemplateColumn("จังหวัด", "ชื่อจังหวัด ไม่ต้องมีคำว่าจังหวัด", "สุราษฎร์ธานี"),
        TemplateColumn("อำเภอ", "ชื่ออำเภอ ไม่ต้องมีคำว่าอำเภอ", "กาญจนดิษฐ์"),
        *(
            TemplateColumn(
                f"ตัวชี้วัดที่ {indicator.number} {indicator.name}", "คะแนนเต็ม 100", "88.25", "score"
            )
            for indicator in book.indicators
        ),
        *(
            TemplateColumn(f"คะแนน {each.short_name}", f"{each.name} ตามที่เผยแพร่", "87.40", "score")
            for each in book.instruments
        ),
        TemplateColumn(
            "มาตราคะแนนของเครื่องมือ",
            "percent เมื่อคะแนนเครื่องมือเต็ม 100 หรือ points เมื่อเป็นคะแนนถ่วงน้ำหนักแล้ว",
            "percent",
            choices=("percent", "points"),
        ),
        TemplateColumn("คะแนนรวม", "คะแนนรวมที่เผยแพร่ เต็ม 100", "89.10", "score"),
        TemplateColumn("ระดับผลการประเมิน", "ระดับที่เผยแพร่", "ผ่านดี"),
        TemplateColumn(
            "ชนิดของข้อมูล",
            "เว้นว่างเมื่อเป็นผลอย่างเป็นทางการ",
            "ผลอย่างเป็นทางการ",
            choices=_ROW_KINDS,
            width=24,
        ),
        TemplateColumn("แหล่งข้อมูล", "เอกสารหรือเว็บไซต์ที่เป็นที่มา", "ประกาศผลการประเมิน", width=30),
    ]


_ROW_KINDS = (
    *("ผลอย่างเป็นทางการ", "รายงานโดยสื่อหรือหน่วยงาน"),
    *("ประเมินตนเองภายใน", "ค่าเฉลี่ยระดับจังหวัด"),
)
_MEASURE_COLUMNS = (
    TemplateColumn("ปีงบประมาณ", "ปีงบประมาณที่ดำเนินการตามมาตรการ (พ.ศ.)", "2568", "fiscal_year"),
    TemplateColumn("ลำดับที่", "ลำดับของมาตรการในปีนั้น", "1", "number", width=8),
    TemplateColumn("มาตรการ/แนวทาง", "ชื่อมาตรการ", "พัฒนาการเผยแพร่ข้อมูลบนเว็บไซต์", width=40),
    TemplateColumn(
        "วิธีการดำเนินการ",
        "ขั้นตอน หนึ่งบรรทัดต่อหนึ่งขั้นตอน มีเลขนำหน้า",
        "1. ทบทวนข้อมูล\n2. เผยแพร่ข้อมูล",
        width=48,
    ),
    TemplateColumn("ขั้นตอนที่แล้วเสร็จ", "เลขของขั้นตอนที่เสร็จแล้ว คั่นด้วยจุลภาค", "1"),
    TemplateColumn(
        "ผู้รับผิดชอบ",
        "ส่วนราชการที่รับผิดชอบ คั่นด้วย ; ส่วนราชการแรกเป็นผู้รับผิดชอบหลัก",
        "สำนักปลัด; กองคลัง",
        width=30,
    ),
    TemplateColumn("ระยะเวลา", "ระยะเวลาเป็นข้อความ", "ตุลาคม 2567 - กันยายน 2568", width=28),
    TemplateColumn("วันเริ่มต้น", "วันที่แบบ ปี-เดือน-วัน (ค.ศ.) หรือวันที่ไทย", "2024-10-01", "date"),
    TemplateColumn("วันสิ้นสุด", "วันที่แบบ ปี-เดือน-วัน (ค.ศ.) หรือวันที่ไทย", "2025-09-30", "date"),
    TemplateColumn(
        "สถานะ",
        "สถานะของมาตรการ",
        "อยู่ระหว่างดำเนินการ",
        choices=tuple(str(label) for label in STATUS_LABELS.values()),
        width=22,
    ),
    TemplateColumn("ความก้าวหน้า (ร้อยละ)", "0 ถึง 100 เว้นว่างเมื่อไม่ทราบ", "50", "percent"),
    TemplateColumn("สรุปผลการดำเนินการตามมาตรการ", "สิ่งที่ได้ดำเนินการ", "ทบทวนข้อมูลแล้ว", width=40),
    TemplateColumn("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "ผลที่เกิดขึ้น", "ประชาชนเข้าถึงข้อมูลได้", width=40),
    TemplateColumn("ตัวชี้วัด", "เลขตัวชี้วัดที่เกี่ยวข้อง คั่นด้วยจุลภาค", "9, 10"),
)
