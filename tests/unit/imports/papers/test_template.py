"""An own template is taken only where it can be filled; else it is said what is wrong and where."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import InvalidInput, UnreadableFile
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.papers.template import check_template
from ita_dash.settings import TEMPLATES_DIR
from tests.templates import template, with_parts


def refused(upload: Upload) -> str:
    """What is said of a template of the memo that is not taken."""
    with pytest.raises(InvalidInput) as told:
        check_template(PaperKind.MEMO, upload)
    assert "ยังไม่ได้ใช้แม่แบบนี้" in str(told.value.todo)
    return str(told.value.what)


@pytest.mark.parametrize("paper", PaperKind)
def test_what_is_shipped_can_be_filled(paper: PaperKind) -> None:
    shipped = Upload(f"{paper}.docx", (TEMPLATES_DIR / f"{paper}.docx").read_bytes())
    assert check_template(paper, shipped).content == shipped.content


def test_a_sound_template_is_taken_with_a_cleaned_name() -> None:
    upload = template(
        "เรื่อง {{ memo.subject }}", "{%p for x in memo.facts %}", "{{ x }}", "{%p endfor %}"
    )
    taken = check_template(PaperKind.MEMO, Upload("C:\\งาน\\แม่แบบ?.docx", upload.content))
    assert taken.name == "แม่แบบ.docx"


@pytest.mark.parametrize(
    ("upload", "said"),
    [
        (
            template("ก", "เรื่อง {{ memo.subjet }}"),
            "ไม่รู้จักช่อง memo.subjet (ย่อหน้าที่ 2: เรื่อง {{ memo.subjet }}) อาจหมายถึง memo.subject",
        ),
        (
            template(cell="{{ memo.clerk.nam }}"),
            "ไม่รู้จักช่อง memo.clerk.nam (ตารางที่ 1 แถวที่ 2 ช่องที่ 2: {{ memo.clerk.nam }})"
            " อาจหมายถึง memo.clerk.name",
        ),
        (
            template(head="{{ mmo.subject }}"),
            "ไม่รู้จักช่อง mmo.subject (หัวกระดาษ ย่อหน้าที่ 1: {{ mmo.subject }}) อาจหมายถึง memo.subject",
        ),
        (
            template(foot="{{ ราคา }}"),
            "ไม่รู้จักช่อง ราคา (ท้ายกระดาษ ย่อหน้าที่ 1: {{ ราคา }})",
        ),
        (
            template("{{ report.title }}"),
            "ไม่รู้จักช่อง report.title (ย่อหน้าที่ 1: {{ report.title }})",
        ),
        (
            template("{%p for x in memo.facts %}", "{{ y }}", "{%p endfor %}"),
            "ไม่รู้จักช่อง y (ย่อหน้าที่ 2: {{ y }})",
        ),
        (
            template("{{ memo.facts }}"),
            "ช่อง memo.facts มีหลายค่า ต้องวนซ้ำ (for) ทีละค่า (ย่อหน้าที่ 1: {{ memo.facts }})",
        ),
        (
            template("{%p for x in memo.subject %}", "{%p endfor %}"),
            "ช่อง memo.subject มีค่าเดียว ใช้วนซ้ำ (for) ไม่ได้ (ย่อหน้าที่ 1: {%p for x in memo.subject %})",
        ),
        (
            template("{{ memo }}"),
            "memo เป็นหมวด ต้องระบุช่องในหมวด (ย่อหน้าที่ 1: {{ memo }}) อาจหมายถึง memo.department",
        ),
        (
            template("ก", "{{ memo.subject }"),
            "เครื่องหมายในแม่แบบไม่ครบคู่หรืออ่านไม่ได้ (ย่อหน้าที่ 2: {{ memo.subject })",
        ),
        (
            template("{%p if memo.phone %}", "ก"),
            "ไม่มีคำสั่งปิด endfor หรือ endif ของคำสั่งที่เปิดไว้ (ย่อหน้าที่ 1: {%p if memo.phone %})",
        ),
        (
            template("{%p endfor %}"),
            "มีคำสั่งที่ไม่รู้จัก หรือคำสั่งปิดที่ไม่ตรงกับคำสั่งเปิด (ย่อหน้าที่ 1: {%p endfor %})",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(upload: Upload, said: str) -> None:
    assert refused(upload) == said


@pytest.mark.parametrize(
    "mark",
    [
        *("{{ memo.subject|upper }}", "{{ memo.subject() }}", "{{ 1 + 1 }}", "{{ memo ~ memo }}"),
        *("{% include 'x' %}", "{% set x = memo %}", "{% import 'x' as y %}", "{{ [1] }}"),
        *("{% raw %}{% endraw %}{{ cycler(1) }}", "{{ 2 ** 99 }}", "{% macro x() %}{% endmacro %}"),
    ],
)
def test_nothing_but_fields_is_evaluated(mark: str) -> None:
    assert "แม่แบบใช้ได้เฉพาะชื่อช่อง การวนซ้ำ (for) และเงื่อนไข (if)" in refused(template(mark))


@pytest.mark.parametrize(
    "mark", ["{{ memo.__class__ }}", "{{ ''.__class__ }}", "{{ self }}", "{{ memo['subject'] }}"]
)
def test_what_lies_behind_the_fields_is_not_reached(mark: str) -> None:
    assert "ไม่รู้จักช่อง" in refused(template(mark))


def test_macros_and_what_comes_from_elsewhere_are_refused() -> None:
    macro = with_parts(template("ก"), {"word/vbaProject.bin": b"x"})
    assert refused(macro) == "แม่แบบมีแมโครหรือโปรแกรมฝังอยู่ (word/vbaProject.bin)"
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/%b" Target="http://example.com/x" TargetMode="External"/></Relationships>'
    )
    name = "word/_rels/footnotes.xml.rels"
    outside = with_parts(template("ก"), {name: relations % b"attachedTemplate"})
    assert refused(outside) == "แม่แบบดึงเนื้อหาจากที่อื่น (http://example.com/x)"
    check_template(PaperKind.MEMO, with_parts(template("ก"), {name: relations % b"hyperlink"}))


@pytest.mark.parametrize(
    "upload",
    [
        Upload("a.docx", b""),
        Upload("a.docx", b"PK\x03\x04 broken"),
        Upload("a.pdf", b"%PDF-1.7"),
        Upload("a.txt", "เรื่อง".encode()),
        Upload("a.docx", b"PK" + b"0" * (11 * 1024 * 1024)),
    ],
)
def test_what_is_no_word_file_is_refused(upload: Upload) -> None:
    with pytest.raises(UnreadableFile):
        check_template(PaperKind.MEMO, upload)


def test_a_word_file_without_a_body_is_refused() -> None:
    bare = with_parts(template("ก"), {"word/document.xml": b"<x/>"})
    assert refused(bare) == "ไฟล์ แม่แบบ.docx ไม่ใช่เอกสาร Word ที่อ่านได้"
