"""The forms of a measure: opened, filled in, saved, and edited meanwhile by somebody else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.services.measures.edits import edit_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown

MEASURE_ID = 13
"""Measure 2 of fiscal year 2569 in the sample: in progress, two of four steps done."""
FIELD = "measure_field_"
OTHER = Actor("คณะทำงาน", Role.WORKING_GROUP)


def open_form(open_page: OpenPage, view: str) -> AppTest:
    """A form of the measure."""
    return open_page("measures", m=str(MEASURE_ID), fy="2569", view=view)


def recorded(measure_id: int = MEASURE_ID) -> RecordedMeasure:
    """The measure as it stands in the open database."""
    return measure_drafts(app_state.database(), agency_id(), newest())[measure_id]


def agency_id() -> int:
    """The sample agency's id."""
    agency = workspace_agency(app_state.database())
    assert agency is not None
    return agency.agency_id


def newest() -> int:
    """The newest change number."""
    agency = workspace_agency(app_state.database())
    return newest_change(app_state.database(), agency.agency_id if agency else 0)


def someone_edits(**changes: Any) -> None:
    """Somebody else saves the measure meanwhile."""
    standing = recorded()
    draft: MeasureDraft = replace(standing.draft, **changes)
    db = app_state.database()
    edit_measure(db, OTHER, agency_id(), MEASURE_ID, draft, standing.change_no)


def type_in(app: AppTest, texts: Mapping[str, str]) -> None:
    """Fill in text areas by the names of their fields."""
    for name, text in texts.items():
        app.text_area(key=FIELD + name).set_value(text)
    app.run()


def save(app: AppTest, key: str = "save_measure") -> str:
    """Press save; gives what is read afterwards."""
    app.button(key=key).click().run()
    return shown(app).replace("\\", "")
