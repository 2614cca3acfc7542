"""What a file is that is to be kept as evidence, judged by its content, and its cleaned name."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import PurePath, PureWindowsPath

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import clipped, squeeze
from ita_dash.imports.evidence.pictures import is_picture, picture_kind
from ita_dash.imports.files.uploads import FileKind, Upload, check_size, check_upload, misnamed

SUFFIXES = ("pdf", "docx", "xlsx", "png", "jpg", "jpeg")
"""What the names of such files end in."""
_MOST_LETTERS = 80
"""Of a name; three bytes a Thai letter make 240, below the 255 that Linux allows."""
_UNSAFE = '\\/:*?"<>|'
_MIME = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "jpg": "image/jpeg",
}
_OTHER_WORDS = {".jpeg": ".jpg", ".jpe": ".jpg"}
_PICTURE_NAMES = {"png": msg("ภาพ PNG"), "jpg": msg("ภาพ JPG")}


@dataclass(frozen=True)
class EvidenceUpload:
    """A file that may be kept: its cleaned name, its media type and its bytes."""

    name: str
    mime: str
    content: bytes


def check_evidence(upload: Upload, max_mb: int) -> EvidenceUpload:
    """The file with a name that fits every system and its content.

    Raises UnreadableFile when it is empty, larger than ``max_mb`` megabytes, damaged,
    password-protected, no PDF, Word, Excel, PNG or JPG, or not what its name says.
    """
    check_size(upload.name, len(upload.content), max_mb)
    kind = _kind(upload, max_mb)
    return EvidenceUpload(_cleaned(upload.name, kind), _MIME[kind], upload.content)


def _kind(upload: Upload, max_mb: int) -> str:
    if not is_picture(upload.content):
        kind = check_upload(upload, max_mb)
        if kind not in (FileKind.PDF, FileKind.DOCX, FileKind.XLSX):
            raise _unwanted(upload.name)
        if _suffix(upload.name) in (".png", ".jpg"):
            raise _no_picture(upload.name)
        return kind.value
    kind_of_picture = picture_kind(upload)
    suffix = _suffix(upload.name)
    if suffix.removeprefix(".") in _MIME and suffix != f".{kind_of_picture}":
        raise misnamed(upload.name, suffix, _PICTURE_NAMES[kind_of_picture])
    return kind_of_picture


def _suffix(name: str) -> str:
    suffix = PurePath(name).suffix.casefold()
    return _OTHER_WORDS.get(suffix, suffix)


def _cleaned(name: str, kind: str) -> str:
    """The last part of a name, without what a file system refuses or a reader cannot see."""
    last = PureWindowsPath(squeeze(name)).name
    visible = "".join(
        " " if letter in _UNSAFE else letter
        for letter in last
        if unicodedata.category(letter)[0] != "C"
    )
    is_told = _suffix(visible) == f".{kind}"
    stem = PurePath(visible).stem if is_told else visible
    bare = " ".join(stem.split()).strip(". ")
    return f"{clipped(bare, _MOST_LETTERS) or kind}.{kind}"


def _unwanted(name: str) -> UnreadableFile:
    return UnreadableFile(msg("ไฟล์ {name} ใช้เป็นหลักฐานไม่ได้", name=name), _what_may_be())


def _no_picture(name: str) -> UnreadableFile:
    return UnreadableFile(msg("ไฟล์ {name} ไม่ใช่ภาพตามที่ชื่อบอก", name=name), _what_may_be())


def _what_may_be() -> Message:
    return msg(
        "หลักฐานเป็นไฟล์ PDF, Word (.docx), Excel (.xlsx), PNG หรือ JPG ได้ "
        "โปรดบันทึกเป็นชนิดเหล่านี้แล้วเลือกใหม่"
    )
