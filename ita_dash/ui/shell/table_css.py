"""The styles of small tables: figures stand below each other, digit under digit."""

_MOST_COLUMNS = 24
"""As many as any small table has; the widest is that of all scores on paper."""
_FIGURES, _PAIRS = (
    ",\n".join(
        f'[class*="st-key-figures_"][class*="_{kind}{place}_"] :is(th, td):nth-child({place})'
        for place in range(2, _MOST_COLUMNS + 1)
    )
    for kind in "cp"
)

TABLE_STYLE = f"""
{_FIGURES} {{ text-align: right !important; font-variant-numeric: tabular-nums; --wrap: nowrap; }}
{_PAIRS} {{ --wrap: var(--pairs-wrap, normal); }}
[class*="st-key-figures_"] td * {{ white-space: var(--wrap, normal) !important; }}
@media print {{ [class*="st-key-figures_"] {{ --pairs-wrap: nowrap; }} }}
@media (min-width: 641px) {{
  /* A column of words keeps its distance from the figures before it. */
  [class*="st-key-figures_"] :is(th, td):not(:first-child) {{ padding-left: 1.1rem !important; }}
}}
"""
