"""A workbook whose data stand on several sheets: the page asks which, and keeps the answer."""

from __future__ import annotations

from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import DATA, confirm, counts, upload
from tests.pages.sessions import lose_session

GRID = (DATA / "cases" / "U01_monthly_grid.xlsx").read_bytes()
DRAFT = (DATA / "cases" / "U16_hidden_rows_and_sheet.xlsx").read_bytes()


def test_the_sheets_to_read_are_asked_for(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="measures"), "grid.xlsx", GRID)
    (pills,) = [box for box in app.button_group if str(box.key).startswith("import_sheets_")]
    assert pills.value == ["ITA"]
    assert counts(app)["ใหม่"] == 4
    pills.set_value(["ITA", "9 หมวด"]).run()
    assert counts(app)["ใหม่"] == 6
    said = shown(app)
    assert "ไม่ได้อ่าน" in said
    assert "คุณธรรม" in said


def test_the_chosen_sheets_go_on_in_a_new_session(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="measures"), "grid.xlsx", GRID)
    key = next(str(b.key) for b in app.button_group if str(b.key).startswith("import_sheets_"))
    app.button_group(key=key).set_value(["คุณธรรม"]).run()
    lose_session(app)
    confirm(app)
    assert app.button_group(key=key).value == ["คุณธรรม"]
    assert counts(app)["ใหม่"] == 2


def test_the_account_says_what_became_of_sheets_columns_and_rows(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="scores"), "draft.xlsx", DRAFT)
    (box,) = [each for each in app.expander if "สิ่งที่อ่านจากไฟล์" in each.label]
    said = "\n".join(str(each.value) for each in box.markdown)
    assert "ข้ามแถว 4–5 (แถวที่ซ่อนไว้)" in said
    assert "ปี 2567 (ร่าง)" in said.replace("\\", "")


def test_the_name_of_a_sheet_is_never_translated(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="measures", lang="en"), "grid.xlsx", GRID)
    (box,) = [each for each in app.expander if "What was read" in each.label]
    said = "\n".join(str(each.value) for each in box.markdown)
    assert "คำแนะนำ" in said
    assert "Guide" not in said
