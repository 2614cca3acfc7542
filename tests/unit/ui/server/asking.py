"""Asks an ASGI app one thing and gives its whole answer."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Scope

from tests.loops import run_alone


class Answer:
    """What came back: status, headers, body."""

    def __init__(self, messages: list[Message]) -> None:
        start, *parts = messages
        self.status: int = start["status"]
        self.headers = Headers(raw=start["headers"])
        self.body = b"".join(part.get("body", b"") for part in parts)


def ask(app: ASGIApp, path: str, *, method: str = "GET", query: str = "", **headers: str) -> Answer:
    """The answer to one request; ``accept_encoding="gzip"`` is a header."""
    scope: Scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode("latin-1"),
        "headers": _raw(headers),
    }
    sent: list[Message] = []
    asked: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        # Whoever asks stays until the answer has come.
        return asked.pop() if asked else await asyncio.Future[Message]()

    async def send(message: Message) -> None:
        sent.append(message)

    async def run() -> None:
        await app(scope, receive, send)

    run_alone(run())
    return Answer(sent)


def _raw(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
