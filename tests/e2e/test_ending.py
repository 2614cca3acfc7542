"""The app ends when it is told to, whatever a browser does, and lets go of its file."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.parse import urlsplit

from streamlit import file_util

from tests.e2e.server import running_server


def largest_script() -> str:
    """The address of a file that no line takes at once."""
    static = Path(file_util.get_static_dir())
    return f"/{max(static.rglob('*.js'), key=lambda file: file.stat().st_size).relative_to(static)}"


def test_a_client_that_takes_nothing_does_not_keep_the_server(store: Path) -> None:
    with socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        with running_server(store) as url:
            port = urlsplit(url).port
            client.connect(("127.0.0.1", port))
            client.sendall(f"GET {largest_script()} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            assert client.recv(12) == b"HTTP/1.1 200"
    assert not store.with_name(f"{store.name}.wal").exists()
