"""Only links to pages of the web are evidence; the others are refused with the reason."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.evidence.link import checked_link, site_of


@pytest.mark.parametrize(
    "link",
    [
        "https://www.example.go.th/ita/2568?id=1#ประกาศ",
        "HTTP://example.go.th:8080/แผน.pdf",
        "https://[2001:db8::1]/a",
    ],
)
def test_a_page_of_the_web_is_taken_as_it_is_written(link: str) -> None:
    assert checked_link(f"  {link}\n") == link
    assert site_of(link)


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("", "ยังไม่ได้ระบุลิงก์"),
        ("javascript:alert(1)", "ไม่มีชื่อเว็บไซต์"),
        ("javascript://example.go.th/%0aalert(1)", "ต้องขึ้นต้นด้วย http:// หรือ https://"),
        ("data:text/html,hello", "ไม่มีชื่อเว็บไซต์"),
        ("file:///etc/passwd", "ไม่มีชื่อเว็บไซต์"),
        ("ftp://example.go.th/a", "แต่พบ ftp:"),
        ("www.example.go.th", "ไม่มีชื่อเว็บไซต์"),
        ("https://", "ไม่มีชื่อเว็บไซต์"),
        ("https://example.go.th:99999/", "อ่านไม่ได้"),
        ("https://[::1", "อ่านไม่ได้"),
        ("https://somchai:secret@example.go.th/", "รหัสผ่าน"),
        ("https://example.go.th/a b", "ช่องว่าง"),
        ('https://example.go.th/"onclick=', "อักขระที่ใช้ในลิงก์ไม่ได้"),
        ("https://example.go.th/" + "a" * 2000, "ยาวเกิน 2000"),
    ],
)
def test_anything_else_is_refused_in_words(link: str, told: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_link(link)
    assert told in str(refused.value.what)
    assert "secret" not in str(refused.value.what)
