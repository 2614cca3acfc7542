"""The styles of the page on the agency."""

AGENCY_STYLE = """<style>
/* At half a laptop's width the two columns stand one below the other. */
@media (max-width: 900px) {
  .st-key-agency_page > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"],
  .st-key-agency_page > [data-testid="stHorizontalBlock"] { flex-direction: column; }
  .st-key-agency_page [data-testid="stColumn"] { width: 100%; flex-basis: auto; }
}
[class*="st-key-division_row_"] { padding: 0.15rem 0;
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
[class*="st-key-division_row_"] [data-testid="stPageLink"] a { padding-left: 0; }
.st-key-calendar_dates [class*="st-key-calendar_"] { padding: 0.15rem 0;
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
@media (max-width: 640px) {
  .st-key-calendar_dates [data-testid="stHorizontalBlock"] { gap: 0; }
  [class*="st-key-division_row_"] > :first-child { flex-basis: 100%; }
  [class*="st-key-division_row_"] { row-gap: 0; justify-content: space-between; }
}
</style>"""
