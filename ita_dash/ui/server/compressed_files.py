"""Sends Streamlit's scripts and styles compressed, each compressed once in the life of the process.

Streamlit itself sends them as they lie on the disk and leaves compression to a proxy, which an
office PC does not have. The names of the files carry a hash, so what was compressed stays right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders

from ita_dash.ui.server import front_end
from ita_dash.ui.server.packed import FOREVER, Packed, pack, takes_gzip

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


class CompressedFiles:
    """Answers for the files under ``/static/`` that shrink, to whoever takes gzip."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._files = {
            f"{front_end.base_path()}{path.relative_to(front_end.FOLDER).as_posix()}": path
            for path in front_end.FOLDER.glob("static/**/*")
            if path.suffix in _KINDS
        }
        self._packed: dict[str, Packed] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the compressed file, or pass the request on."""
        is_read = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if not is_read or scope["path"] not in self._files:
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        # A part of a file is a part of the file as it lies on the disk.
        if "range" in asked or not takes_gzip(asked):
            await self._app(scope, receive, _saying_that_it_varies(send))
            return
        packed = self._packed.get(scope["path"])
        if packed is None:
            packed = await run_in_threadpool(self._pack, scope["path"])
        await packed.answer(asked)(scope, receive, send)

    def _pack(self, path: str) -> Packed:
        file = self._files[path]
        packed = pack(file.read_bytes(), _KINDS[file.suffix], FOREVER, keep_plain=False)
        self._packed[path] = packed
        return packed


def _saying_that_it_varies(send: Send) -> Send:
    async def send_marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await send(message)

    return send_marked
