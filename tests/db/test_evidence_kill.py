"""A process that is killed during an upload leaves no half evidence and no row without its file."""

from __future__ import annotations

import os
import signal
import time

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.evidence_store import evidence_store
from ita_dash.queries.changes import newest_change
from ita_dash.queries.evidence import evidence, kept_files
from ita_dash.queries.integrity import change_gaps, rows_without_change, rows_without_parent
from ita_dash.services.evidence.files import faulty_files
from ita_dash.settings import Settings
from tests.db.programs import next_line, program
from tests.stored import fill

MEGABYTES = 6
UPLOADING = """
from datetime import date
from itertools import count
from ita_dash.db.evidence_store import evidence_store
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.imports.evidence.file import EvidenceUpload
from ita_dash.services.evidence.edits import add_evidence
from ita_dash.settings import Settings
from tests.stored import ADMIN

database = open_database(sys.argv[1])
store = evidence_store(database, Settings(database_url=sys.argv[1]))
told = EvidenceInput("ประกาศ", date(2024, 1, 15))
for number in count():
    content = b"%PDF" + number.to_bytes(4, "big") * (int(sys.argv[2]) * 256 * 1024)
    upload = EvidenceUpload("ประกาศ.pdf", "application/pdf", content)
    print("begin", flush=True)
    add_evidence(database, store, ADMIN, 1, 1, told, upload)
    print("saved", flush=True)
"""


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.03, 0.06, 0.1])
def test_killed_during_an_upload(seconds: float, database_url: str) -> None:
    database = open_database(database_url)
    fill(database)
    stood = len(evidence(database, 1, newest_change(database, 1)))
    database.close()
    with program(UPLOADING, database_url, str(MEGABYTES)) as uploading:
        assert next_line(uploading) == "begin"
        assert next_line(uploading) == "saved"
        assert next_line(uploading) == "begin"
        time.sleep(seconds)
        os.kill(uploading.pid, signal.SIGKILL)
        assert uploading.stdout is not None
        confirmed = 1 + [line.strip() for line in uploading.stdout].count("saved")
    again = open_database(database_url)
    try:
        store = evidence_store(again, Settings(database_url=database_url))
        store.sweep()
        named = {file.sha256 for file in kept_files(again)}
        added = len(evidence(again, 1, newest_change(again, 1))) - stood
        # The last one may stand although its confirmation was not heard any more.
        assert added - confirmed in {0, 1}
        # What ``fill`` keeps in the database itself is small, and nobody's upload.
        least = MEGABYTES * 1024 * 1024 // 2
        faults = [each for each in faulty_files(again, store) if each.file.size > least]
        assert faults == []
        # What no row names yet is at most the one file that was being added, and whole.
        assert len(set(store.names()) - named) <= 1
        assert change_gaps(again) == []
        assert rows_without_change(again) == []
        assert rows_without_parent(again) == []
    finally:
        again.close()
