"""A websocket that ends with the sign-in it was opened under."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from ita_dash.domain.errors import ItaError
from ita_dash.ui.server.sign_in import Asking, who_asks

if TYPE_CHECKING:
    from starlette.types import Message, Receive

LOOK_AGAIN_SECONDS = 30
"""How long a page nobody touches may stay open after its session has ended elsewhere."""
_POLICY_VIOLATION = 1008


class Watched:
    """The ``receive`` of a websocket: no message passes unless the session still stands."""

    def __init__(self, receive: Receive, asking: Asking) -> None:
        self._receive = receive
        self._asking = asking
        self._waiting: asyncio.Task[Message] | None = None

    async def __call__(self) -> Message:
        """The next message, or the end of the line."""
        while True:
            waiting = self._waiting or asyncio.ensure_future(self._next())
            self._waiting = waiting
            await asyncio.wait({waiting}, timeout=LOOK_AGAIN_SECONDS)
            is_use = waiting.done()
            if not is_use or waiting.result()["type"] == "websocket.receive":
                asking = replace(self._asking, is_use=is_use)
                if not await run_in_threadpool(_still_stands, asking):
                    return {"type": "websocket.disconnect", "code": _POLICY_VIOLATION}
            if waiting.done():
                self._waiting = None
                return waiting.result()

    async def _next(self) -> Message:
        return await self._receive()


def _still_stands(asking: Asking) -> bool:
    """Whether the session stands; a store that does not answer ends no line, its pages say so."""
    try:
        known = who_asks(asking)
    except ItaError:
        return True
    return known is not None and not known.must_change
