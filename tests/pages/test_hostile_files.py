"""A file made to do harm, on the imports page: our sentence in a box, and the page goes on."""

from __future__ import annotations

import pytest

from tests.hostile_files.bombs import BOMBS
from tests.hostile_files.mutations import mutated
from tests.hostile_files.seeds import SEEDS
from tests.pages.conftest import OpenPage
from tests.pages.importing import REAL_SCORES, counts, last_change, told, upload


@pytest.mark.parametrize(
    ("name", "language", "what", "todo"),
    [
        ("shared text", "th", "รับได้ไม่เกิน 150,000 แถว", "โปรดลบแถวและคอลัมน์"),
        ("laughs in a document", "th", "DOCTYPE", "โปรดคัดลอกเฉพาะตาราง"),
        (
            "laughs in a sheet",
            "en",
            "a DOCTYPE, which no office program writes",
            "Please copy only",
        ),
        ("nested elements of a page", "en", "is too long to be a report", "Please copy only"),
    ],
)
def test_a_bomb_is_told_and_another_file_can_follow(
    open_empty: OpenPage, name: str, language: str, what: str, todo: str
) -> None:
    reader, ending, make = BOMBS[name]
    app = open_empty("imports", view=reader, lang=language)
    before = last_change()
    app = upload(app, f"{name}.{ending}", make())
    said = str(app.error[0].value).replace("\\", "")
    assert f"{name}.{ending}" in said
    assert what in said
    assert todo in said
    assert not app.exception
    assert last_change() == before
    app.button(key="import_choose_again").click().run()
    app.session_state["view"] = "scores"
    assert counts(upload(app.run(), "scores.csv", REAL_SCORES))


@pytest.mark.parametrize("kind", ["scores XLSX", "measures XLSX", "report DOCX"])
def test_a_changed_file_never_breaks_the_page(open_empty: OpenPage, kind: str) -> None:
    seed = SEEDS[kind]
    app = open_empty("imports", view=seed.reader)
    before = last_change()
    for number in range(4):
        app = upload(app, seed.name, mutated(seed.make(), number))
        assert not app.exception
        assert not [box for box in app.error if "ระบบขัดข้อง" in str(box.value)]
        app = app.button(key="import_choose_again").click().run()
    assert last_change() == before


def test_a_finding_quotes_no_more_of_a_cell_than_can_be_seen(open_empty: OpenPage) -> None:
    cell = "ก" * 100_000
    text = f"fiscal_year,total,{'ข' * 100_000}\n2567,{cell},1\n"
    app = upload(open_empty("imports"), "scores.csv", text)
    assert "ก" * 100 in told(app)
    assert "ก" * 200 not in told(app)
    assert "ข" * 200 not in told(app)


def test_an_endless_name_or_rating_is_an_error_and_no_agency(open_empty: OpenPage) -> None:
    long = "ก" * 50_000
    rows = [f"2567,{long},,85,ดี", f"2567,อบต.ก,{long},85,ดี", f"2567,อบต.ข,,85,{long}"]
    text = "\n".join(["fiscal_year,agency,province,total,rating", *rows])
    app = upload(open_empty("imports"), "scores.csv", text)
    assert told(app).count("ยาวเกิน 300 ตัวอักษร") == 3
    assert counts(app)["ข้อผิดพลาด"] == 3
    boxes = [option for box in app.selectbox for option in box.options]
    assert max(map(len, [told(app), *boxes])) < 20_000
