"""Under which names a server that people sign in to answers, and for whose pages."""

from __future__ import annotations

import pytest

from ita_dash.ui.server.known_names import asks_rightly
from ita_dash.ui.server.signed_in_only import is_open

HOSTS = frozenset({"ita.office.local", "192.168.1.10"})


def asked(host: str, origin: str | None = None) -> bool:
    headers = [(b"host", host.encode())]
    if origin is not None:
        headers.append((b"origin", origin.encode()))
    scope = {"type": "http", "headers": headers, "client": ("192.0.2.1", 1)}
    return asks_rightly(scope, HOSTS)


@pytest.mark.parametrize(
    "host",
    ["ita.office.local", "ITA.office.local:8501", "192.168.1.10:8501", "localhost", "[::1]:1"],
)
def test_its_own_names_are_answered(host: str) -> None:
    assert asked(host)
    assert asked(host, f"https://{host}")


@pytest.mark.parametrize(
    "host", ["example.org", "ita.office.local.example.org", "", "[", "0.0.0.0"]
)
def test_other_names_are_not(host: str) -> None:
    assert not asked(host)


@pytest.mark.parametrize("origin", ["https://example.org", "null", "https://ita.office.local:1"])
def test_another_sites_page_is_not_answered(origin: str) -> None:
    assert not asked("ita.office.local", origin)


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/measures", "/sign-in/", "/sign-in/other", "/sign-inside", "//sign-in"),
        *("/media/a.csv", "/_stcore/stream", "/_stcore/upload_file/a/b", "/static/js/index.js"),
        *("/app/static/rows.js", "/app/static/fonts/../rows.js", "/healthz/x", ""),
    ],
)
def test_nothing_but_the_way_in_is_open(path: str) -> None:
    assert not is_open(path)


@pytest.mark.parametrize("path", ["/sign-in", "/healthz", "/app/static/fonts/a.woff2"])
def test_the_way_in_and_its_files_are_open(path: str) -> None:
    assert is_open(path)
