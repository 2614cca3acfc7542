"""Tracked changes in a report: read as the document will be, and told."""

from __future__ import annotations

from tests.unit.imports.reports.word_file import (
    BY,
    CHANGED,
    HEADER,
    HEADS,
    cell,
    control,
    measure,
    par,
    parsed,
    row,
    run,
    table,
    told,
)

INSERTED = f"<w:ins {BY}/>"
DELETED = f"<w:del {BY}/>"


def ins(text: str, by: str = BY) -> str:
    return f"<w:ins {by}>{run(text)}</w:ins>"


def gone(text: str, by: str = BY) -> str:
    return f"<w:del {by}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def moved(text: str, tag: str) -> str:
    return f"<w:{tag} {BY}>{run(text)}</w:{tag}>"


def test_inserted_and_deleted_rows() -> None:
    row_in = row("2. สอง", "ก", "กองคลัง", "ไตรมาส 2", props=INSERTED)
    row_out = row("3. สาม", "ก", "กองช่าง", "ไตรมาส 3", props=DELETED)
    found = parsed(table(HEADER, measure(1), row_in, row_out))
    assert [each.draft.number for each in found.drafts] == [1, 2]
    assert "2 แห่ง โดย 1 คน" in " ".join(told(found))


def test_a_sentence_moved_within_its_cell_and_words_of_two_people() -> None:
    other = CHANGED.format("ผู้จัดทำ")
    result = cell(
        par(
            moved("แล้ว", "moveFrom"),
            "จัดทำ",
            gone("8", other),
            ins("12"),
            " เล่ม",
            moved("แล้ว", "moveTo"),
        )
    )
    found = parsed(table(HEADER, measure(1, "1. หนึ่ง", "ก", "กองคลัง", "ไตรมาส 1", result)))
    assert found.drafts[0].draft.result == "จัดทำ12 เล่มแล้ว"
    assert "3 แห่ง โดย 2 คน" in " ".join(told(found))


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next() -> None:
    mark = f"<w:rPr><w:del {BY}/></w:rPr>"
    result = cell(par("จัดทำคู่", props=mark) + par("มือแล้ว"))
    empty = cell(par(gone("ลบแล้ว"), props=mark) + par("เผยแพร่"))
    texts = ("1. หนึ่ง", "ก", "กองคลัง", "ไตรมาส 1", result, empty)
    (only,) = parsed(table(HEADER, measure(1, *texts))).drafts
    assert (only.draft.result, only.draft.outcome) == ("จัดทำคู่มือแล้ว", "เผยแพร่")


def test_a_deleted_column() -> None:
    out = f"<w:cellDel {BY}/>"
    heads = row(HEADS[0], cell("หมายเหตุ", props=out), *HEADS[1:])
    line = row("1. หนึ่ง", cell("ลบ", props=out), "ประชุม", "กองคลัง", "ไตรมาส 1", "แล้ว", "ดี")
    (only,) = parsed(table(heads, line, columns=7)).drafts
    assert (only.draft.divisions, only.draft.result) == (("กองคลัง",), "แล้ว")


def test_cells_that_are_to_be_merged_downwards() -> None:
    top = cell("1. หนึ่ง", props=f'<w:cellMerge {BY} w:vMerge="rest"/>')
    low = cell("", props=f'<w:cellMerge {BY} w:vMerge="cont"/>')
    second = row(low, "สรุป", "กองช่าง", "ไตรมาส 2", "สรุปแล้ว")
    (only,) = parsed(table(HEADER, measure(1, top, "ประชุม"), second)).drafts
    assert [step.description for step in only.draft.steps] == ["ประชุม", "สรุป"]
    assert only.draft.divisions == ("กองคลัง", "กองช่าง")


def test_a_row_all_of_whose_words_were_moved_away_is_nothing() -> None:
    away = row(*(cell(par(moved(text, "moveFrom"))) for text in ("2. สอง", "ก", "กองคลัง")))
    back = row(*(cell(par(moved(text, "moveTo"))) for text in ("2. สอง", "ก", "กองคลัง")))
    found = parsed(table(HEADER, back, measure(1), away))
    assert [each.draft.number for each in found.drafts] == [2, 1]
    assert found.drafts[0].draft.title == "สอง"


def test_a_change_inside_a_control() -> None:
    inside = control(gone("กองช่าง") + ins("กองคลัง"))
    (only,) = parsed(table(HEADER, measure(1, "1. หนึ่ง", "ก", cell(par(inside))))).drafts
    assert only.draft.divisions == ("กองคลัง",)


def test_a_change_of_looks_is_no_pending_change() -> None:
    looks = (
        f"<w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>แล้ว</w:t></w:r>"
    )
    found = parsed(table(HEADER, measure(1, "1. ก", "ก", "กองคลัง", "ไตรมาส 1", cell(par(looks)))))
    assert found.drafts[0].draft.result == "แล้ว"
    assert not [text for text in told(found) if "ยอมรับ" in text]


def test_text_that_word_hides_is_not_read_and_told() -> None:
    hidden = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>ร่าง </w:t></w:r>{run('แล้ว')}"
    found = parsed(table(HEADER, measure(1, "1. ก", "ก", "กองคลัง", "ไตรมาส 1", cell(par(hidden)))))
    assert found.drafts[0].draft.result == "แล้ว"
    assert "เอกสารมีข้อความที่ซ่อนไว้ 1 แห่ง จึงไม่ได้อ่าน" in told(found)
