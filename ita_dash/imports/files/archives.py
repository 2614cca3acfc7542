"""Whether a ZIP container is an Excel or Word file that is safe to unpack."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import Literal

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.foreign import protected_file

_CHUNK = 1 << 20
_UNPACKED_PER_MB = 10 * _CHUNK
"""Bytes a file may unpack to, for each megabyte that the upload limit allows."""
_MOST_UNPACKED = 250 * _CHUNK
"""However large a file may be: a Word file's parts are all held in memory at once."""
_MAX_RATIO = 100
_SMALL = 10 * _CHUNK
"""Below this many unpacked bytes the ratio says nothing."""
_MAX_MEMBERS = 10_000
_PACKED_BY_OFFICE = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""Other ways to pack take ten times as long to unpack, and Office writes none of them."""
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    RuntimeError,
)


def archive_kind(name: str, content: bytes, max_mb: int) -> Literal["xlsx", "docx"]:
    """The kind of Office file inside the container, after every member was unpacked once.

    Raises UnreadableFile when it is damaged, encrypted, unpacks to far more than it holds,
    or is another kind of container.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = set(archive.namelist())
            _check_members(name, archive, len(content), max_mb)
    except _DAMAGED as error:
        raise damaged_file(name) from error
    if "xl/workbook.xml" in members:
        return "xlsx"
    if "word/document.xml" in members:
        return "docx"
    raise UnreadableFile(
        msg("ไฟล์ {name} ไม่ใช่ Excel (.xlsx) หรือ Word (.docx)", name=name),
        msg("โปรดเปิดไฟล์ด้วยโปรแกรมเดิมแล้วบันทึกเป็น .xlsx, .docx หรือ CSV"),
    )


def damaged_file(name: str) -> UnreadableFile:
    """The error for a container that cannot be unpacked or read to its end."""
    return UnreadableFile(
        msg("ไฟล์ {name} เสียหายหรือไม่สมบูรณ์", name=name),
        msg("โปรดเปิดไฟล์แล้วบันทึกใหม่ หรือขอไฟล์จากต้นทางอีกครั้ง"),
    )


def declared_types(name: str) -> UnreadableFile:
    """The error for a file whose parts declare entities, as only one made to do harm does."""
    return _refused(name, msg("มีคำสั่ง DOCTYPE ซึ่งโปรแกรมสำนักงานไม่ได้เขียน"))


def _check_members(name: str, archive: zipfile.ZipFile, packed: int, max_mb: int) -> None:
    infos = archive.infolist()
    limit = max(_SMALL, min(max_mb * _UNPACKED_PER_MB, packed * _MAX_RATIO, _MOST_UNPACKED))
    if len(infos) > _MAX_MEMBERS:
        raise _refused(name, msg("มีส่วนประกอบมากผิดปกติ"))
    if len({info.filename.casefold() for info in infos}) < len(infos):
        raise damaged_file(name)
    unpacked = 0
    for info in infos:
        if info.flag_bits & 1:
            raise protected_file(name)
        if info.compress_type not in _PACKED_BY_OFFICE:
            raise damaged_file(name)
        unpacked += _unpacked_size(archive, info, limit - unpacked)
        if unpacked > limit:
            raise _refused(name, msg("เมื่อคลายแล้วมีขนาดใหญ่ผิดปกติ"))


def _unpacked_size(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> int:
    # The declared size can lie, so the member is unpacked until it ends or the limit is passed.
    info.file_size = limit + _CHUNK
    size = 0
    with archive.open(info) as member:
        while size <= limit and (chunk := member.read(_CHUNK)):
            size += len(chunk)
    return size


def _refused(name: str, reason: Message) -> UnreadableFile:
    return UnreadableFile(
        msg("ไม่รับไฟล์ {name} เพราะ{reason}", name=name, reason=reason),
        msg("โปรดคัดลอกเฉพาะตารางที่ต้องใช้ไปยังไฟล์ใหม่แล้วนำเข้าอีกครั้ง"),
    )
