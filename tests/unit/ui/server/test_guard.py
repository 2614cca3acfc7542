"""Who is served: this computer, under its own names, for its own pages."""

from __future__ import annotations

import socket

import pytest

from ita_dash.ui.server.guard import host_name, is_local_request, is_loopback, listening_addresses


def _asked(client: str, host: str, origin: str | None = None) -> bool:
    headers = [(b"host", host.encode())]
    if origin is not None:
        headers.append((b"origin", origin.encode()))
    return is_local_request({"type": "http", "client": (client, 50_000), "headers": headers})


@pytest.mark.parametrize("client", ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8501", "127.0.0.1:8501", "[::1]:8501"])
def test_this_computer_is_served(client: str, host: str) -> None:
    assert _asked(client, host)
    assert _asked(client, host, f"http://{host}")


@pytest.mark.parametrize("client", ["192.168.1.7", "10.0.0.1", "::ffff:10.0.0.1", "fe80::1", ""])
def test_another_computer_is_not(client: str) -> None:
    assert not _asked(client, "localhost:8501")


@pytest.mark.parametrize(
    "host", ["example.org", "localhost.example.org", "127.0.0.1.example.org", "0.0.0.0", "", "[::1"]
)
def test_a_name_of_somebody_else_is_not(host: str) -> None:
    assert not _asked("127.0.0.1", host)


@pytest.mark.parametrize(
    "origin",
    [
        "http://example.org",
        "null",
        "http://localhost:3000",
        "http://localhost:8501.example.org",
        "",
    ],
)
def test_a_page_of_another_site_is_not(origin: str) -> None:
    assert not _asked("127.0.0.1", "localhost:8501", origin)


def test_a_request_that_does_not_tell_its_sender_is_not() -> None:
    assert not is_local_request(
        {"type": "http", "client": None, "headers": [(b"host", b"localhost")]}
    )


def test_the_name_in_a_host_header_loses_its_port() -> None:
    assert host_name("[::1]:8501") == "::1"
    assert host_name("localhost") == "localhost"
    assert not is_loopback(host_name("user@example.org:80"))


def test_the_operating_system_tells_what_this_process_listens_on() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.2", 0))
        listening.listen()
        assert "127.0.0.2" in listening_addresses()
    assert "127.0.0.2" not in listening_addresses()
