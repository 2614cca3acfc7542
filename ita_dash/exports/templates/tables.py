"""The empty tables that users download, fill in and import, in the words of the exports."""

from __future__ import annotations

from ita_dash.domain.fiscal_year import first_day, last_day
from ita_dash.domain.measures.status import STATUS_LABELS
from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS
from ita_dash.domain.scores.scales import SCALE_LABELS
from ita_dash.exports.templates.file import ColumnKind, TemplateColumn, template_csv, template_xlsx
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.columns import column_label


def scores_template_csv(rulebooks: RuleBooks, tr: Translator) -> bytes:
    """The header of a scores table, by the newest rule book."""
    return template_csv(_score_columns(rulebooks, tr))


def scores_template_xlsx(rulebooks: RuleBooks, tr: Translator) -> bytes:
    """A workbook for scores, a row per agency and fiscal year, by the newest rule book."""
    as_published = tr("กรอกคะแนนตามที่เผยแพร่ ไม่ต้องคำนวณเพิ่ม กรอกเฉพาะคะแนนรวมก็ได้")
    return template_xlsx(
        tr("คะแนน"), _score_columns(rulebooks, tr), [*_notes(tr), as_published], tr
    )


def questions_template_csv(book: RuleBook, tr: Translator) -> bytes:
    """A table with a row for each question and item of the year's list."""
    return template_csv(_question_columns(tr), _question_rows(book))


def questions_template_xlsx(book: RuleBook, tr: Translator) -> bytes:
    """A workbook with a row for each question and item of the year's list."""
    notes = [*_notes(tr), tr("ข้อที่ไม่อยู่ในรายการ เพิ่มแถวได้ และบอกตัวชี้วัดของข้อนั้น")]
    title = tr("คะแนนรายข้อ")
    return template_xlsx(title, _question_columns(tr), notes, tr, _question_rows(book))


def measures_template_csv(tr: Translator) -> bytes:
    """The header of a measures table."""
    return template_csv(_measure_columns(tr))


def measures_template_xlsx(tr: Translator) -> bytes:
    """A workbook for measures, a row per measure."""
    return template_xlsx(tr("มาตรการ"), _measure_columns(tr), _notes(tr), tr)


def _notes(tr: Translator) -> list[str]:
    return [
        tr("กรอกข้อมูลในแผ่นงานแรก หนึ่งแถวต่อหนึ่งรายการ ไม่ต้องลบหรือเปลี่ยนหัวตาราง"),
        tr("เว้นว่างหรือใส่ - เมื่อไม่มีข้อมูล โปรแกรมจะไม่เติมค่าให้และไม่ถือว่าเป็นศูนย์"),
        tr("ใช้เลขไทยหรือเลขอารบิก และปี พ.ศ. หรือ ค.ศ. ก็ได้"),
    ]


def _column(
    field: str,
    meaning: str,
    example: str,
    tr: Translator,
    kind: ColumnKind = "text",
    choices: tuple[str, ...] = (),
    width: int = 16,
) -> TemplateColumn:
    """A column that is headed as the exports head it."""
    return TemplateColumn(tr(column_label(field)), meaning, example, kind, choices, width)


def _score_columns(rulebooks: RuleBooks, tr: Translator) -> list[TemplateColumn]:
    whole_name = tr("ชื่อเต็มของหน่วยงาน เว้นว่างทั้งคอลัมน์ได้เมื่อเป็นคะแนนของหน่วยงานตนเอง")
    scales = tuple(map(tr, SCALE_LABELS.values()))
    kinds = tuple(map(tr, ROW_KIND_LABELS.values()))
    return [
        _column("fiscal_year", tr("ปีงบประมาณที่รับการประเมิน (พ.ศ.)"), "2567", tr, "fiscal_year"),
        _column("agency", whole_name, "องค์การบริหารส่วนตำบลตัวอย่าง", tr, width=36),
        _column("agency_type", tr("เช่น อบต. เทศบาลตำบล อบจ."), tr("อบต."), tr),
        _column("province", tr("ชื่อจังหวัด ไม่ต้องมีคำว่าจังหวัด"), "สุราษฎร์ธานี", tr),
        _column("district", tr("ชื่ออำเภอ ไม่ต้องมีคำว่าอำเภอ"), "กาญจนดิษฐ์", tr),
        _column("agency_size", tr("ขนาดตามที่เผยแพร่ เช่น เล็ก กลาง ใหญ่ สามัญ พิเศษ"), tr("สามัญ"), tr),
        *_published_columns(rulebooks.latest, tr),
        _column(
            "instrument_scale",
            tr("คะแนนเครื่องมือเต็ม 100 หรือถ่วงน้ำหนักแล้วเป็น 30, 30 และ 40"),
            scales[0],
            tr,
            choices=scales,
        ),
        _column("total", tr("คะแนนรวมที่เผยแพร่ เต็ม 100"), "89.10", tr, "score"),
        _column("rating", tr("ระดับที่เผยแพร่"), tr("ผ่านดี"), tr),
        _column(
            "row_kind",
            tr("เว้นว่างเมื่อเป็นผลที่สำนักงาน ป.ป.ช. ประกาศ"),
            kinds[0],
            tr,
            choices=kinds,
            width=36,
        ),
        _column("source", tr("เอกสารหรือเว็บไซต์ที่เป็นที่มา"), tr("ประกาศผลการประเมิน"), tr, width=30),
    ]


def _question_columns(tr: Translator) -> list[TemplateColumn]:
    part = tr("เฉพาะข้อ EIT เมื่อทราบคะแนนแยกส่วน")
    return [
        _column("fiscal_year", tr("ปีงบประมาณที่รับการประเมิน (พ.ศ.)"), "2568", tr, "fiscal_year"),
        _column("code", tr("i1 i2 … ของ IIT, e1 … ของ EIT, o1 … ของ OIT"), "o12", tr, width=8),
        _column("question_name", tr("เรื่องของข้อ ไม่ต้องแก้"), tr("ข้อมูลการติดต่อ"), tr, width=48),
        _column("score", tr("ข้อคำถาม 0 ถึง 100 ข้อตรวจ OIT ผ่านหรือไม่ผ่าน"), tr("ผ่าน"), tr),
        _column("part_1", part, "88.25", tr, "score"),
        _column("part_2", part, "90.10", tr, "score"),
        _column("elements_met", tr("ครบกี่องค์ประกอบ หรือข้อใดบ้าง เช่น ข้อ 1,3 จาก 4"), "2/4", tr),
        _column("remark", tr("เหตุที่ไม่ผ่าน หรือสิ่งที่ขาด"), tr("ไม่มีแผนที่ตั้ง"), tr, width=40),
        _column("indicator", tr("กรอกเมื่อข้อนั้นไม่อยู่ในรายการของปี"), "9", tr),
        _column("source", tr("เอกสารหรือเว็บไซต์ที่เป็นที่มา"), tr("ประกาศผลการประเมิน"), tr, width=30),
    ]


def _question_rows(book: RuleBook) -> list[tuple[str, str, str]]:
    listed = [(each.code, each.topic) for each in book.questions]
    listed += [(each.code, each.name) for each in book.oit_items]
    return [(str(book.fiscal_year), code, name) for code, name in listed]


def _published_columns(book: RuleBook, tr: Translator) -> list[TemplateColumn]:
    """The indicators and the instruments of a rule book."""
    return [
        *(
            TemplateColumn(
                tr(
                    "ตัวชี้วัดที่ {number} {name}",
                    number=indicator.number,
                    name=Message(indicator.name),
                ),
                tr("คะแนนเต็ม 100"),
                "88.25",
                "score",
            )
            for indicator in book.indicators
        ),
        *(
            _column(
                each.code,
                tr("{name} ตามที่เผยแพร่", name=Message(each.name)),
                "87.40",
                tr,
                "score",
            )
            for each in book.instruments
        ),
    ]


def _measure_columns(tr: Translator) -> list[TemplateColumn]:
    statuses = tuple(map(tr, STATUS_LABELS.values()))
    divisions = tr("ส่วนราชการที่รับผิดชอบ คั่นด้วย ; ส่วนราชการแรกเป็นผู้รับผิดชอบหลัก")
    day = tr("วันที่ไทย หรือแบบ ปี-เดือน-วัน (ค.ศ.)")
    start, end = (format_date(each, tr) for each in (first_day(2568), last_day(2568)))
    return [
        _column(
            "fiscal_year", tr("ปีงบประมาณที่ดำเนินการตามมาตรการ (พ.ศ.)"), "2568", tr, "fiscal_year"
        ),
        _column("number", tr("ลำดับของมาตรการในปีนั้น"), "1", tr, "number", width=8),
        _column("title", tr("ชื่อมาตรการ"), tr("พัฒนาการเผยแพร่ข้อมูลบนเว็บไซต์"), tr, width=40),
        _column(
            "methods",
            tr("ขั้นตอน หนึ่งบรรทัดต่อหนึ่งขั้นตอน มีเลขนำหน้า"),
            f"1. {tr('ทบทวนข้อมูล')}\n2. {tr('เผยแพร่ข้อมูล')}",
            tr,
            width=48,
        ),
        _column("steps_done", tr("เลขของขั้นตอนที่เสร็จแล้ว คั่นด้วยจุลภาค"), "1", tr),
        _column("step_dates", tr("วันที่เสร็จ มีเลขของขั้นตอนนำหน้า หนึ่งบรรทัดต่อขั้นตอน"), f"1. {start}", tr),
        _column("step_notes", tr("บันทึกของขั้นตอน มีเลขนำหน้า"), f"1. {tr('ประชุมแล้ว')}", tr, width=30),
        _column("divisions", divisions, "สำนักปลัด; กองคลัง", tr, width=30),
        _column("period", tr("ระยะเวลาเป็นข้อความ"), f"{start} - {end}", tr, width=28),
        _column("period_start", day, start, tr),
        _column("period_end", day, end, tr),
        _column("status", tr("สถานะของมาตรการ"), statuses[1], tr, choices=statuses, width=22),
        _column("progress", tr("ร้อยละ 0 ถึง 100 เว้นว่างเมื่อไม่ทราบ"), "50", tr, "percent"),
        _column("result", tr("สิ่งที่ได้ดำเนินการ"), tr("ทบทวนข้อมูลแล้ว"), tr, width=40),
        _column("outcome", tr("ผลที่เกิดขึ้น"), tr("ประชาชนเข้าถึงข้อมูลได้"), tr, width=40),
        _column("output", tr("สิ่งที่มาตรการจะทำให้เกิดขึ้น"), tr("คู่มือการให้บริการ"), tr, width=30),
        _column("output_target", tr("จำนวนที่ตั้งไว้"), "4", tr),
        _column("output_unit", tr("หน่วยนับของผลผลิต"), tr("เรื่อง"), tr),
        _column("output_reached", tr("จำนวนที่ทำได้จริง เว้นว่างเมื่อยังไม่ทราบ"), "1", tr),
        _column("budget_amount", tr("จำนวนเงินเป็นบาท 0 เมื่อไม่ใช้งบประมาณ"), "20000", tr),
        _column("budget_source", tr("เงินมาจากที่ใด"), tr("ข้อบัญญัติงบประมาณรายจ่าย"), tr, width=30),
        _column("weight", tr("น้ำหนักเทียบกับมาตรการอื่นในปีเดียวกัน เว้นว่างได้"), "", tr),
        _column("indicators", tr("เลขตัวชี้วัดที่เกี่ยวข้อง คั่นด้วยจุลภาค"), "9, 10", tr),
        _column("oit_items", tr("รหัสข้อ OIT ที่เกี่ยวข้อง คั่นด้วยจุลภาค"), "o12, o13", tr),
        _column("background", tr("เหตุที่ต้องมีมาตรการนี้ ไม่พิมพ์ในเอกสารที่เผยแพร่"), "", tr, width=30),
        _column("follow_up", tr("ใครติดตาม เมื่อใด ไม่พิมพ์ในเอกสารที่เผยแพร่"), "", tr, width=30),
        _column("obstacles", tr("ปัญหาที่พบระหว่างดำเนินการ ไม่พิมพ์ในเอกสารที่เผยแพร่"), "", tr, width=30),
        _column("to_confirm", tr("สิ่งที่ยังไม่ทราบแน่: สถานะ หน่วยหลัก เว้นว่างได้"), "", tr),
    ]
