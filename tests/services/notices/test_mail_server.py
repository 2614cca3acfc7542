"""What ITA_SMTP_URL may say; a password in it is never repeated."""

from __future__ import annotations

import pytest

from ita_dash.services.notices.mail_server import MailServer, mail_server
from ita_dash.settings import InvalidSetting


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
