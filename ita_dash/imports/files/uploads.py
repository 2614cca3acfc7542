"""What an uploaded file really is, judged by its content and not by its name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import PurePath

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.archives import archive_kind
from ita_dash.imports.files.foreign import is_pdf, refuse_foreign
from ita_dash.imports.files.text import decode_text, is_html, is_tabular


class FileKind(StrEnum):
    """The kinds of file that are taken in."""

    CSV = "csv"
    XLSX = "xlsx"
    DOCX = "docx"
    TXT = "txt"
    HTML = "html"
    MD = "md"
    PDF = "pdf"


@dataclass(frozen=True)
class Upload:
    """A file as it was handed over: its name and its bytes."""

    name: str
    content: bytes

    @cached_property
    def facts(self) -> FileFacts:
        """What the record of imports keeps of the file."""
        digest = hashlib.sha256(self.content).hexdigest()
        return FileFacts(self.name, len(self.content), digest)


@dataclass(frozen=True)
class FileFacts:
    """A file without its content: name, size in bytes, SHA-256 in hexadecimal digits."""

    name: str
    size: int
    sha256: str


_KIND_OF_SUFFIX = {
    ".csv": FileKind.CSV,
    ".tsv": FileKind.CSV,
    ".xlsx": FileKind.XLSX,
    ".xlsm": FileKind.XLSX,
    ".docx": FileKind.DOCX,
    ".docm": FileKind.DOCX,
    ".txt": FileKind.TXT,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".md": FileKind.MD,
    ".pdf": FileKind.PDF,
    ".markdown": FileKind.MD,
}
_KIND_NAMES = {
    FileKind.CSV: msg("ตาราง CSV"),
    FileKind.XLSX: msg("สมุดงาน Excel (.xlsx)"),
    FileKind.DOCX: msg("เอกสาร Word (.docx)"),
    FileKind.TXT: msg("ข้อความ"),
    FileKind.HTML: msg("หน้าเว็บ (HTML)"),
    FileKind.MD: msg("ข้อความ"),
    FileKind.PDF: msg("เอกสาร PDF"),
}
_BINARY_NAMES = {".xls", ".doc", ".xlsb", ".ods", ".odt"}


def check_upload(upload: Upload, max_mb: int) -> FileKind:
    """The kind of the file, told from its content.

    Raises UnreadableFile when it is empty, larger than ``max_mb`` megabytes, damaged,
    password-protected, of an unsupported format, or not what its name says.
    """
    check_size(upload.name, len(upload.content), max_mb)
    _refuse_blank(upload)
    refuse_foreign(upload.name, upload.content)
    if upload.content.startswith(b"PK"):
        kind = FileKind(archive_kind(upload.name, upload.content, max_mb))
    elif is_pdf(upload.content):
        kind = FileKind.PDF
    else:
        kind = _text_kind(upload)
    _check_name(upload, kind)
    return kind


def check_size(name: str, size: int, max_mb: int) -> None:
    """Raise UnreadableFile for a file of more bytes than ``max_mb`` megabytes."""
    if size > max_mb * 1024 * 1024:
        raise UnreadableFile(
            msg(
                "ไฟล์ {name} มีขนาด {size} เมกะไบต์ เกินกำหนด {limit} เมกะไบต์",
                name=name,
                size=f"{size / 1024 / 1024:,.1f}",
                limit=max_mb,
            ),
            msg("โปรดแบ่งไฟล์ให้เล็กลง หรือขอให้ผู้ดูแลระบบเพิ่มขนาดที่รับได้"),
        )


def misnamed(name: str, suffix: str, kind: Message) -> UnreadableFile:
    """The error for a file whose content is of another ``kind`` than its name says."""
    return UnreadableFile(
        msg("ไฟล์ {name} ลงท้ายด้วย {suffix} แต่เนื้อหาเป็น{kind}", name=name, suffix=suffix, kind=kind),
        msg("โปรดเปิดไฟล์ด้วยโปรแกรมเดิมแล้วบันทึกใหม่ให้ตรงชนิด หรือแก้นามสกุลของไฟล์ให้ถูกต้อง"),
    )


def _refuse_blank(upload: Upload) -> None:
    if not upload.content.strip(b"\x00\xef\xbb\xbf\xfe\xff \t\r\n"):
        raise UnreadableFile(
            msg("ไฟล์ {name} ว่างเปล่า", name=upload.name),
            msg("โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง"),
        )


def _text_kind(upload: Upload) -> FileKind:
    text = decode_text(upload.name, upload.content)
    named = _KIND_OF_SUFFIX.get(_suffix(upload))
    if is_html(text):
        return FileKind.HTML
    if named in (FileKind.CSV, FileKind.HTML, FileKind.MD, FileKind.TXT):
        return named
    return FileKind.CSV if is_tabular(text) else FileKind.TXT


def _check_name(upload: Upload, kind: FileKind) -> None:
    suffix = _suffix(upload)
    named = _KIND_OF_SUFFIX.get(suffix)
    loose = {FileKind.TXT, FileKind.MD}
    if named is None and suffix not in _BINARY_NAMES:
        return
    if named != kind and not (named in loose and kind is FileKind.HTML):
        raise misnamed(upload.name, suffix, _KIND_NAMES[kind])


def _suffix(upload: Upload) -> str:
    return PurePath(upload.name).suffix.casefold()
