"""Streamlit's files: compressed for whoever takes it, whole and in parts for everybody else."""

from __future__ import annotations

import gzip

import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes,
)

from ita_dash.ui.server import front_end
from ita_dash.ui.server.compressed_files import CompressedFiles
from tests.unit.ui.server.asking import ask


@pytest.fixture(scope="module")
def app() -> ASGIApp:
    """Streamlit's own files behind the compression."""
    return CompressedFiles(Starlette(routes=create_streamlit_static_assets_routes("")))


@pytest.fixture(scope="module")
def script() -> str:
    """The address of a script."""
    found = front_end.script("Html")
    assert found
    return f"/{found}"


def content(path: str) -> bytes:
    return (front_end.FOLDER / path.lstrip("/")).read_bytes()


def test_a_script_comes_compressed_and_is_kept(app: ASGIApp, script: str) -> None:
    answer = ask(app, script, accept_encoding="gzip, deflate, br")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "immutable" in answer.headers["cache-control"]
    assert int(answer.headers["content-length"]) == len(answer.body) < len(content(script))
    assert gzip.decompress(answer.body) == content(script)


def test_asking_again_with_the_tag_moves_nothing(app: ASGIApp, script: str) -> None:
    tag = ask(app, script, accept_encoding="gzip").headers["etag"]
    again = ask(app, script, accept_encoding="gzip", if_none_match=tag)
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == tag
    plain = ask(app, script, if_none_match=tag)
    assert plain.status == 200
    assert plain.headers["etag"] != tag


@pytest.mark.parametrize("offer", ["", "br", "gzip;q=0", "gzip; q=0.0, br"])
def test_who_does_not_take_gzip_gets_the_file(app: ASGIApp, script: str, offer: str) -> None:
    answer = ask(app, script, accept_encoding=offer)
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.body == content(script)


def test_a_part_is_a_part_of_the_file(app: ASGIApp, script: str) -> None:
    answer = ask(app, script, accept_encoding="gzip", range="bytes=10-19")
    assert answer.status == 206
    assert "content-encoding" not in answer.headers
    assert answer.body == content(script)[10:20]


def test_pictures_and_fonts_are_left_as_they_are(app: ASGIApp) -> None:
    font = next((front_end.FOLDER / "static" / "media").glob("*.woff2"))
    path = f"/{font.relative_to(front_end.FOLDER).as_posix()}"
    answer = ask(app, path, accept_encoding="gzip")
    assert "content-encoding" not in answer.headers
    assert answer.body == font.read_bytes()


def test_nothing_outside_the_folder_is_answered(app: ASGIApp) -> None:
    for path in ("/static/../../../config.py", "/static/js/%2e%2e/%2e%2e/index.html"):
        answer = ask(app, path, accept_encoding="gzip")
        assert b"_create_option" not in answer.body
        assert "content-encoding" not in answer.headers
