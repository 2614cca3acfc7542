"""Errors the user can understand: what happened, what was not lost, what to do."""

from __future__ import annotations

from ita_dash.domain.messages import Message, msg

NOTHING_LOST = msg("ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง")


class ItaError(Exception):
    """An error that is shown in three parts: what happened, what is safe, what to do."""

    def __init__(self, what: Message, todo: Message, kept: Message = NOTHING_LOST) -> None:
        super().__init__(str(what))
        self.what = what
        self.kept = kept
        self.todo = todo


class NotAllowed(ItaError):
    """The actor's role does not permit the action."""


class InvalidInput(ItaError):
    """A value given by a user breaks a rule; nothing was written."""


class EditCollision(ItaError):
    """Somebody else saved the same record after the editor had opened it.

    ``current_change_no`` is the revision that now stands.
    """

    def __init__(self, what: Message, todo: Message, current_change_no: int) -> None:
        super().__init__(what, todo)
        self.current_change_no = current_change_no


class AlreadySaved(ItaError):
    """The same save came before and was written, under ``change_no``; it is not written again."""

    def __init__(self, change_no: int) -> None:
        super().__init__(
            msg("สิ่งนี้บันทึกไว้แล้ว (การเปลี่ยนแปลงที่ {change_no})", change_no=change_no),
            msg("ไม่ต้องบันทึกอีก โปรดดูหน้าการเปลี่ยนแปลง"),
        )
        self.change_no = change_no


class DatabaseBusy(ItaError):
    """Another program holds the database file."""


class DamagedLog(ItaError):
    """The database file is whole but its write-ahead log is not, so that it does not open."""


class StoreFailure(ItaError):
    """The store could not do what it was asked: no room, no right to write, or out of reach."""


class UnreadableFile(ItaError):
    """A file cannot be taken in: broken, empty, too large, protected or not what it says."""
