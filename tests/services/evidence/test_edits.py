"""Evidence is added, revised under numbers, published, removed, brought back; nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed, StoreFailure
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.queries.evidence import evidence_revisions, kept_files
from ita_dash.services.evidence.files import faulty_files, file_content, nameless_files
from ita_dash.services.evidence.standing import (
    mark_evidence,
    remove_evidence,
    restore_evidence,
)
from tests.builders import draft
from tests.services.evidence.conftest import Proofs, pdf, told
from tests.stored import VIEWER, WORKING_GROUP


def test_a_file_is_kept_and_handed_out_as_it_was(proofs: Proofs) -> None:
    saved = proofs.add(told(step_no=2, renews_yearly=True), pdf())
    (stands,) = proofs.standing()
    told_of = stands.content
    assert (stands.change_no, told_of.revision, told_of.fiscal_year) == (saved.change_no, 1, 2567)
    assert (told_of.step_no, told_of.step_text) == (2, "ตรวจเว็บไซต์ทุกเดือน")
    assert told_of.about == date(2024, 1, 15)
    assert told_of.link is None
    assert told_of.file is not None
    assert (told_of.file.name, told_of.file.size) == ("ประกาศ.pdf", 10)
    assert file_content(proofs.store, told_of.file) == b"%PDF-1.7 1"


def test_a_file_that_two_use_is_kept_once(proofs: Proofs) -> None:
    proofs.add(told(), pdf())
    proofs.add(told(title="ประกาศเดียวกัน", step_no=1), pdf())
    assert len(proofs.standing()) == 2
    assert len(set(proofs.store.names())) == 1
    assert len(kept_files(proofs.books.db)) == 1


def test_revisions_are_numbered_and_older_ones_stay(proofs: Proofs) -> None:
    db, agency_id = proofs.books.db, proofs.books.agency_id
    first = proofs.add(told(), pdf())
    second = proofs.revise(first, told(title="ประกาศ (แก้ไข)"), pdf(b"%PDF-1.7 2"))
    third = proofs.revise(second, told(link="https://example.go.th/ita"))
    (stands,) = proofs.standing()
    assert stands.content.revision == 3
    assert stands.content.file is None
    revisions = evidence_revisions(db, agency_id, third.change_no, first.evidence_id)
    assert [each.content.revision for each in revisions] == [3, 2, 1]
    files = [each.content.file for each in revisions[1:]]
    assert [file_content(proofs.store, file) for file in files if file] == [
        b"%PDF-1.7 2",
        b"%PDF-1.7 1",
    ]


def test_a_revision_of_words_alone_keeps_its_file(proofs: Proofs) -> None:
    saved = proofs.add(told(), pdf())
    proofs.revise(saved, told(title="ชื่อใหม่"))
    (stands,) = proofs.standing()
    assert stands.content.file is not None
    assert stands.content.title == "ชื่อใหม่"


def test_what_says_what_stands_writes_nothing(proofs: Proofs) -> None:
    saved = proofs.add(told(), pdf())
    again = proofs.revise(saved, told(title=" ประกาศเจตนารมณ์ "), pdf())
    assert not again.is_written
    assert proofs.books.newest == saved.change_no


def test_publishing_keeps_the_number_of_the_revision(proofs: Proofs) -> None:
    saved = proofs.add(told(), pdf())
    place = proofs.books.db, WORKING_GROUP, proofs.books.agency_id, saved.evidence_id
    mark_evidence(*place, EvidenceStatus.PUBLISHED, saved.change_no)
    (stands,) = proofs.standing()
    assert (stands.content.status, stands.content.revision) == (EvidenceStatus.PUBLISHED, 1)
    again = mark_evidence(*place, EvidenceStatus.PUBLISHED, stands.change_no)
    assert not again.is_written


def test_removed_evidence_comes_back_as_it_was(proofs: Proofs) -> None:
    saved = proofs.add(told(), pdf())
    place = proofs.books.db, WORKING_GROUP, proofs.books.agency_id, saved.evidence_id
    (before,) = proofs.standing()
    removed = remove_evidence(*place, saved.change_no)
    assert proofs.standing() == []
    (gone,) = proofs.standing(is_removed=True)
    assert gone.content == before.content
    restore_evidence(*place, removed)
    (after,) = proofs.standing()
    assert after.content == before.content


def test_a_newer_revision_or_removal_is_told_and_nothing_is_written(proofs: Proofs) -> None:
    saved = proofs.add(told(), pdf())
    place = proofs.books.db, WORKING_GROUP, proofs.books.agency_id, saved.evidence_id
    removed = remove_evidence(*place, saved.change_no)
    with pytest.raises(EditCollision, match="นำหลักฐานนี้ออกไปก่อนแล้ว"):
        proofs.revise(saved, told(title="อื่น"))
    with pytest.raises(EditCollision):
        mark_evidence(*place, EvidenceStatus.READY, removed)
    restored = restore_evidence(*place, removed)
    with pytest.raises(EditCollision, match="บันทึกหลักฐานนี้ไปก่อนแล้ว"):
        restore_evidence(*place, removed)
    assert proofs.books.newest == restored


def test_what_breaks_a_rule_is_named_and_not_kept(proofs: Proofs) -> None:
    with pytest.raises(InvalidInput) as refused:
        proofs.add(told(title="", about=None, step_no=7))
    for why in ("ต้องระบุชื่อหลักฐาน", "ต้องระบุวันที่", "มี 2 ขั้นตอน", "ต้องเลือกไฟล์หรือระบุลิงก์"):
        assert why in str(refused.value.what)
    with pytest.raises(InvalidInput, match="http"):
        proofs.add(told(link="ftp://example.go.th/a"))
    assert proofs.standing() == []
    assert set(proofs.store.names()) == set()


def test_evidence_of_a_measure_that_is_gone_is_not_written(proofs: Proofs) -> None:
    proofs.books.remove(proofs.books.newest)
    with pytest.raises(EditCollision):
        proofs.add(told(), pdf())


def test_an_officer_proves_the_own_measures_and_a_viewer_none(proofs: Proofs) -> None:
    own = proofs.books.officer("กองคลัง")
    assert proofs.add(told(), pdf(), own).is_written
    with pytest.raises(NotAllowed):
        proofs.add(told(), pdf(), VIEWER)
    proofs.books.edit(draft(divisions=("สำนักปลัด",)), proofs.books.standing().change_no)
    with pytest.raises(NotAllowed):
        proofs.add(told(), pdf(), own)


def test_a_store_without_its_file_is_told_by_name(proofs: Proofs) -> None:
    assert list(faulty_files(proofs.books.db, proofs.store)) == []
    proofs.store.keep(b"what a crash left")
    assert nameless_files(proofs.books.db, proofs.store) == 1
    proofs.add(told(), pdf())
    (stands,) = proofs.standing()
    assert stands.content.file is not None
    lost = type("Lost", (), {"read": lambda self, sha256: None})()
    altered = type("Altered", (), {"read": lambda self, sha256: b"%PDF-1.7 x"})()
    assert [(e.file.name, e.fault) for e in faulty_files(proofs.books.db, lost)] == [
        ("ประกาศ.pdf", "missing")
    ]
    assert [each.fault for each in faulty_files(proofs.books.db, altered)] == ["altered"]
    for store, why in ((lost, "ไม่พบไฟล์หลักฐาน ประกาศ.pdf"), (altered, "ถูกแก้ไขในที่เก็บ")):
        with pytest.raises(StoreFailure, match=why):
            file_content(store, stands.content.file)
