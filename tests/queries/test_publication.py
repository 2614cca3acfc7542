"""The bundle for a website: valid pages that need nothing, and nothing in it that is not public."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.db.database import Database
from ita_dash.domain.errors import ItaError
from ita_dash.domain.papers.person_names import HIDDEN, has_name, without_names
from ita_dash.exports.fixed_zip import packed
from ita_dash.exports.site.content import site_content
from ita_dash.exports.site.files import PAGES, published_files, site_files
from ita_dash.exports.site.folder import write_folder
from ita_dash.exports.site.records import HeldBack, SiteContent, SiteMeasure
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.sample import load_sample
from ita_dash.wording.sample import INVENTED
from tests.printed import bare, pdf_text
from tests.queries.test_papers import KINDS, LINK, TODAY, newest, office

MADE = datetime(2026, 2, 3, 4, 5)  # noqa: DTZ001 - UTC without a zone, as the store gives it
NAMED = "นายสมมุติ ตัวอย่างดี เป็นวิทยากร"
SECRET = "งบประมาณไม่พอและไม่มีคนทำ"


def bundle(snapshot: Snapshot, fiscal_year: int, *, with_names: bool = False) -> dict[str, bytes]:
    """The files of a year as they stood."""
    content = site_content(snapshot, fiscal_year, MADE, with_names=with_names)
    return published_files(snapshot, content, with_names=with_names)


def published(db: Database, *, with_names: bool = False) -> dict[str, bytes]:
    """The bundle of an office whose measure names somebody and has internal texts."""
    internal: dict[str, Any] = {"background": SECRET, "obstacles": SECRET, "follow_up": SECRET}
    snapshot = office(db, *KINDS[0][:2], result=NAMED, **internal)
    return bundle(snapshot, 2567, with_names=with_names)


def everything(files: dict[str, bytes]) -> str:
    texts = [content.decode() for name, content in files.items() if not name.endswith(".pdf")]
    return "\n".join(texts) + pdf_text(files["report.pdf"])


def valid(page: bytes) -> None:
    """Refuse what the HTML standard calls an error."""
    html5lib.HTMLParser(strict=True).parse(page.decode())


def test_pages_are_valid_and_point_to_files_of_the_bundle_alone(db: Database) -> None:
    files = published(db)
    for name in PAGES:
        valid(files[name])
        page = files[name].decode()
        assert "<script" not in page
        for address in re.findall(r'(?:href|src)="([^"]*)"', page):
            assert address.partition("#")[0] in ("", LINK, *files), address


def test_what_was_published_is_there(db: Database) -> None:
    files = published(db)
    told = json.loads(files["data.json"])
    assert told["result"]["total"] == "85.43"
    assert [each["number"] for each in told["measures"]] == [1, 2]
    assert told["measures"][0]["evidence"] == [
        {"title": "ประกาศ", "link": LINK, "date": "15 ม.ค. 2567"}
    ]
    assert LINK in files["measures.html"].decode()
    assert files["measures.csv"].startswith(b"\xef\xbb\xbf")
    assert "85.43" in files["index.html"].decode()
    assert b"85" in files["trend.svg"]


def test_internal_texts_drafts_and_names_are_not(db: Database) -> None:
    said = everything(published(db))
    for hidden in (SECRET, "ร่างคู่มือ", "สมมุติ"):
        assert hidden not in said
    assert HIDDEN in said


def test_names_stand_where_they_are_allowed(db: Database) -> None:
    said = everything(published(db, with_names=True))
    assert NAMED in said
    assert SECRET not in said


def test_the_same_state_gives_the_same_bytes(db: Database) -> None:
    snapshot = office(db, *KINDS[0][:2])
    made = [packed(bundle(each, 2567)) for each in (snapshot, newest(snapshot))]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert all(re.fullmatch(r"[a-z.]+", name) for name in archive.namelist())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("นายสมมุติ ตัวอย่างดี บรรยาย", True),
        ("โดย น.ส.ตัวอย่าง สมมุติ", True),
        ("นายกองค์การบริหารส่วนตำบล ลงนาม", False),
        ("นายช่างโยธา ตรวจงาน", False),
        ("นายอำเภอดอนสัก เปิดงาน", False),
        ("เจ้านายสั่ง งาน", False),
    ],
)
def test_a_name_is_told_from_a_position(text: str, found: bool) -> None:
    assert has_name(text) is found
    assert (without_names(text) == text) is not found


def content(text: str) -> SiteContent:
    """A site of which every free text is the same."""
    measure = SiteMeasure(1, text, "", (text,), text, (text, text), (text,), (text, text), ())
    return SiteContent(
        agency=text,
        place="",
        fiscal_year=2567,
        updated="",
        change_no=1,
        result=None,
        notes=(),
        years=(),
        trend=None,
        bars=None,
        indicator_years=(),
        indicators=(),
        measures=(measure,),
        counts=(),
        target="85",
        weights=(),
        source=text,
        held_back=HeldBack(0, 0, ()),
    )


WORDS = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E3A),
        st.sampled_from("09๐๙#$%&<>{}[]_*=/\\\"'@~`^-"),
    ),
    min_size=1,
    max_size=80,
)


@settings(max_examples=40, deadline=None)
@given(text=st.one_of(WORDS, st.sampled_from(["{{ 7*7 }}", "</p><script>x</script>", "&lt;"])))
def test_any_text_comes_through_unharmed(text: str) -> None:
    files = site_files(content(text), None)
    for page in PAGES:
        valid(files[page])
    tree = html5lib.parse(files["measures.html"].decode(), namespaceHTMLElements=False)
    assert text in ["".join(each.itertext()) for each in tree.iter("dd")]
    assert json.loads(files["data.json"])["agency"] == text


def test_a_folder_is_replaced_whole_and_never_somebody_elses(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write_folder({"index.html": b"1", "trend.svg": b"1"}, folder)
    write_folder({"index.html": b"2"}, folder)
    assert [each.name for each in folder.iterdir()] == ["index.html"]
    (folder / "own.txt").write_text("mine", "utf-8")
    with pytest.raises(ItaError, match="ไฟล์อื่น"):
        write_folder({"index.html": b"3"}, folder)
    assert (folder / "index.html").read_bytes() == b"2"
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_what_is_invented_says_so_on_every_page_and_in_the_papers(db: Database) -> None:
    agency_id = load_sample(db, TODAY).agency_id
    newest_no = newest_change(db, agency_id)
    snapshot = Snapshot(db, agency_id, newest_no, TODAY, load_rulebooks())
    year = snapshot.papers.years[0]
    files = bundle(snapshot, year)
    for page in PAGES:
        assert str(INVENTED) in files[page].decode()
    assert bare(str(INVENTED)) in pdf_text(files["report.pdf"])
