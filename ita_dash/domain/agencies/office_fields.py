"""What the particulars of an office are called, how long they may be, and what they must be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from urllib.parse import urlsplit

from ita_dash.domain.agencies.office import OFFICE_FIELDS, SIGNER_PARTS, SIGNERS, Acting, Office
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg

SIGNER_LABELS: Mapping[str, Message] = {
    "head_of_office": msg("หัวหน้าสำนักปลัด"),
    "clerk": msg("ปลัด"),
    "chief_executive": msg("นายก"),
}
PART_LABELS: Mapping[str, Message] = {
    "": msg("ชื่อ–สกุล"),
    "_position": msg("ตำแหน่ง"),
    "_acting": msg("ลงนามแทน"),
    "_own_position": msg("ตำแหน่งของผู้ลงนามแทน"),
}
_SIGNER_FIELDS = {
    role + part: msg("{signer}: {part}", signer=SIGNER_LABELS[role], part=PART_LABELS[part])
    for role in SIGNERS
    for part in SIGNER_PARTS
}
OFFICE_LABELS: Mapping[str, Message] = {
    "full_name": msg("ชื่อเต็ม"),
    "short_name": msg("ชื่อย่อ"),
    "district": msg("อำเภอ"),
    "province": msg("จังหวัด"),
    "address": msg("ที่อยู่"),
    "phone": msg("โทรศัพท์"),
    "website": msg("เว็บไซต์"),
    "department": msg("ส่วนราชการเจ้าของหนังสือ"),
    "letter_prefix": msg("เลขที่หนังสือขึ้นต้นด้วย"),
    **_SIGNER_FIELDS,
}
"""By field, in the order of the form."""
MOST_LETTERS = 200


def tidied(office: Office) -> Office:
    """The particulars as they are stored: one line each, without stray spaces, blank is unknown.

    Digits stay as they were typed, Thai or Arabic.
    """
    texts = {field: " ".join((text or "").split()) for field, text in asdict(office).items()}
    for role in SIGNERS:
        if not texts[f"{role}_acting"]:
            texts[f"{role}_own_position"] = ""
    return Office(**{field: text or None for field, text in texts.items()})


def broken_rules(office: Office) -> Iterator[Message]:
    """What a tidied office may not be."""
    if office.full_name is None:
        yield msg("ต้องระบุชื่อหน่วยงาน")
    for field in OFFICE_FIELDS:
        if len(getattr(office, field) or "") > MOST_LETTERS:
            label = OFFICE_LABELS[field]
            yield msg("{field} ยาวเกิน {n} ตัวอักษร", field=label, n=MOST_LETTERS)
    if office.website is not None and not _is_web_address(office.website):
        yield msg("เว็บไซต์ต้องขึ้นต้นด้วย http:// หรือ https:// เช่น https://www.example.go.th")
    if office.phone is not None and not any(map(str.isdigit, office.phone)):
        yield msg("โทรศัพท์ต้องมีตัวเลข")
    for role in SIGNERS:
        acting = getattr(office, f"{role}_acting")
        if acting is not None and acting not in set(Acting):
            yield acting_refused(acting)


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and " " not in text


def require_sound(office: Office) -> None:
    """Raise InvalidInput naming the first rule that a tidied office breaks."""
    for broken in broken_rules(office):
        raise InvalidInput(broken, msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))


def acting_refused(value: str) -> Message:
    """Why a code of acting is none, and which there are."""
    return msg("ไม่รู้จัก {value} ใช้ได้เฉพาะ {codes}", value=value, codes=", ".join(Acting))


def value_words(field: str, value: str | None) -> Message | None:
    """A value in words: the codes of acting as they stand on papers; None where unknown."""
    if value is None:
        return None
    is_code = field.endswith("_acting") and value in set(Acting)
    return Acting(value).label if is_code else Message(value)
