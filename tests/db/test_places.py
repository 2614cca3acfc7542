"""A database that another program also moves, or that lies elsewhere, is told once."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import psutil
import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.notices import SHARED_PLACE
from ita_dash.db.places import is_on_network, synchronised_by


@pytest.mark.parametrize(
    ("path", "program"),
    [
        (PureWindowsPath(r"C:\Users\a\OneDrive - อบต.ตัวอย่าง\ita\ita.duckdb"), "OneDrive"),
        (PureWindowsPath(r"G:\My Drive\ita.duckdb"), "Google Drive"),
        (PureWindowsPath(r"G:\ไดรฟ์ของฉัน\ita.duckdb"), "Google Drive"),
        (PurePosixPath("/home/a/Dropbox/var/ita.duckdb"), "Dropbox"),
        (PurePosixPath("/Users/a/Library/Mobile Documents/ita.duckdb"), "iCloud"),
        (PureWindowsPath(r"C:\ita_dash\var\ita.duckdb"), None),
        (PurePosixPath("/srv/onedrive.duckdb"), None),
    ],
)
def test_a_folder_that_is_copied_up_and_down_is_known(
    path: PurePosixPath | PureWindowsPath, program: str | None
) -> None:
    assert synchronised_by(path) == program


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        ("cifs", "rw", True),
        ("nfs4", "rw", True),
        ("fuse.rclone", "rw", True),
        ("NTFS", "rw,remote", True),
        ("ext4", "rw", False),
        ("NTFS", "rw,fixed", False),
    ],
)
def test_the_nearest_mount_tells_whether_a_file_is_on_the_network(
    kind: str, options: str, expected: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = [
        SimpleNamespace(mountpoint="/", fstype="ext4", opts="rw"),
        SimpleNamespace(mountpoint=str(tmp_path), fstype=kind, opts=options),
    ]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: mounts)
    assert is_on_network(tmp_path / "ita.duckdb") is expected


def test_a_name_on_the_network_is_one() -> None:
    assert is_on_network(Path(r"\\server\share\ita.duckdb"))


def test_the_notice_goes_when_it_was_read_and_stays_away(tmp_path: Path) -> None:
    url = f"duckdb:///{(tmp_path / 'Dropbox' / 'ita.duckdb').as_posix()}"
    for _ in range(2):
        database = open_database(url)
        assert [notice.code for notice in database.notices()] == [SHARED_PLACE]
        assert "Dropbox" in str(database.notices()[0].what)
        assert "ITA_DATABASE_URL" in str(database.notices()[0].todo)
        database.close()
    database = open_database(url)
    database.dismiss(SHARED_PLACE)
    database.close()
    database = open_database(url)
    assert database.notices() == []
    database.close()
