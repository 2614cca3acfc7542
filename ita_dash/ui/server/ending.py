"""How the server ends: soon, whatever a browser is in the middle of."""

from __future__ import annotations

import signal

import uvicorn

PATIENCE_SECONDS = 5
"""Within it a browser has taken what it asked for; the machine's shutdown waits little longer."""


def end_in_time() -> None:
    """Let the server that runs this app drop the lines that are still busy when it is to end.

    It waits for them without an end otherwise: one window that takes nothing any more, such as
    that of a laptop asleep, would keep the program and its file. A server that is none of
    uvicorn's ends as it was told to when it was started.
    """
    server = getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
    if isinstance(server, uvicorn.Server) and server.config.timeout_graceful_shutdown is None:
        server.config.timeout_graceful_shutdown = PATIENCE_SECONDS
