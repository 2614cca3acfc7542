"""What is printed as Word is read by the import as the same measures, whatever they say."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ita_dash.domain.papers.kinds import Digits, PaperKind
from ita_dash.domain.papers.measures_report import COLUMNS
from ita_dash.exports.papers.digits import with_digits
from ita_dash.exports.papers.printing import printed
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.reports.document import read_report
from tests.printed import bare, pdf_text, word_text

AGENCY = "เทศบาลตำบลทดสอบ"
DIVISIONS = ("สำนักปลัดเทศบาล", "กองคลัง", "กองการศึกษา ศาสนาและวัฒนธรรม", "หน่วยตรวจสอบภายใน")
PERIODS = ("ตุลาคม 2566 - กันยายน 2567", "มกราคม 2567 - มีนาคม 2567", "ไตรมาส 1 - 4", "")
SPOKEN = st.lists(
    st.sampled_from(
        ["ที่", "ผู้มีน้ำใจ", "ปฏิญาณ", "ซื้อจ้าง", "กำกับ", "No Gift", "(E-Service)", "ร้อยละ 85.5"]
    ),
    min_size=1,
    max_size=8,
).map(lambda words: "เผยแพร่" + " ".join(words))
HARMFUL = st.sampled_from(
    ["{{ 7*7 }}", "{% for a in b %}", "#set text(1pt)", "$x^2$", "<b>", "&amp;", "\\", "*_~`@"]
)
TEXT = st.tuples(SPOKEN, HARMFUL | st.just("ยาว" * 40) | SPOKEN).map(" ".join)
ROW = st.fixed_dictionaries(
    {
        "title": SPOKEN,
        "steps": st.lists(SPOKEN, min_size=2, max_size=4),
        "divisions": st.lists(st.sampled_from(DIVISIONS), min_size=1, max_size=3, unique=True),
        "period": st.sampled_from(PERIODS),
        "result": SPOKEN,
        "outcome": SPOKEN,
    }
)
SIGNER = {"name": "(..........)", "positions": ["ปลัดเทศบาล"]}


def content(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """A report of these rows."""
    report = {
        "title": "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "fiscal_year": "ประจำปีงบประมาณ พ.ศ. 2567",
        "agency": AGENCY,
        "place": "อำเภอทดสอบ จังหวัดทดสอบ",
        "introduction": [f"{AGENCY}ได้ดำเนินการดังนี้"],
        "columns": list(COLUMNS),
        "rows": rows,
        "reporter": SIGNER,
        "approver": SIGNER,
    }
    return {"title": "รายงาน", "footer": "", "report": report}


def printed_row(number: int, row: dict[str, Any]) -> dict[str, Any]:
    """The row as the report says it."""
    steps = [f"{at}. {text}" for at, text in enumerate(row["steps"], start=1)]
    return row | {
        "title": f"({number}) {row['title']}",
        "steps": steps,
        "result": [row["result"]],
        "outcome": [row["outcome"]],
    }


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(rows=st.lists(ROW, min_size=1, max_size=4), is_thai=st.booleans())
def test_measures_read_back_as_they_were_printed(rows: list[dict[str, Any]], is_thai: bool) -> None:
    made = content([printed_row(number, row) for number, row in enumerate(rows, start=1)])
    digits = Digits.THAI if is_thai else None
    word = printed(PaperKind.REPORT, with_digits(made, digits), "docx")
    read = read_report(Upload("report.docx", word), DIVISIONS, 5)
    told = [asdict(each.draft) for each in read.drafts]
    assert read.fiscal_year == 2567
    assert read.agency_spellings[0][0] == AGENCY
    assert [each["number"] for each in told] == list(range(1, len(rows) + 1))
    for row, draft in zip(with_digits(rows, digits), told, strict=True):
        assert draft["title"] == row["title"]
        assert [step["description"] for step in draft["steps"]] == row["steps"]
        assert list(draft["divisions"]) == row["divisions"]
        assert draft["period_text"] == row["period"]
        assert (draft["result"], draft["outcome"]) == (row["result"], row["outcome"])


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(text=TEXT)
def test_word_and_pdf_hold_any_text_unharmed(text: str) -> None:
    row = {"title": text, "steps": [text], "divisions": ["กองคลัง"], "period": ""}
    made = content([row | {"result": [text], "outcome": [text]}])
    said = unhyphened(bare(text))
    assert unhyphened(word_text(printed(PaperKind.REPORT, made, "docx"))).count(said) >= 4
    assert said in unhyphened(pdf_text(printed(PaperKind.REPORT, made, "pdf")))


def unhyphened(text: str) -> str:
    """Without hyphens: a reader of PDF takes one at the end of a line for one of the layout."""
    return "".join(letter for letter in text if letter not in "-\x02\ufffe")
