"""A file is what its content says; what is no evidence is refused, and names are cleaned."""

from __future__ import annotations

import struct
import zlib

import pytest

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.evidence.file import check_evidence
from ita_dash.imports.files.uploads import Upload
from tests.unit.imports.evidence.made_evidence import PDF, picture, word, workbook

HTML = b"<!doctype html><script>alert(1)</script>"


@pytest.mark.parametrize(
    ("name", "content", "mime"),
    [
        ("a.pdf", PDF, "application/pdf"),
        ("a.png", picture(), "image/png"),
        ("a.JPEG", picture("JPEG"), "image/jpeg"),
        ("a.docx", word(), "officedocument.wordprocessingml.document"),
        ("a.xlsx", workbook(), "officedocument.spreadsheetml.sheet"),
    ],
)
def test_each_kind_is_known_by_its_content(name: str, content: bytes, mime: str) -> None:
    taken = check_evidence(Upload(name, content), 1)
    assert taken.mime.endswith(mime)
    assert taken.content == content


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", HTML, "เนื้อหาเป็นหน้าเว็บ"),
        ("a.png", HTML, "ใช้เป็นหลักฐานไม่ได้"),
        ("a.html", HTML, "ใช้เป็นหลักฐานไม่ได้"),
        ("a.csv", b"a,b\n1,2\n", "ใช้เป็นหลักฐานไม่ได้"),
        ("a.exe", b"MZ\x90\x00\x03\x00\x00\x00", ""),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", ""),
        ("a.pdf", picture(), "เนื้อหาเป็นภาพ PNG"),
        ("a.png", picture("JPEG"), "เนื้อหาเป็นภาพ JPG"),
        ("a.jpg", PDF, "ไม่ใช่ภาพตามที่ชื่อบอก"),
        ("a.docx", workbook(), "เนื้อหาเป็นสมุดงาน Excel"),
        ("a.png", picture()[:-20], "เสียหาย"),
        ("a.jpg", picture("JPEG", 400)[:700], "เสียหาย"),
        ("a.pdf", b"", "ว่างเปล่า"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "รูปแบบเก่า"),
    ],
)
def test_what_is_no_evidence_is_refused(name: str, content: bytes, told: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        check_evidence(Upload(name, content), 1)
    assert told in str(refused.value.what)
    assert str(refused.value.todo)


def test_a_file_above_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"เกินกำหนด 1 เมกะไบต์"):
        check_evidence(Upload("a.pdf", PDF + b"\0" * 1024 * 1024), 1)


def test_a_picture_that_unfolds_to_gigabytes_is_refused_before_it_is_read() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + crc

    head = struct.pack(">IIBBBBB", 12_000, 12_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IEND", b"")
    with pytest.raises(UnreadableFile, match="จุดภาพมากเกินไป"):
        check_evidence(Upload("a.png", bomb), 1)


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("ประกาศ เจตนารมณ์.pdf", "ประกาศ เจตนารมณ์.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\งาน\\ประกาศ.PDF", "ประกาศ.pdf"),
        ('a"<b>|c?.pdf', "a b c.pdf"),
        ("gnp\u202efdp.exe", "gnpfdp.exe.pdf"),
        ("a\r\nb\x00.pdf", "a b.pdf"),
        (".pdf", "pdf.pdf"),
        ("", "pdf.pdf"),
        ("ก" * 300 + ".pdf", "ก" * 79 + "….pdf"),
    ],
)
def test_names_are_cleaned(name: str, cleaned: str) -> None:
    assert check_evidence(Upload(name, PDF), 1).name == cleaned
