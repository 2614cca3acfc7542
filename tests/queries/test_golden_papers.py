"""The whole words of the pack for kinds of agencies and years, kept to be read and compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.papers.assembled import assembled
from ita_dash.exports.papers.printing import printed
from tests.printed import bare, pdf_text, word_lines
from tests.queries.test_papers import KINDS, office

GOLDEN = Path(__file__).parents[1] / "data" / "papers"
NAMES = {"อบต.": "subdistrict", "เทศบาลเมือง": "town", "อบจ.": "province"}


@pytest.mark.parametrize("year", [2567, 2569])
@pytest.mark.parametrize(("name", "kind"), [each[:2] for each in KINDS])
def test_a_pack_says_every_word_as_it_did(db: Database, name: str, kind: str, year: int) -> None:
    content = assembled(office(db, name, kind, year), year, PaperKind.PACK).content
    lines = word_lines(printed(PaperKind.PACK, content, "docx"))
    golden = (GOLDEN / f"{NAMES[kind]}_{year}.txt").read_text("utf-8")
    assert lines == golden.splitlines()
    pdf = pdf_text(printed(PaperKind.PACK, content, "pdf"))
    boxes = "\N{BALLOT BOX}"
    assert [line for line in lines if boxes not in line and bare(line) not in pdf] == []
