"""The styles of the benchmark page: on a phone numbers stand two and two, rows in three lines."""

BENCHMARK_STYLE = """<style>
@media (min-width: 641px) {
  .st-key-every_score td:nth-child(3) { --wrap: nowrap; }
}
@media screen and (max-width: 640px) {
  .st-key-benchmark_numbers [data-testid="stHorizontalBlock"] {
    flex-flow: row wrap !important; row-gap: 0.75rem; }
  .st-key-benchmark_numbers [data-testid="stColumn"] {
    flex: 1 1 calc(50% - 1rem) !important; min-width: calc(50% - 1rem) !important; }
  .st-key-benchmark_numbers [data-testid="stMetricValue"] { font-size: 1.4rem; }
  .st-key-every_score tr { display: grid; grid-template-columns: 3.5rem 1fr 1fr;
    padding-block: 0.25rem;
    border-bottom: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
  .st-key-every_score :is(th, td) { border: 0 !important; padding-block: 0.05rem !important; }
  .st-key-every_score :is(th, td):is(:first-child, :last-child) { grid-column: 1 / -1; }
  .st-key-every_score td:first-child { font-weight: 600; }
  .st-key-every_score :is(th, td):nth-child(2) { text-align: left !important; }
}
</style>"""
