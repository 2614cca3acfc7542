"""A file is judged by its content, and refused with a reason the user can act on."""

from __future__ import annotations

import io
import zipfile
import zlib

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.files.text import decode_text
from ita_dash.imports.files.uploads import FileKind, Upload, check_upload
from tests.unit.imports.made_files import MAX_MB, csv_upload, xlsx_upload, zip_content

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
XLSX = xlsx_upload([["ปีงบประมาณ", "คะแนนรวม"], [2567, 91.15]]).content
CSV = csv_upload([["ปีงบประมาณ", "คะแนนรวม"], [2567, 91.15]]).content


def _docx() -> bytes:
    content = io.BytesIO()
    docx.Document().save(content)
    return content.getvalue()


def _refusal(name: str, content: bytes, max_mb: int = MAX_MB) -> str:
    with pytest.raises(UnreadableFile) as refused:
        check_upload(Upload(name, content), max_mb)
    assert str(refused.value.todo)
    return str(refused.value.what)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("คะแนน.xlsx", XLSX, FileKind.XLSX),
        ("คะแนน.XLSX", XLSX, FileKind.XLSX),
        ("รายงาน.docx", _docx(), FileKind.DOCX),
        ("คะแนน.csv", CSV, FileKind.CSV),
        ("คะแนน", CSV, FileKind.CSV),
        ("รายงาน.txt", "มาตรการ".encode(), FileKind.TXT),
        ("ข้อความที่วาง", "มาตรการ".encode(), FileKind.TXT),
        ("รายงาน.md", b"# report", FileKind.MD),
        ("รายงาน.html", b"<!DOCTYPE html><p>report", FileKind.HTML),
        ("รายงาน.txt", b"<html><p>report", FileKind.HTML),
    ],
)
def test_kind_is_told_by_content(name: str, content: bytes, kind: FileKind) -> None:
    assert check_upload(Upload(name, content), MAX_MB) is kind


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("คะแนน.xlsx", CSV, [".xlsx", "CSV"]),
        ("คะแนน.xls", b"<html><table><tr><td>1", [".xls", "HTML"]),
        ("คะแนน.csv", XLSX, [".csv", "Excel"]),
        ("รายงาน.docx", XLSX, [".docx", "Excel"]),
        ("คะแนน.xlsx", _docx(), [".xlsx", "Word"]),
        ("คะแนน.csv", b"%PDF-1.7 ...", [".csv", "PDF"]),
        ("คะแนน.xls", OLE, [".xls", "เก่า"]),
        ("คะแนน.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), ["รหัสผ่าน"]),
        ("คะแนน.xlsx", zip_content({"mimetype": b"application/vnd.oasis"}), ["ไม่ใช่ Excel"]),
        ("คะแนน.xlsx", XLSX[:-40], ["เสียหาย"]),
        ("คะแนน.csv", b"\xef\xbb\xbf \r\n", ["ว่างเปล่า"]),
        ("คะแนน.csv", b"", ["ว่างเปล่า"]),
        ("รูป.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ["ไม่ใช่ข้อความ"]),
    ],
)
def test_refusal_says_what_the_file_is(name: str, content: bytes, words: list[str]) -> None:
    what = _refusal(name, content)
    assert name in what
    assert all(word in what for word in words), what


def test_damage_inside_a_member_is_found() -> None:
    first, last = len(XLSX) // 2, len(XLSX) // 2 + 50
    broken = XLSX[:first] + bytes(byte ^ 0xFF for byte in XLSX[first:last]) + XLSX[last:]
    assert "เสียหาย" in _refusal("คะแนน.xlsx", broken)


def test_a_file_above_the_limit_is_refused_with_both_sizes() -> None:
    what = _refusal("คะแนน.csv", b"a,b\n" * 500_000, max_mb=1)
    assert "1.9" in what
    assert "1 เมกะไบต์" in what


def test_a_zip_bomb_is_refused() -> None:
    bomb = zip_content({"xl/workbook.xml": b"<a/>", "xl/big.xml": bytes(40 * 1024 * 1024)})
    assert len(bomb) < 100_000
    assert "ใหญ่ผิดปกติ" in _refusal("คะแนน.xlsx", bomb)


def test_a_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    size = 40 * 1024 * 1024
    bomb = zip_content({"xl/workbook.xml": b"<a/>", "xl/big.xml": bytes(size)})
    said_size, lie = size.to_bytes(4, "little"), (100).to_bytes(4, "little")
    checksum = zlib.crc32(bytes(size)).to_bytes(4, "little")
    small = zlib.crc32(bytes(100)).to_bytes(4, "little")
    lying = bomb.replace(said_size, lie).replace(checksum, small)
    with zipfile.ZipFile(io.BytesIO(lying)) as archive:
        assert len(archive.read("xl/big.xml")) == 100
    assert "ใหญ่ผิดปกติ" in _refusal("คะแนน.xlsx", lying)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620"])
def test_text_in_every_encoding_of_thai_offices(encoding: str) -> None:
    text = "ปีงบประมาณ,คะแนนรวม\n๒๕๖๗,๙๑.๑๕\n"
    assert decode_text("คะแนน.csv", text.encode(encoding)) == text


NAMES = st.sampled_from(["a.csv", "a.xlsx", "a.docx", "a.txt", "a", "a.xls"])


def _is_kind_or_refused(name: str, content: bytes) -> bool:
    try:
        return check_upload(Upload(name, content), MAX_MB) in FileKind
    except UnreadableFile as refused:
        return bool(str(refused.what) and str(refused.todo))


@given(NAMES, st.sampled_from([b"", b"PK\x03\x04", OLE[:8], b"\xff\xfe"]), st.binary(max_size=400))
def test_any_bytes_are_a_known_kind_or_refused(name: str, start: bytes, content: bytes) -> None:
    assert _is_kind_or_refused(name, start + content)


@given(st.integers(0, len(XLSX) - 1), st.binary(min_size=1, max_size=30))
def test_a_scratched_workbook_is_a_workbook_or_refused(at: int, scratch: bytes) -> None:
    assert _is_kind_or_refused("คะแนน.xlsx", XLSX[:at] + scratch + XLSX[at + len(scratch) :])
