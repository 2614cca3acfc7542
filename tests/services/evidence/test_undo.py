"""A change of evidence is told in words and can be taken back; its file stays."""

from __future__ import annotations

from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.exports.changes.log import ChangeLog, LoggedChange
from ita_dash.i18n.translator import translator
from ita_dash.queries.changes import changes
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.evidence.standing import mark_evidence, remove_evidence
from tests.services.evidence.conftest import Proofs, pdf, told
from tests.stored import WORKING_GROUP


def undo(proofs: Proofs, change_no: int) -> int:
    key = proofs.books.db, proofs.books.agency_id
    seen = preview_undo(*key, change_no)
    return undo_change(key[0], WORKING_GROUP, key[1], change_no, seen)


def logged(proofs: Proofs, change_no: int) -> LoggedChange:
    key = proofs.books.db, proofs.books.agency_id, proofs.books.newest
    rows = changes(*key)
    log = ChangeLog(*key, translator("th"))
    (found,) = log.worded(rows[rows["change_no"] == change_no])
    return found


def test_each_change_of_evidence_is_taken_back_alone(proofs: Proofs) -> None:
    added = proofs.add(told(step_no=1), pdf())
    (first,) = proofs.standing()
    revised = proofs.revise(added, told(link="https://example.go.th", step_no=None))
    (second,) = proofs.standing()
    undo(proofs, revised.change_no)
    assert [each.content for each in proofs.standing()] == [first.content]
    undo(proofs, proofs.books.newest)
    assert [each.content for each in proofs.standing()] == [second.content]
    place = proofs.books.db, WORKING_GROUP, proofs.books.agency_id, added.evidence_id
    removed = remove_evidence(*place, proofs.books.newest)
    undo(proofs, removed)
    assert [each.content for each in proofs.standing()] == [second.content]


def test_taking_back_what_was_added_removes_it_and_keeps_the_file(proofs: Proofs) -> None:
    added = proofs.add(told(), pdf())
    undo(proofs, added.change_no)
    assert proofs.standing() == []
    assert len(set(proofs.store.names())) == 1


def test_a_revision_after_an_undo_has_a_number_of_its_own(proofs: Proofs) -> None:
    added = proofs.add(told(), pdf())
    revised = proofs.revise(added, told(title="ก"))
    undo(proofs, revised.change_no)
    (stands,) = proofs.standing()
    last = proofs.revise(type(added)(added.evidence_id, stands.change_no), told(title="ข"))
    (stands,) = proofs.standing()
    assert (stands.change_no, stands.content.revision) == (last.change_no, 3)


def test_what_was_changed_since_is_kept(proofs: Proofs) -> None:
    added = proofs.add(told(), pdf())
    proofs.revise(added, told(title="ก"))
    preview = preview_undo(proofs.books.db, proofs.books.agency_id, added.change_no)
    assert preview.is_empty
    assert [line.effect for line in preview.lines] == ["kept"]


def test_the_log_says_what_changed_from_what_to_what(proofs: Proofs) -> None:
    added = proofs.add(told(step_no=1), pdf())
    place = proofs.books.db, WORKING_GROUP, proofs.books.agency_id, added.evidence_id
    marked = mark_evidence(*place, EvidenceStatus.PUBLISHED, added.change_no)
    removed = remove_evidence(*place, marked.change_no)
    said = logged(proofs, added.change_no)
    assert said.label == "บันทึกหลักฐานใหม่"
    assert said.subject == "มาตรการที่ 1 ปี 2567: มาตรการส่งเสริมการเปิดเผยข้อมูลสาธารณะ"
    assert (said.place, said.measure_ids) == ("measures", (proofs.books.measure_id,))
    lines = {line.label: (line.old, line.new) for line in said.lines}
    assert lines["ไฟล์หรือลิงก์"] == (None, "ประกาศ.pdf (1 กิโลไบต์)")
    assert lines["ใช้กับ"] == (None, "ขั้นตอนที่ 1: ประชุมคณะทำงาน")
    assert lines["วันที่ของหลักฐาน"] == (None, "15 ม.ค. 2567")
    (line,) = logged(proofs, marked.change_no).lines
    assert (line.label, line.old, line.new) == ("สถานะหลักฐาน", "ร่าง", "เผยแพร่แล้ว")
    (line,) = logged(proofs, removed).lines
    assert (line.label, line.new) == ("หลักฐาน “ประกาศเจตนารมณ์”", "นำออกแล้ว")
