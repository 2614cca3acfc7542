"""Lets small answers leave at once: the server's own listening socket holds them back."""

from __future__ import annotations

import gc
import socket


def send_at_once() -> None:
    """Switch off the wait for an acknowledgement (Nagle) on every listening socket.

    Streamlit binds its socket without naming TCP, so asyncio does not do it for the connections
    (the cause is told in uvicorn's issue 3149): every small file, and every message that follows
    another, then waits up to 40 ms. Connections take the option over from the socket that listens,
    which nothing public hands out: it is looked for among the objects the garbage collector knows,
    so this comes before ``gc.freeze``.
    """
    for each in gc.get_objects():
        if isinstance(each, socket.socket) and _listens(each):
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _listens(each: socket.socket) -> bool:
    if each.family not in (socket.AF_INET, socket.AF_INET6) or each.fileno() < 0:
        return False
    return bool(each.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
