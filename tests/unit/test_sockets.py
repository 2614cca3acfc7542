"""Answers leave at once, also where the listening socket was made without naming its protocol."""

from __future__ import annotations

import socket

import pytest

from ita_dash.ui.sockets import send_at_once

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
