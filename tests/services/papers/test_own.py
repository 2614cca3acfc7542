"""Own wordings and templates: written, collided, taken back, undone and logged, both engines."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceStore, evidence_store
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed, StoreFailure
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.papers import own_templates, own_texts
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.evidence.files import faulty_files, nameless_files
from ita_dash.services.papers.templates import (
    remove_paper_template,
    set_paper_template,
    template_content,
)
from ita_dash.services.papers.texts import reset_paper_text, set_paper_text
from ita_dash.settings import Settings
from tests.stored import ADMIN, VIEWER, WORKING_GROUP
from tests.templates import template

CLOSING = "memo.closing"
MEMO = PaperKind.MEMO
FIRST, SECOND = template("{{ memo.subject }}"), template("{{ memo.closing }}")


@pytest.fixture
def store(db: Database, database_url: str) -> EvidenceStore:
    """The place of the files is what the engine has by itself."""
    return evidence_store(db, Settings(database_url=database_url))


def words(db: Database, agency: Agency, as_of: int | None = None) -> str | None:
    """The office's own closing of the memo, as it stands or stood."""
    number = newest_change(db, agency.agency_id) if as_of is None else as_of
    found = own_texts(db, agency.agency_id, number).get(CLOSING)
    return found.words if found else None


def lines(db: Database, agency: Agency, change_no: int) -> list[str]:
    """What the log says of a change."""
    key = db, agency.agency_id, newest_change(db, agency.agency_id)
    log = changes(*key)
    [told] = ChangeLog(*key, translator("th")).worded(log[log["change_no"] == change_no])
    assert told.place == "papers"
    assert told.subject == ""
    return [str(line) for line in told.lines]


def test_a_paragraph_is_worded_and_goes_back_to_the_standard(db: Database, agency: Agency) -> None:
    place = db, WORKING_GROUP, agency.agency_id
    first = set_paper_text(*place, CLOSING, " จึงเรียนมาเพื่อโปรดทราบ \n\n ของ{agency} ", None)
    assert words(db, agency) == "จึงเรียนมาเพื่อโปรดทราบ\nของ{agency}"
    second = set_paper_text(*place, CLOSING, "จึงเรียนมา", first)
    assert lines(db, agency, second) == [
        "บันทึกข้อความ: คำลงท้าย: จึงเรียนมาเพื่อโปรดทราบ\nของ{agency} → จึงเรียนมา"
    ]
    reset = reset_paper_text(*place, CLOSING, second)
    assert words(db, agency) is None
    assert words(db, agency, second) == "จึงเรียนมา"
    assert lines(db, agency, reset) == ["บันทึกข้อความ: คำลงท้าย: จึงเรียนมา → ข้อความมาตรฐาน"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "ต้องมีข้อความอย่างน้อยหนึ่งย่อหน้า"),
        ("ก\nของ{agencie}", "ไม่รู้จักช่อง {agencie} ในบรรทัดที่ 2 อาจหมายถึง {agency}"),
        ("{ราคา}", "ไม่รู้จักช่อง {ราคา} ในบรรทัดที่ 1"),
        ("ของ{agency", "วงเล็บปีกกาในบรรทัดที่ 1 ไม่ครบคู่"),
        ("ก}{ข", "วงเล็บปีกกาในบรรทัดที่ 1 ไม่ครบคู่"),
        ("ก" * 8001, "ข้อความยาวเกิน 8000 ตัวอักษร"),
    ],
)
def test_words_that_cannot_be_filled_are_refused(
    db: Database, agency: Agency, typed: str, why: str
) -> None:
    before = newest_change(db, agency.agency_id)
    with pytest.raises(InvalidInput) as told:
        set_paper_text(db, ADMIN, agency.agency_id, CLOSING, typed, None)
    assert str(told.value.what) == why
    assert newest_change(db, agency.agency_id) == before


def test_who_may_not_or_was_slower_writes_nothing(
    db: Database, agency: Agency, store: EvidenceStore
) -> None:
    place = agency.agency_id, CLOSING, "จึงเรียนมา"
    with pytest.raises(NotAllowed):
        set_paper_text(db, VIEWER, *place, None)
    with pytest.raises(NotAllowed):
        set_paper_template(db, store, VIEWER, agency.agency_id, MEMO, FIRST, None)
    with pytest.raises(InvalidInput):
        set_paper_text(db, ADMIN, agency.agency_id, "memo.party", "ก", None)
    number = set_paper_text(db, ADMIN, *place, None)
    with pytest.raises(EditCollision) as told:
        set_paper_text(db, WORKING_GROUP, *place, None)
    assert told.value.current_change_no == number
    with pytest.raises(EditCollision):
        reset_paper_text(db, ADMIN, agency.agency_id, CLOSING, number - 1)
    assert newest_change(db, agency.agency_id) == number


def test_an_own_template_is_kept_and_given_back(
    db: Database, agency: Agency, store: EvidenceStore
) -> None:
    place = db, store, WORKING_GROUP, agency.agency_id, MEMO
    first = set_paper_template(*place, FIRST, None)
    second = set_paper_template(*place, SECOND, first)
    [old] = own_templates(db, agency.agency_id, first).values()
    [now] = own_templates(db, agency.agency_id, second).values()
    assert template_content(store, old) == FIRST.content
    assert template_content(store, now) == SECOND.content
    assert (now.file.name, now.change_no) == ("แม่แบบ.docx", second)
    assert nameless_files(db, store) == 0
    assert list(faulty_files(db, store)) == []
    removed = remove_paper_template(db, ADMIN, agency.agency_id, MEMO, second)
    assert own_templates(db, agency.agency_id, removed) == {}
    assert lines(db, agency, removed) == ["แม่แบบ Word ของบันทึกข้อความ: แม่แบบ.docx → แม่แบบมาตรฐาน"]


def test_a_template_that_cannot_be_filled_writes_nothing(
    db: Database, agency: Agency, store: EvidenceStore
) -> None:
    before = newest_change(db, agency.agency_id)
    wrong = template("{{ memo.subjet }}")
    with pytest.raises(InvalidInput):
        set_paper_template(db, store, ADMIN, agency.agency_id, MEMO, wrong, None)
    with pytest.raises(EditCollision):
        set_paper_template(db, store, ADMIN, agency.agency_id, MEMO, FIRST, before)
    assert newest_change(db, agency.agency_id) == before


def test_an_undo_brings_back_what_stood(db: Database, agency: Agency, store: EvidenceStore) -> None:
    place = db, ADMIN, agency.agency_id
    first = set_paper_text(*place, CLOSING, "จึงเรียนมา", None)
    second = set_paper_text(*place, CLOSING, "เรียน", first)
    undone = undo_change(*place, second)
    assert words(db, agency) == "จึงเรียนมา"
    undo_change(*place, undone)
    assert words(db, agency) == "เรียน"
    added = set_paper_template(db, store, ADMIN, agency.agency_id, MEMO, FIRST, None)
    undo_change(*place, added)
    assert own_templates(db, agency.agency_id, newest_change(db, agency.agency_id)) == {}


def test_a_template_whose_file_is_gone_is_told_by_name(
    db: Database, agency: Agency, store: EvidenceStore
) -> None:
    number = set_paper_template(db, store, ADMIN, agency.agency_id, MEMO, FIRST, None)
    [kept] = own_templates(db, agency.agency_id, number).values()

    class Lost:
        def read(self, sha256: str) -> bytes | None:
            return None

    with pytest.raises(StoreFailure) as told:
        template_content(Lost(), kept)  # type: ignore[arg-type]
    assert "แม่แบบ.docx" in str(told.value.what)


def test_any_upload_name_is_cleaned(db: Database, agency: Agency, store: EvidenceStore) -> None:
    named = Upload("../../แบบ\x00:1.docx", FIRST.content)
    number = set_paper_template(db, store, ADMIN, agency.agency_id, MEMO, named, None)
    [kept] = own_templates(db, agency.agency_id, number).values()
    assert "/" not in kept.file.name
    assert "\x00" not in kept.file.name
