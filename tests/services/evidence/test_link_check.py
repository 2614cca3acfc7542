"""A link is asked only where that is on, one at a time per site, and never in the own network."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from unittest.mock import patch

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.evidence import link_answers
from ita_dash.services.evidence.link_check import Ask, ask_link
from ita_dash.services.evidence.web import Asked, asked
from tests.stored import ADMIN, VIEWER

LINK = "https://www.example.go.th/ita"


class _Site(BaseHTTPRequestHandler):
    """Knows GET alone at /get, has nothing at /gone, sends on at /to/…, in a circle at /round."""

    asked: list[str]

    def _told(self) -> None:
        type(self).asked.append(f"{self.command} {self.path}")
        places = {"/round": "/round", "/to/page": "/page", "/to/file": "file:///etc/passwd"}
        is_get_alone = self.path == "/get" and self.command == "HEAD"
        status = 405 if is_get_alone else 404 if self.path == "/gone" else 200
        self.send_response(302 if self.path in places else status)
        if self.path in places:
            self.send_header("Location", places[self.path])
        self.end_headers()

    do_HEAD = do_GET = _told  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    _Site.asked = []
    server = HTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def always(said: Asked) -> Ask:
    """A question that is always answered so."""
    return lambda link, *, may_be_private: said


@contextmanager
def named(address: str) -> Iterator[None]:
    """Every name has this address; an address is its own."""

    def found(name: str, port: int, **_: Any) -> list[Any]:
        own = name if name[0].isdigit() else address
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (own, port))]

    with patch.object(socket, "getaddrinfo", found):
        yield


@pytest.mark.parametrize(
    ("path", "answer", "detail"),
    [
        ("/page", "works", "200"),
        ("/get", "works", "200"),
        ("/gone", "refuses", "404"),
        ("/to/page", "works", "200"),
        ("/to/file", "moved", ""),
        ("/round", "moved", ""),
        ("/แผน ปี".replace(" ", "%20"), "works", "200"),
    ],
)
def test_what_a_site_answers(site: str, path: str, answer: str, detail: str) -> None:
    assert asked(site + path, may_be_private=True) == Asked(answer, detail)


def test_get_is_asked_only_where_head_is_not_known(site: str) -> None:
    asked(f"{site}/page", may_be_private=True)
    asked(f"{site}/get", may_be_private=True)
    assert _Site.asked == ["HEAD /page", "HEAD /get", "GET /get"]


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "10.1.2.3", "192.168.1.1", "172.16.0.9"),
        *("169.254.169.254", "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]", "2130706433"),
    ],
)
def test_an_address_of_the_own_network_is_never_connected_to(host: str) -> None:
    with patch.object(socket, "create_connection", side_effect=AssertionError("connected")):
        assert asked(f"http://{host}/", may_be_private=False).answer == "own_network"


def test_a_name_or_a_redirect_that_leads_into_the_own_network_is_refused() -> None:
    with named("192.168.1.1"):
        told = asked("http://intranet.example.go.th/", may_be_private=False)
    assert told.answer == "own_network"
    web = "ita_dash.services.evidence.web._request"
    with (
        patch(web, return_value=(302, "http://127.0.0.1/admin")) as request,
        named("203.150.0.1"),
    ):
        told = asked("http://www.example.go.th/", may_be_private=False)
    assert told.answer == "own_network"
    assert request.call_count == 1


def test_a_site_that_does_not_answer_is_told() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    told = asked(f"http://127.0.0.1:{port}/", may_be_private=True, seconds=0.5)
    assert told.answer == "silent"
    with patch.object(socket, "getaddrinfo", side_effect=socket.gaierror):
        assert asked(LINK, may_be_private=False).answer == "unknown_site"


def test_an_answer_takes_the_place_of_the_one_before_and_is_no_change(
    db: Database, agency: Agency
) -> None:
    before = newest_change(db, agency.agency_id)
    for said in (Asked("silent"), Asked("works", "200")):
        ask_link(db, ADMIN, agency.agency_id, LINK, "internet", always(said))
    (kept,) = link_answers(db, agency.agency_id).values()
    assert (kept.link, kept.answer, kept.detail) == (LINK, "works", "200")
    assert newest_change(db, agency.agency_id) == before


def test_off_nobody_is_asked_and_a_viewer_never_asks(db: Database, agency: Agency) -> None:
    def nobody(link: str, *, may_be_private: bool) -> Asked:
        raise AssertionError("asked")

    with pytest.raises(InvalidInput, match="การตรวจลิงก์ปิดอยู่"):
        ask_link(db, ADMIN, agency.agency_id, LINK, "off", nobody)
    with pytest.raises(NotAllowed):
        ask_link(db, VIEWER, agency.agency_id, LINK, "internet", nobody)


def test_a_site_is_asked_once_at_a_time(db: Database, agency: Agency) -> None:
    def asks_again(link: str, *, may_be_private: bool) -> Asked:
        with pytest.raises(InvalidInput, match="กำลังตรวจลิงก์อื่นของเว็บไซต์นี้อยู่"):
            ask_link(db, ADMIN, agency.agency_id, f"{LINK}/2", "internet", asks_again)
        other = "https://other.example.go.th/"
        ask_link(db, ADMIN, agency.agency_id, other, "internet", always(Asked("works")))
        return Asked("works")

    ask_link(db, ADMIN, agency.agency_id, LINK, "internet", asks_again)
    assert len(link_answers(db, agency.agency_id)) == 2
