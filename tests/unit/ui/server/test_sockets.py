"""Answers leave at once, also where the listening socket was made without naming its protocol."""

from __future__ import annotations

import gc
import socket
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
import streamlit as st

from ita_dash.ui.server import process as server
from ita_dash.ui.server.sockets import send_at_once
from ita_dash.ui.session.app_state import database
from tests.loops import run_alone

LOOPBACK = "127.0.0.1"


def waits(connection: socket.socket) -> bool:
    """Whether small writes wait for the acknowledgement of those before."""
    return not connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def accepted(listening: socket.socket) -> socket.socket:
    with socket.create_connection(listening.getsockname()):
        return listening.accept()[0]


@pytest.fixture
def listening() -> socket.socket:
    made = socket.socket(family=socket.AF_INET)
    made.bind((LOOPBACK, 0))
    made.listen()
    return made


def test_connections_of_a_listening_socket_send_at_once(listening: socket.socket) -> None:
    with listening:
        with accepted(listening) as before:
            assert waits(before)
        send_at_once()
        with accepted(listening) as after:
            assert not waits(after)


def test_other_sockets_are_left_as_they_are(listening: socket.socket) -> None:
    with listening, socket.socket() as idle, accepted(listening) as open_before:
        socket.socket().close()
        send_at_once()
        assert waits(idle)
        assert waits(open_before)


@pytest.fixture
def own_database(duckdb_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process's database is an empty one of this test."""
    monkeypatch.setenv("ITA_DATABASE_URL", duckdb_url)
    monkeypatch.setenv("ITA_SAMPLE", "0")
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.mark.usefixtures("own_database")
def test_the_servers_own_socket_is_found_however_fast_the_warm_up_is(
    listening: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the warm-up froze is not found any more: it was quicker on every start with data."""

    async def run() -> bool:
        async with server.lifespan(None):  # type: ignore[arg-type]
            database()
            with accepted(listening) as connection:
                return waits(connection)

    monkeypatch.setattr(server, "Thread", lambda **_: SimpleNamespace(start=gc.freeze))
    try:
        with listening:
            assert not run_alone(run())
    finally:
        gc.unfreeze()
