"""The styles of widths between a phone and a desk: 200 % zoom, a tablet, a small laptop."""

WIDTH_STYLE = """
/* A menu that lies aside takes no key, and an open one has its button for itself. */
[data-testid="stSidebar"][data-collapsed="true"] { visibility: hidden; }
@media (max-width: 480px) {
  [data-testid="stApp"]:has([data-testid="stSidebar"][data-collapsed="false"]) .st-key-language {
    visibility: hidden; }
}
/* A window that is not wide has no wide margins. */
@media (801px <= width <= 1100px) {
  [data-testid="stMainBlockContainer"] { padding-inline: 1.5rem !important; }
}
/* What must be known of single cards belongs to them. */
[data-testid="stLayoutWrapper"]:has(> .st-key-own_caveats) { margin-block: -0.7rem; }
@media (width > 800px) and (max-height: 800px) {
  [data-testid="stMainBlockContainer"] { padding-top: 3.25rem !important; }
}
/* The total has a row of its own, and the three instruments share the next. */
@media (641px <= width <= 1100px) {
  .st-key-scores { flex-wrap: wrap !important; }
  .st-key-scores > [data-testid="stLayoutWrapper"] {
    flex: 1 1 100% !important; width: 100% !important; max-width: 100% !important; }
  .st-key-scores > [data-testid="stLayoutWrapper"] > [data-testid="stVerticalBlock"] {
    width: 100% !important; max-width: 100% !important; }
  .st-key-instruments > [data-testid="stLayoutWrapper"] { flex: 1 1 0 !important; min-width: 0; }
  .st-key-overview_columns > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"] {
    flex-wrap: wrap !important; }
  .st-key-overview_columns [data-testid="stColumn"] {
    flex: 1 1 calc(50% - 1rem) !important; min-width: calc(50% - 1rem) !important; }
  .st-key-overview_columns [data-testid="stColumn"]:first-child {
    flex-basis: 100% !important; min-width: 100% !important; }
}
/* What stands side by side on a desk stands one below the other, rows of a list stay rows. */
@media (641px <= width <= 900px) {
  [class*="st-key-stacked"] > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"] {
    flex-wrap: wrap !important; }
  [class*="st-key-stacked"] > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"]
    > [data-testid="stColumn"] { flex: 1 1 100% !important; min-width: 100% !important; }
  .st-key-year_line [data-testid="stHorizontalBlock"] { flex-wrap: wrap !important; }
  .st-key-year_line [data-testid="stColumn"] {
    flex: 1 1 calc(50% - 1rem) !important; min-width: calc(50% - 1rem) !important; }
  .st-key-measure_filters > [data-testid="stElementContainer"] {
    flex: 1 1 calc(50% - 1rem) !important; min-width: calc(50% - 1rem); }
}
/* The last of three has a row of its own before any of them is too narrow. */
@media (901px <= width <= 1100px) {
  .st-key-stacked_three > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"] {
    flex-wrap: wrap; }
  .st-key-stacked_three [data-testid="stColumn"]:last-child {
    flex: 1 1 100%; min-width: 100%; }
}
@media (641px <= width <= 1100px) {
  [class*="st-key-measure_row"] .stMarkdownBadge {
    white-space: normal !important; height: auto !important; max-height: none !important;
    overflow: visible !important; display: inline-block !important; }
  .st-key-score_filters > [data-testid="stElementContainer"] { flex: 1 1 13rem !important;
    min-width: 0; }
  .st-key-score_filters:has([data-testid="stSelectbox"]) > .st-key-view {
    flex: 1 1 100% !important; }
  .st-key-score_filters > .st-key-open_score_form { flex: 0 0 auto !important; }
}
/* Cards that would cut their words stand two and two; rows of a list stay rows. */
@media (641px <= width <= 800px) {
  .st-key-instruments [data-testid="stVerticalBlock"] { padding: 0.75rem; }
  [data-testid="stTable"] table { font-size: 0.85rem; }
  [data-testid="stTable"] :is(th, td) { padding: 0.3rem !important; }
}
/* A low window, such as a laptop at 200 %, keeps its height for what is read. */
@media (641px <= width <= 800px) and (max-height: 500px) {
  [data-testid="stMainBlockContainer"] { padding-top: 3.75rem !important; }
}
"""
