"""Where the way in leads to afterwards."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from starlette.requests import Request

from ita_dash.ui.sign_in.drawing import asked_language, asked_next, draw


def request(**query: str) -> Request:
    scope = {"type": "http", "query_string": urlencode(query).encode(), "headers": []}
    return Request(scope)


@pytest.mark.parametrize("path", ["/", "/measures?m=1&lang=en", "/scores?find=ก"])
def test_a_page_of_this_server_is_gone_on_to(path: str) -> None:
    assert asked_next(request(next=path)) == path


@pytest.mark.parametrize(
    "path",
    [
        *("", "measures", "//example.org", "https://example.org", "/\\example.org"),
        *("\\\\example.org", "/a\r\nset-cookie: x", "javascript:alert(1)", "/\t/example.org"),
    ],
)
def test_no_other_place_is_gone_on_to(path: str) -> None:
    assert asked_next(request(next=path)) == "/"


def test_what_was_typed_is_shown_as_text_in_the_language_asked_for() -> None:
    asked = request(lang="en", next='/"><script>')
    assert asked_language(asked) == "en"
    assert asked_language(request(lang="de")) == "th"
    typed = '"><script>alert(1)</script>'
    drawn = draw(asked, "sign_in.html", fault=None, name=typed, is_without_accounts=False)
    body = bytes(drawn.body).decode()
    assert "<script>" not in body
    assert 'lang="en"' in body
    assert "Sign in" in body
