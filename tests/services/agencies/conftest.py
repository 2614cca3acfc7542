"""The office whose divisions are changed."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.queries.agencies import Agency
from tests.services.agencies.office import Office


@pytest.fixture
def office(db: Database, agency: Agency) -> Office:
    return Office(db, agency.agency_id)
