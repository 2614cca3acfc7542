"""Everything can be had in every format, from the same frames and with the same words."""

from __future__ import annotations

import io
import json
from itertools import product
from typing import get_args

import openpyxl
import pytest

from ita_dash.exports.files import export_bytes
from ita_dash.exports.formats import Format, What
from ita_dash.exports.json_file import json_bytes
from ita_dash.exports.tables import TABLES
from tests.unit.exports.exported import BOOKS, FORMULA, PROVENANCE, THAI, contents


@pytest.mark.parametrize(("what", "file_format"), list(product(get_args(What), get_args(Format))))
def test_every_export_opens_and_is_the_same_twice(what: What, file_format: Format) -> None:
    first, second = (
        export_bytes(what, file_format, contents(), PROVENANCE, BOOKS, THAI) for _ in range(2)
    )
    assert first == second
    if file_format == "csv":
        assert first.startswith(b"\xef\xbb\xbf")
    elif file_format == "json":
        assert json.loads(first)["records"]
    else:
        sheets = openpyxl.load_workbook(io.BytesIO(first)).sheetnames
        assert len(sheets) == (16 if what == "summary" else 2)


def test_json_holds_plain_values_and_the_provenance() -> None:
    sent = json.loads(json_bytes(TABLES["measures"](contents()), PROVENANCE))
    assert sent["provenance"] == {
        "agency": PROVENANCE.agency,
        "fiscal_year": 2568,
        "filters": {"สถานะ": "เกินกำหนด"},
        "change_no": 12,
        "data_as_of": "2026-11-20T09:11:00Z",
        "closing": None,
        "made_at": "2026-11-23T17:30:00Z",
        "made_by": "ผู้ใช้เครื่องนี้",
    }
    first, second, _ = sent["records"]
    assert (first["title"], first["progress"], first["period_end"]) == (FORMULA, 100, "2026-09-30")
    assert (second["progress"], second["period_start"]) == (None, None)
