"""Launches the dashboard; st.App keeps every deep link inside the frame of ita_dash/main.py."""

import streamlit as st
from starlette.middleware import Middleware

from ita_dash.ui.elements.errors import show_script_error
from ita_dash.ui.server.calendar_feed import CALENDAR_ROUTE
from ita_dash.ui.server.compressed_files import CompressedFiles
from ita_dash.ui.server.doors import doors
from ita_dash.ui.server.first_answer import FirstAnswer
from ita_dash.ui.server.kept_fonts import KeptFonts
from ita_dash.ui.server.process import HEALTH_ROUTE, lifespan
from ita_dash.ui.sign_in.routes import sign_in_routes

first = doors()
app = st.App(
    "ita_dash/main.py",
    lifespan=lifespan,
    routes=[HEALTH_ROUTE, CALENDAR_ROUTE, *sign_in_routes()],
    middleware=[
        *first,
        Middleware(CompressedFiles),
        Middleware(KeptFonts),
        Middleware(FirstAnswer),
    ],
    on_script_error=show_script_error,
)
