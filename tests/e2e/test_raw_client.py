"""What a client that is no browser gets: nothing but what a page of this computer would."""

from __future__ import annotations

import socket
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.e2e.server import health

FONT = "/app/static/fonts/sarabun-thai-400-normal.woff2"
PROTOCOL = Subprotocol("streamlit")
ROADS = ["/", "/measures", "/healthz", FONT, "/media/a.csv", "/_stcore/upload_file/a/b"]
TRAVERSALS = [
    "/app/static/../../requirements.txt",
    "/app/static/..%2f..%2frequirements.txt",
    "/app/static/%2e%2e/%2e%2e/requirements.txt",
    "/app/static/..%5c..%5crequirements.txt",
    "/app/static/fonts/../../../requirements.txt",
    "/app/static//etc/passwd",
    "/static/../../../../../../etc/passwd",
    "/static/..%2f..%2f..%2f..%2f..%2fetc/passwd",
    "/media/../../requirements.txt",
    "/media/..%2f..%2frequirements.txt",
    "//etc/passwd",
    "/component/../../etc/passwd",
    "/_stcore/bidi-components/../../requirements.txt",
]
SECRETS = (b"streamlit==", b"root:x:")


def _ask(
    url: str, path: str, method: str = "GET", body: bytes | None = None, **headers: str
) -> tuple[int, bytes]:
    """Status and body of one request, whose path is sent as it is written."""
    line = HTTPConnection("127.0.0.1", urlsplit(url).port, timeout=20)
    try:
        line.putrequest(method, path, skip_host="host" in headers)
        for name, value in headers.items():
            line.putheader(name.replace("_", "-"), value)
        if body is not None:
            line.putheader("content-length", str(len(body)))
        line.endheaders(body)
        answer = line.getresponse()
        return answer.status, answer.read()
    finally:
        line.close()


@pytest.mark.parametrize("path", ROADS)
@pytest.mark.parametrize("host", ["example.org", "localhost.example.org:80", "0.0.0.0"])
def test_another_name_gets_nothing(base_url: str, path: str, host: str) -> None:
    status, body = _ask(base_url, path, host=host)
    assert status == 403
    assert "ลงชื่อเข้าใช้" in body.decode()


@pytest.mark.parametrize("path", ROADS)
@pytest.mark.parametrize("origin", ["http://example.org", "null", "http://localhost:1"])
def test_a_page_of_another_site_gets_nothing(base_url: str, path: str, origin: str) -> None:
    assert _ask(base_url, path, origin=origin)[0] == 403


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_path_leads_out_of_the_folders_served(base_url: str, path: str) -> None:
    _, body = _ask(base_url, path)
    assert not any(secret in body for secret in SECRETS)


def test_a_forged_file_is_neither_given_nor_taken(base_url: str) -> None:
    assert _ask(base_url, "/media/0123456789abcdef.csv")[0] == 404
    head = b'content-disposition: form-data; name="f"; filename="f.csv"'
    form = b"--x\r\n" + head + b"\r\n\r\na\r\n--x--\r\n"
    kind = "multipart/form-data; boundary=x"
    upload = "/_stcore/upload_file/forged/forged"
    assert _ask(base_url, upload, "PUT", form, content_type=kind)[0] == 403
    signs = {"cookie": "_streamlit_xsrf=2|00|00|0", "x_xsrftoken": "2|00|00|0"}
    assert _ask(base_url, upload, "PUT", form, content_type=kind, **signs)[0] in (400, 403)
    assert _ask(base_url, upload, "DELETE")[0] == 403
    # What is no file of the server's is the page itself.
    assert b"<html" in _ask(base_url, upload)[1]


@pytest.mark.parametrize(
    ("host", "origin"),
    [("example.org", None), ("localhost", "http://example.org"), ("localhost", "null")],
)
def test_the_websocket_stays_closed_for_others(
    base_url: str, host: str, origin: str | None
) -> None:
    port = urlsplit(base_url).port
    with pytest.raises(InvalidStatus) as refused:
        connect(
            f"ws://{host}:{port}/_stcore/stream",
            subprotocols=[PROTOCOL],
            additional_headers={"Origin": origin} if origin else {},
            sock=socket.create_connection(("127.0.0.1", port or 0)),
        )
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("sent", [b"", b"\x00" * 64, b"\xff" * 4096, "text", b"\x5a\x02\x0a\x00"])
def test_nonsense_on_the_websocket_hurts_nobody(base_url: str, sent: bytes | str) -> None:
    port = urlsplit(base_url).port
    with connect(f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=[PROTOCOL]) as line:
        line.send(sent)
    assert health(base_url)["status"] == "ok"
