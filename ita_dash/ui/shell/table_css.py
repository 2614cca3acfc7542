"""The styles of small tables: figures stand below each other, digit under digit."""

_MOST_COLUMNS = 24
"""As many as any small table has; the widest is that of all scores on paper."""
_FIGURES = ",\n".join(
    f'[class*="st-key-figures_"][class*="_c{place}_"] :is(th, td):nth-child({place})'
    for place in range(2, _MOST_COLUMNS + 1)
)

TABLE_STYLE = f"""
{_FIGURES} {{ text-align: right !important; font-variant-numeric: tabular-nums;
  white-space: var(--figures-wrap, normal); }}
@media (min-width: 641px) {{
  /* A column of words keeps its distance from the figures before it. */
  [class*="st-key-figures_"] :is(th, td):not(:first-child) {{ padding-left: 1.1rem !important; }}
}}
.st-key-every_score td:nth-child(3) {{ white-space: var(--place-wrap, nowrap); }}
@media (max-width: 640px) {{ .st-key-every_score {{ --place-wrap: normal; }} }}
@media print {{ [data-testid="stTable"] td {{ --figures-wrap: nowrap; }} }}
"""
