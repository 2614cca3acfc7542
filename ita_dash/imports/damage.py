"""What is said of Thai letters that were damaged before a file came here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.damage import Damage, TextDamage, is_suspect, text_damage
from ita_dash.imports.problems import Problem, Severity, quoted

DAMAGE_SEVERITY: Mapping[TextDamage, Severity] = {
    TextDamage.WRONG_ENCODING: "error",
    TextDamage.QUESTION_MARKS: "error",
    TextDamage.LOST_LETTERS: "warning",
    TextDamage.MARKS_SWAPPED: "warning",
    TextDamage.PRIVATE_MARKS: "notice",
}
_SAVE_AGAIN = msg(
    "โปรดเปิดไฟล์ต้นฉบับที่ยังอ่านภาษาไทยได้ แล้วบันทึกใหม่เป็น Excel (.xlsx) หรือ CSV UTF-8 "
    "(ใน Excel: บันทึกเป็น > CSV UTF-8)"
)
_FROM_PDF = msg("โปรดใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือพิมพ์คำที่เสียหายใหม่ก่อนนำเข้า")
DAMAGE_WORDS: Mapping[TextDamage, Message] = {
    TextDamage.WRONG_ENCODING: msg(
        "ตัวอักษรไทยกลายเป็นอักษรอื่นตอนบันทึกไฟล์ (รหัสตัวอักษรผิด) {cure}", cure=_SAVE_AGAIN
    ),
    TextDamage.QUESTION_MARKS: msg(
        "ตัวอักษรไทยกลายเป็นเครื่องหมาย ? ตอนบันทึกไฟล์และกู้คืนไม่ได้ {cure}", cure=_SAVE_AGAIN
    ),
    TextDamage.LOST_LETTERS: msg(
        "ข้อความนี้เสียหาย: ตัวอักษรไทยหายหรือผิดตำแหน่ง มักเกิดจากการคัดลอกจาก PDF "
        "จึงเก็บไว้ตามที่อ่านได้ โปรดเทียบกับต้นฉบับ"
    ),
    TextDamage.MARKS_SWAPPED: msg(
        "สระกับวรรณยุกต์สลับลำดับกัน มักเกิดจากการคัดลอกจาก PDF จึงเรียงใหม่ให้แล้ว โปรดเทียบกับต้นฉบับ"
    ),
    TextDamage.PRIVATE_MARKS: msg("สระหรือวรรณยุกต์ใช้รหัสเฉพาะของฟอนต์รุ่นเก่า จึงแก้เป็นอักษรไทยมาตรฐานแล้ว"),
}
_REFUSED: Mapping[TextDamage, tuple[Message, Message]] = {
    TextDamage.WRONG_ENCODING: (
        msg("ตัวอักษรไทยกลายเป็นอักษรอื่นตอนบันทึกไฟล์ (รหัสตัวอักษรผิด) จึงอ่านหัวตารางไม่ได้"),
        _SAVE_AGAIN,
    ),
    TextDamage.QUESTION_MARKS: (
        msg("ตัวอักษรไทยกลายเป็นเครื่องหมาย ? ตอนบันทึกไฟล์ จึงอ่านหัวตารางไม่ได้"),
        _SAVE_AGAIN,
    ),
    TextDamage.LOST_LETTERS: (
        msg("ข้อความเสียหายจากไฟล์ PDF: ตัวอักษรไทยหายหรือผิดตำแหน่ง จึงอ่านหัวตารางไม่ได้"),
        _FROM_PDF,
    ),
}
_LOOKED_AT = 5_000
"""Texts from the beginning of a file in which the reason for an unknown header is looked for."""


def damage_problems(row: int | None, column: str | None, text: str) -> Iterator[Problem]:
    """A finding about a text that is damaged, with what stands around the first place."""
    damage = text_damage(text) if is_suspect(text) else None
    if damage:
        severity, message = DAMAGE_SEVERITY[damage.kind], DAMAGE_WORDS[damage.kind]
        yield Problem(severity, row, column, quoted(damage.around), message)


def refuse_damaged(name: str, texts: Iterable[str]) -> None:
    """Raise UnreadableFile when texts in which no header is known are damaged, saying how.

    ``texts`` are cells or lines; they are looked at from the beginning of the file.
    """
    damaged: dict[TextDamage, Damage] = {}
    for text in islice(texts, _LOOKED_AT):
        damage = text_damage(text) if is_suspect(text) else None
        if damage:
            damaged.setdefault(damage.kind, damage)
    for kind, (words, cure) in _REFUSED.items():
        if kind in damaged:
            shown = quoted(damaged[kind].around)
            message = msg("ไฟล์ {name}: {told} พบ “{shown}”", name=name, told=words, shown=shown)
            raise UnreadableFile(message, cure)
