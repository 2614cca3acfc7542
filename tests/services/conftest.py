"""What the tests of the services share."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.queries.agencies import Agency
from tests.stored_measures import Books


@pytest.fixture
def books(db: Database, agency: Agency) -> Books:
    """The books of an agency with one measure."""
    return Books(db, agency.agency_id)
