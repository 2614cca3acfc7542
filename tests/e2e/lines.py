"""A server that is killed and started again, and a line to it that is cut and mended."""

from __future__ import annotations

import selectors
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from types import MappingProxyType

from ita_dash.settings import ROOT
from tests.e2e.server import (
    environment,
    free_port,
    streamlit_command,
    wait_until_healthy,
)

BACK = 60_000
"""Milliseconds within which a browser has tried to connect again."""
FORGETFUL = ("--server.disconnectedSessionTTL", "1")
"""Keeps a session for a second only when its line is cut."""
_BLOCK = 65536


class Server:
    """One server on one port with one database, which may be killed and started again."""

    def __init__(
        self, database: Path, *flags: str, settings: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._database, self._settings = database, settings
        self._command = streamlit_command("--server.port", str(self.port), *flags)
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = self._database.with_suffix(".log")
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env=environment(self._database, self._settings),
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        wait_until_healthy(self.url, self._process, log)

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Let it answer nothing meanwhile, and then everything that came, at once."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        self._process.kill()
        self._process.wait(20)


class Line:
    """Passes everything on to a server until it is cut; of several to the first that answers.

    So every visitor from one address comes to the same server as long as that lives, as with a
    proxy whose sessions stick.
    """

    def __init__(self, *ports: int) -> None:
        self._targets = [("127.0.0.1", port) for port in ports]
        self._is_cut = self._is_closed = False
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Drop every connection and take no new one."""
        self._is_cut = True
        for pair in self._pairs:
            _close(*pair)
        self._pairs.clear()

    def mend(self) -> None:
        """Take connections again."""
        self._is_cut = False

    def close(self) -> None:
        """Cut it for good."""
        self._is_closed = True
        self.cut()
        self._listening.close()

    def _accept(self) -> None:
        while not self._is_closed:
            with suppress(OSError):
                near, _ = self._listening.accept()
                if self._is_cut:
                    near.close()
                    continue
                pair = near, self._reached()
                self._pairs.append(pair)
                Thread(target=_pass_on, args=pair, daemon=True).start()

    def _reached(self) -> socket.socket:
        for target in self._targets[:-1]:
            with suppress(OSError):
                return socket.create_connection(target)
        return socket.create_connection(self._targets[-1])


def _pass_on(near: socket.socket, far: socket.socket) -> None:
    with selectors.DefaultSelector() as waiting, suppress(OSError, ValueError, KeyError):
        waiting.register(near, selectors.EVENT_READ, far)
        waiting.register(far, selectors.EVENT_READ, near)
        while True:
            for key, _ in waiting.select():
                source = near if key.data is far else far
                block = source.recv(_BLOCK)
                if not block:
                    raise OSError
                key.data.sendall(block)
    _close(near, far)


def _close(*ends: socket.socket) -> None:
    for end in ends:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@contextmanager
def restartable(database: Path, *flags: str) -> Iterator[Server]:
    """A server that is ended at the end."""
    server = Server(database, *flags)
    try:
        yield server
    finally:
        server.kill()


@contextmanager
def line_to(server: Server) -> Iterator[Line]:
    """A line to the server that is closed at the end."""
    line = Line(server.port)
    try:
        yield line
    finally:
        line.close()
