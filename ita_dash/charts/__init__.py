"""Frames in, Plotly figures out: one module per picture, each with a text alternative."""
