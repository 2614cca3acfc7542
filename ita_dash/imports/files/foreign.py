"""Formats that cannot be taken in, each with what the user can do instead."""

from __future__ import annotations

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


def refuse_foreign(name: str, content: bytes) -> None:
    """Raise UnreadableFile for the old Excel and Word formats, and encrypted files."""
    if content.startswith(_OLE):
        raise protected_file(name) if _ENCRYPTED_STREAM in content else _old_format(name)


def is_pdf(content: bytes) -> bool:
    """Whether the file is a PDF; a few programs write something before its head."""
    return b"%PDF-" in content[:1024]


def protected_file(name: str) -> UnreadableFile:
    """The error for a file that opens only with a password."""
    return UnreadableFile(
        msg("ไฟล์ {name} ตั้งรหัสผ่านไว้", name=name),
        msg("โปรดเปิดไฟล์ ยกเลิกรหัสผ่าน แล้วบันทึกใหม่"),
    )


def _old_format(name: str) -> UnreadableFile:
    return UnreadableFile(
        msg("ไฟล์ {name} เป็นรูปแบบเก่าของ Excel หรือ Word (.xls, .doc)", name=name),
        msg("โปรดเปิดไฟล์แล้วบันทึกเป็น .xlsx หรือ .docx"),
    )
