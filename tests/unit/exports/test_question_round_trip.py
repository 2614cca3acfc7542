"""Scores of questions and items import back unchanged from every form they are taken away in."""

from __future__ import annotations

import pytest

from ita_dash.exports.tables import questions_table
from ita_dash.exports.templates.tables import questions_template_csv, questions_template_xlsx
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.problems import has_errors
from ita_dash.imports.questions.table import read_questions
from tests.unit.exports.exported import questions
from tests.unit.exports.forms import FORMS, Form
from tests.unit.imports.made_files import BOOKS, MAX_MB


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_what_was_taken_away_reads_back_as_it_was(form: Form) -> None:
    parsed = read_questions(form.upload("questions", questions_table(questions())), BOOKS, MAX_MB)
    assert not parsed.problems
    told = parsed.details[["code", "part", "score"]].to_numpy().tolist()
    assert sorted(told) == [["e1", 1, 80.0], ["e1", 2, 90.5], ["o12", 0, 0.0]]
    (item,) = parsed.details[parsed.details["code"] == "o12"].to_dict("records")
    assert (item["elements_met"], item["elements_total"]) == (2, 4)
    assert item["elements_marked"] == "1,3"
    assert (item["remark"], item["source"]) == ("=ขาดสถิติ", "hand:ระบบ ITAS")
    assert parsed.details["indicator"].isna().all()


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("year", [2564, 2567, 2568, 2569])
def test_a_template_holds_the_list_of_its_year(year: int, language: str) -> None:
    tr, book = translator(language), BOOKS.of(year)
    files = {
        "t.csv": questions_template_csv(book, tr),
        "t.xlsx": questions_template_xlsx(book, tr),
    }
    for name, content in files.items():
        parsed = read_questions(Upload(name, content), BOOKS, MAX_MB)
        assert parsed.rows_read == len(book.questions) + len(book.oit_items)
        assert parsed.details.empty
        assert [str(each.message) for each in parsed.problems] == [
            "ไม่พบคะแนนของข้อคำถามหรือข้อตรวจในไฟล์"
        ]


def test_a_filled_template_is_understood() -> None:
    lines = questions_template_csv(BOOKS.of(2568), translator("th")).decode("utf-8-sig").split("\n")
    row = next(line for line in lines if line.startswith("2568,o12,"))
    begun = row.rstrip("\r").rstrip(",")
    filled = "\n".join([lines[0].strip(), f"{begun},ไม่ผ่าน,,,2/9,ขาดราคากลาง,,"])
    parsed = read_questions(Upload("t.csv", filled.encode()), BOOKS, MAX_MB)
    assert not has_errors(parsed.problems)
    assert parsed.details[["code", "score", "elements_met"]].to_numpy().tolist() == [
        ["o12", 0.0, 2]
    ]
