"""Chosen files wait in a folder: whole or not there, for a while, and never without bounds."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import time
from pathlib import Path

import pytest

from ita_dash.db.upload_folder import KEPT_DAYS, UploadFolder, upload_folder_path

MOST = 1000


@pytest.fixture
def folder(tmp_path: Path) -> UploadFolder:
    return UploadFolder(tmp_path / "ita.uploads", MOST)


def files(tmp_path: Path) -> set[str]:
    return {path.name for path in (tmp_path / "ita.uploads").iterdir()}


def grow_old(tmp_path: Path, digest: str, days: float) -> None:
    moment = time.time() - days * 24 * 60 * 60
    os.utime(tmp_path / "ita.uploads" / digest, (moment, moment))


def test_a_file_is_found_under_its_hash_until_it_is_dropped(folder: UploadFolder) -> None:
    digest = folder.keep("คะแนน".encode())
    assert digest == hashlib.sha256("คะแนน".encode()).hexdigest()
    assert folder.read(digest) == "คะแนน".encode()
    assert folder.holds(digest)
    assert folder.keep("คะแนน".encode()) == digest
    folder.drop(digest)
    folder.drop(digest)
    assert folder.read(digest) is None
    assert not folder.holds(digest)


def test_what_is_not_what_it_was_is_not_given(folder: UploadFolder, tmp_path: Path) -> None:
    digest = folder.keep(b"a")
    (tmp_path / "ita.uploads" / digest).write_bytes(b"b")
    assert folder.read(digest) is None


@pytest.mark.parametrize("name", ["", "../ita.duckdb", "x" * 64, "/etc/passwd", "A" * 64, "0" * 63])
def test_only_a_hash_names_a_file(folder: UploadFolder, tmp_path: Path, name: str) -> None:
    (tmp_path / "ita.duckdb").write_bytes(b"store")
    folder.keep(b"a")
    assert folder.read(name) is None
    assert not folder.holds(name)
    folder.drop(name)
    assert (tmp_path / "ita.duckdb").exists()


def test_an_old_file_goes_with_the_next_one(folder: UploadFolder, tmp_path: Path) -> None:
    old, young = folder.keep(b"old"), folder.keep(b"young")
    grow_old(tmp_path, old, KEPT_DAYS + 0.1)
    grow_old(tmp_path, young, KEPT_DAYS - 0.1)
    new = folder.keep(b"new")
    assert files(tmp_path) == {young, new}
    grow_old(tmp_path, young, KEPT_DAYS + 0.1)
    folder.sweep()
    assert files(tmp_path) == {new}


def test_there_is_nothing_to_sweep_before_the_first_file(folder: UploadFolder) -> None:
    folder.sweep()


def test_the_oldest_give_way_where_there_is_no_room(folder: UploadFolder, tmp_path: Path) -> None:
    kept = [folder.keep(bytes([n]) * 400) for n in range(2)]
    for days, digest in zip((2, 1), kept, strict=True):
        grow_old(tmp_path, digest, days)
    new = folder.keep(b"n" * 400)
    assert files(tmp_path) == {kept[1], new}


def test_a_file_larger_than_the_folder_is_not_kept(folder: UploadFolder, tmp_path: Path) -> None:
    digest = folder.keep(b"x" * (MOST + 1))
    assert folder.read(digest) is None
    assert files(tmp_path) == set()


def test_leftovers_of_a_power_cut_are_swept(folder: UploadFolder, tmp_path: Path) -> None:
    folder.keep(b"a")
    (tmp_path / "ita.uploads" / "half.part").write_bytes(b"x")
    grow_old(tmp_path, "half.part", KEPT_DAYS + 1)
    folder.keep(b"b")
    assert "half.part" not in files(tmp_path)


def test_a_folder_that_cannot_be_written_hinders_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    folder = UploadFolder(tmp_path / "file" / "ita.uploads", MOST)
    assert folder.read(folder.keep(b"a")) is None


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_others_on_the_pc_cannot_read_it(folder: UploadFolder, tmp_path: Path) -> None:
    digest = folder.keep(b"a")
    path = tmp_path / "ita.uploads"
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE((path / digest).stat().st_mode) & 0o077 == 0


def test_it_lies_beside_the_database() -> None:
    assert upload_folder_path("duckdb:////srv/ita.duckdb") == Path("/srv/ita.uploads")
