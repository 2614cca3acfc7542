"""A file between its choice and its import: what is known of it, and where its bytes wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.uploads import FileFacts, Upload
from ita_dash.ui.session.app_state import uploads
from ita_dash.ui.session.workspace import current_workspace

if TYPE_CHECKING:
    from ita_dash.db.uploads import Uploads


def own_uploads() -> Uploads:
    """Where the files wait that are chosen for the agency of this run."""
    return uploads(current_workspace().agency.agency_id)


@dataclass
class ChosenFile:
    """A file that waits among the uploads, and not in memory.

    A session outlives its window by minutes, and an open one may stand for days: it holds the
    bytes only until they are put by, and where there is no room for them.
    """

    facts: FileFacts
    held: bytes | None = None

    @classmethod
    def of(cls, upload: Upload) -> ChosenFile:
        """A file that has just been handed over."""
        return cls(upload.facts, upload.content)

    @property
    def name(self) -> str:
        """The name it had on the computer it comes from."""
        return self.facts.name

    @property
    def sha256(self) -> str:
        """What tells it from every other file."""
        return self.facts.sha256

    def put_by(self) -> None:
        """Leave the bytes to the uploads; they stay in memory where it cannot keep them."""
        place = own_uploads()
        if self.held is not None and place.holds(place.keep(self.held)):
            self.held = None

    def opened(self) -> Upload:
        """The file with its bytes; whoever asks lets go of them soon.

        Raises UnreadableFile when it had to give way to others meanwhile.
        """
        content = self.held if self.held is not None else own_uploads().read(self.sha256)
        if content is None:
            raise UnreadableFile(
                msg("ไม่พบไฟล์ {name} ที่เลือกไว้แล้ว ยังไม่มีการนำเข้า", name=self.name),
                msg("โปรดเลือกไฟล์อีกครั้ง"),
            )
        return Upload(self.name, content)
