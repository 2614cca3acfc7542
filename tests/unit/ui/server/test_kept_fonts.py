"""Fonts may be kept by the browser, and nothing else that stands beside them."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from ita_dash.ui.server.kept_fonts import FONTS, KeptFonts
from tests.unit.ui.server.asking import ask


def found(_: object) -> PlainTextResponse:
    return PlainTextResponse("a font")


@pytest.fixture(scope="module")
def app() -> KeptFonts:
    return KeptFonts(Starlette(routes=[Route(f"{FONTS}sarabun.woff2", found), Route("/", found)]))


def test_a_font_is_there_when_the_page_is_printed(app: KeptFonts) -> None:
    assert "max-age" in ask(app, f"{FONTS}sarabun.woff2").headers["cache-control"]


@pytest.mark.parametrize("path", ["/", f"{FONTS}missing.woff2"])
def test_nothing_else_is_kept(path: str, app: KeptFonts) -> None:
    assert "cache-control" not in ask(app, path).headers
