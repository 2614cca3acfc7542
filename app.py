"""Launches the dashboard; st.App keeps every deep link inside the frame of ita_dash/main.py."""

import streamlit as st

from ita_dash.ui.server import HEALTH_ROUTE, lifespan, require_loopback

require_loopback(st.get_option("server.address"))
app = st.App("ita_dash/main.py", lifespan=lifespan, routes=[HEALTH_ROUTE])
