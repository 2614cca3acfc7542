"""Tells when a database file lies where it is not alone: synchronised or on the network."""

from __future__ import annotations

from pathlib import Path, PurePath

from ita_dash.db.notices import SHARED_PLACE, StoreNotice
from ita_dash.domain.messages import Message, msg

_SYNCHRONISED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "ไดรฟ์ของฉัน": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "box sync": "Box",
}
"""How the folders begin into which these programs copy; an office adds its name behind."""
_NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p")
)
_MOUNTED_BY_PROGRAM = ("fuse.sshfs", "fuse.davfs", "fuse.rclone", "fuse.gvfs")


def place_notice(path: Path) -> StoreNotice | None:
    """What to know of the place of a database file; None on a disk of this computer."""
    program = synchronised_by(path)
    if program is not None:
        what = msg("ไฟล์ฐานข้อมูลอยู่ในโฟลเดอร์ที่ {program} คัดลอกขึ้นลง: {path}", program=program, path=path)
    elif is_on_network(path):
        what = msg("ไฟล์ฐานข้อมูลอยู่บนไดรฟ์เครือข่าย: {path}", path=path)
    else:
        return None
    return StoreNotice(SHARED_PLACE, what, _todo())


def synchronised_by(path: PurePath) -> str | None:
    """The program that copies the folder a file lies in; None where none is known."""
    for part in path.parts[:-1]:
        for beginning, program in _SYNCHRONISED.items():
            if part.lower().startswith(beginning):
                return program
    return None


def is_on_network(path: Path) -> bool:
    """Whether a file lies on another computer, as its name or the system's mounts tell."""
    import psutil

    if str(path).startswith(("\\\\", "//")):
        return True
    try:
        mounts = psutil.disk_partitions(all=True)
        resolved = path.resolve()
    except OSError:
        return False
    under = [mount for mount in mounts if resolved.is_relative_to(mount.mountpoint)]
    nearest = max(under, key=lambda mount: len(mount.mountpoint), default=None)
    if nearest is None:
        return False
    kind = nearest.fstype.lower()
    is_remote = "remote" in nearest.opts.split(",")
    return is_remote or kind in _NETWORK or kind.startswith(_MOUNTED_BY_PROGRAM)


def _todo() -> Message:
    return msg(
        "โปรดปิดระบบ ย้ายโฟลเดอร์ฐานข้อมูลไปไว้ในเครื่องนี้ เช่น C:\\ita_dash แล้วตั้งค่า ITA_DATABASE_URL ใหม่ "
        "มิฉะนั้นข้อมูลอาจเสียหายเมื่อสองเครื่องเปิดพร้อมกันหรือโปรแกรมอื่นคัดลอกระหว่างที่กำลังเขียน"
    )
