"""What the environment may say, and what it may not."""

from __future__ import annotations

import pytest

from ita_dash.settings import InvalidSetting, PoolLimits, Settings, read_settings


def test_an_empty_environment_serves_one_pc() -> None:
    assert read_settings({}) == Settings()
    assert read_settings({"ITA_SIGN_IN": "off"}).sign_in == frozenset()


def test_an_office_signs_in_under_its_names() -> None:
    told = {
        "ITA_SIGN_IN": " Local ",
        "ITA_HOSTS": "ITA.office.local, 192.168.1.10,",
        "ITA_SESSION_IDLE_MINUTES": "30",
        "ITA_SESSION_HOURS": "8",
    }
    known = read_settings(told)
    assert known.sign_in == {"local"}
    assert known.hosts == {"ita.office.local", "192.168.1.10"}
    assert (known.session_idle_minutes, known.session_hours) == (30, 8)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        *(("ITA_SIGN_IN", value) for value in ("on", "1", "local,other", "off,local", ",")),
        *(("ITA_SESSION_IDLE_MINUTES", value) for value in ("0", "-1", "soon", "1.5")),
        *(("ITA_SESSION_HOURS", "๘h"), ("ITA_MAX_UPLOAD_MB", "x"), ("ITA_LINK_CHECK", "yes")),
    ],
)
def test_what_a_setting_must_not_say_is_named(variable: str, value: str) -> None:
    with pytest.raises(InvalidSetting, match=variable):
        read_settings({variable: value})


def test_the_limits_of_connections_are_set() -> None:
    assert read_settings({}).pool == PoolLimits(1, 8, 10)
    said = {"ITA_POOL_MIN": "2", "ITA_POOL_MAX": "20", "ITA_POOL_WAIT": "3"}
    assert read_settings(said).pool == PoolLimits(2, 20, 3)


@pytest.mark.parametrize(
    "said", [{"ITA_POOL_MAX": "0"}, {"ITA_POOL_WAIT": "soon"}, {"ITA_POOL_MIN": "9"}]
)
def test_limits_that_cannot_be_are_refused(said: dict[str, str]) -> None:
    with pytest.raises(InvalidSetting, match="ITA_POOL"):
        read_settings(said)
