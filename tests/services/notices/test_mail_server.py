"""What ITA_SMTP_URL may say; a password in it is never repeated."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ita_dash.db.clock import utc_now
from ita_dash.services.notices.mail_server import MailFailure, MailServer, connected, mail_server
from ita_dash.services.notices.sending import Delivery
from ita_dash.settings import InvalidSetting
from tests.services.notices.conftest import Inbox


def test_tls_is_spoken_at_once_or_begun() -> None:
    assert mail_server("smtps://ita%40x.th:p%3Aw@mail.x.th") == MailServer(
        "mail.x.th", 465, "tls", "ita@x.th", "p:w"
    )
    assert mail_server("smtp://mail.x.th") == MailServer("mail.x.th", 587, "starttls")
    assert mail_server("smtp://relay:25?starttls=off") == MailServer("relay", 25, "none")


@pytest.mark.parametrize(
    "url",
    [
        "mail.x.th",
        "http://u:geheim@x.th",
        "smtp://u:geheim@",
        "smtp://u:geheim@x.th:port",
        "smtp://u:geheim@x.th?starttls=off",
        "smtps://u:geheim@x.th?starttls=off",
        "smtp://u:geheim@x.th?tls",
        "smtp://[u:geheim@x.th",
    ],
)
def test_another_address_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(InvalidSetting, match="ITA_SMTP_URL") as caught:
        mail_server(url)
    assert "geheim" not in str(caught.value)


def test_a_password_shows_in_no_representation() -> None:
    assert "geheim" not in repr(mail_server("smtps://u:geheim@x.th"))


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate of localhost with its key, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = utc_now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file = tmp_path / "localhost.pem"
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def secured(certificate: Path) -> Iterator[tuple[Inbox, int]]:
    """A mail server that demands STARTTLS and a password."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    def knows(
        server: object, session: object, envelope: object, way: str, given: object
    ) -> AuthResult:
        told = getattr(given, "login", b""), getattr(given, "password", b"")
        return AuthResult(success=told == (b"ita", b"geheim"))

    inbox = Inbox()
    controller = Controller(
        inbox,
        hostname="127.0.0.1",
        port=port,
        tls_context=context,
        require_starttls=True,
        authenticator=knows,
        auth_required=True,
    )
    controller.start()
    yield inbox, port
    controller.stop()


def letter() -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ita@b.th", "a@b.th", "ทดสอบ"
    mail.set_content("ทดสอบ")
    return mail


def test_starttls_and_a_password(
    secured: tuple[Inbox, int], certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox, port = secured
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with connected(mail_server(f"smtp://ita:geheim@localhost:{port}")) as post:
        assert post(letter()) is Delivery.SENT
    assert len(inbox.received) == 1
    wrong = mail_server(f"smtp://ita:falsch@localhost:{port}")
    with pytest.raises(MailFailure) as caught, connected(wrong):
        pytest.fail("the password is wrong")
    assert "falsch" not in str(caught.value)


def test_a_certificate_that_nobody_vouches_for_gets_nothing(secured: tuple[Inbox, int]) -> None:
    inbox, port = secured
    with (
        pytest.raises(MailFailure),
        connected(mail_server(f"smtp://ita:geheim@localhost:{port}")),
    ):
        pytest.fail("the certificate is its own")
    assert inbox.received == []
