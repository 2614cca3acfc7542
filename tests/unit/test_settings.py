"""What the environment may say of the connections to a server."""

from __future__ import annotations

import pytest

from ita_dash.settings import InvalidSetting, PoolLimits, read_settings


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
