"""The first HTML: ours wherever Streamlit sends its page, Streamlit's where that has changed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes,
)

from ita_dash.ui.server import first_answer, front_end
from ita_dash.ui.server.first_answer import FirstAnswer
from ita_dash.ui.server.first_html import has_landmarks
from ita_dash.ui.server.script import script_path
from tests.unit.ui.server.asking import ask

ANSWER = '<div id="ita-answer">84.74</div>'
ADDRESSES = ("/", "/measures", "/measures/x", "/no such page", "/index.html")


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Iterator[ASGIApp]:
    """Streamlit's page and files behind the first answer, beside a page that is not Streamlit's."""
    other = Route("/other", lambda _: PlainTextResponse("<html></html>", media_type="text/html"))
    first_answer.is_adapted.cache_clear()
    monkeypatch.setattr(first_answer, "_answer", lambda asked, language: ANSWER)
    yield FirstAnswer(Starlette(routes=[other, *create_streamlit_static_assets_routes("")]))
    first_answer.is_adapted.cache_clear()


def test_streamlits_page_is_the_one_we_know() -> None:
    """Where this fails, Streamlit's page has changed: look at it, then at the landmarks."""
    assert has_landmarks(front_end.index_page())


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_address_gets_our_page(app: ASGIApp, path: str) -> None:
    answer = ask(app, path)
    html = answer.body.decode()
    assert '<html lang="th">' in html
    said = re.sub(
        r"<style.*?</style>|<script.*?</script>|<!--.*?-->|<[^>]*>", "", html, flags=re.DOTALL
    )
    assert "Streamlit" not in said
    assert "เปิดใช้ในเบราว์เซอร์" in html
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert answer.headers["cache-control"] == "no-cache"
    # Also below an address of several parts, everything comes from the root.
    assert not re.search(r'(?:href|src)="(?!/)', html)


def test_title_and_language_are_those_of_the_address(app: ASGIApp) -> None:
    thai = ask(app, "/measures").body.decode()
    english = ask(app, "/measures", query="fy=2568&lang=en").body.decode()
    assert "<title>มาตรการ</title>" in thai
    assert "<title>Measures</title>" in english
    assert '<html lang="en">' in english
    assert "<title>ไม่มีหน้านี้</title>" in ask(app, "/nonsense").body.decode()
    assert ask(app, "/", query="lang=%22%3E<b>").body == ask(app, "/").body


def test_the_answer_stands_on_the_overview_alone(app: ASGIApp) -> None:
    assert f'{ANSWER}<div id="root">' in ask(app, "/").body.decode()
    for path in ADDRESSES[1:-1]:
        assert ANSWER not in ask(app, path).body.decode()


def test_it_comes_compressed_and_once(app: ASGIApp) -> None:
    answer = ask(app, "/scores", accept_encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == ask(app, "/scores").body
    tag = answer.headers["etag"]
    assert ask(app, "/scores", accept_encoding="gzip", if_none_match=tag).status == 304
    assert ask(app, "/scores", if_none_match=tag, range="bytes=0-5").status == 200


def test_what_is_asked_for_early_is_there_and_not_asked_for_twice(app: ASGIApp) -> None:
    html = ask(app, "/").body.decode()
    asked = re.findall(r'<(?:link|script)[^>]*(?:href|src)="/(static/[^"]+)"', html)
    assert [path for path in asked if not (front_end.FOLDER / path).is_file()] == []
    assert len(asked) == len(set(asked))
    for part in ("Html", "Metric"):
        assert front_end.script(part) in asked


def test_the_scripts_of_charts_are_named_for_later_where_there_are_charts(app: ASGIApp) -> None:
    named = r'<meta name="ita-later" content="([^"]*)">'
    [later] = re.findall(named, ask(app, "/scores").body.decode())
    assert f"/{front_end.script('PlotlyChart')}" in later.split()
    assert [path for path in later.split() if not (front_end.FOLDER / path[1:]).is_file()] == []
    for page in ("/", "/imports"):
        assert re.findall(named, ask(app, page).body.decode()) == [""]


def test_the_own_script_is_kept_under_its_content(app: ASGIApp) -> None:
    assert f'src="/{script_path()}"' in ask(app, "/").body.decode()
    answer = ask(app, f"/{script_path()}", accept_encoding="gzip")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
    assert '"การเชื่อมต่อกับระบบขาด"' in gzip.decompress(answer.body).decode()


def test_what_is_not_streamlits_page_passes(app: ASGIApp) -> None:
    assert ask(app, "/other").body == b"<html></html>"
    script = front_end.script("Html")
    assert ask(app, f"/{script}").body == (front_end.FOLDER / str(script)).read_bytes()
    assert ask(app, "/", method="POST").status == 405


def test_an_unknown_page_of_streamlit_is_left_as_it_is(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = ask(app, "/").body
    changed = front_end.index_page().replace('<div id="root">', '<div id="application">')
    monkeypatch.setattr(front_end, "index_page", lambda: changed)
    first_answer.is_adapted.cache_clear()
    assert not has_landmarks(changed)
    kept = ask(app, "/").body
    assert kept != ours
    assert kept == (front_end.FOLDER / "index.html").read_bytes()
