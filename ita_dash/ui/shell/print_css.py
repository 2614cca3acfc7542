"""How every page prints on A4: no controls, and nothing torn that fits a page."""

PRINT_STYLE = """
[data-testid="stLayoutWrapper"]:has(> .st-key-on_paper) { display: none; }
@media print {
  [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stSidebar"],
  [data-testid="stSidebarCollapsedControl"], [data-testid="stExpandSidebarButton"],
  [data-testid="stLinkButton"], [data-testid="stFileUploader"], [data-testid="stButtonGroup"],
  [data-testid="stToast"], [data-testid="stToggle"], [data-testid="stElementToolbar"],
  [data-testid="stMain"] button, .st-key-language, .modebar,
  [data-testid="stLayoutWrapper"]:has(> :is(.st-key-measure_filters, .st-key-change_filters)),
  [data-testid="stTextInput"]:has(input[placeholder]) { display: none !important; }
  [data-testid="stLayoutWrapper"]:has(> .st-key-on_paper) { display: block !important; }
  [data-testid="stMainBlockContainer"] { padding: 0 !important; max-width: 100% !important; }
  /* A choice is read as text: the year beside the title, a filter with its label. */
  [data-testid="stSelectbox"] svg { display: none; }
  [data-testid="stSelectbox"] [data-baseweb="select"] > div,
  [data-testid="stSelectbox"] > div > div { border: 0 !important; background: none !important; }
  /* What is not chosen is empty on paper and a notice dark on white, from the dark theme too. */
  [data-testid="stCheckbox"]:not([data-selected]) label > div:first-of-type,
  [data-testid="stRadioOption"]:not([data-selected]) > div > div:first-child {
    background: #FFFFFF !important; border: 1px solid #5B6875 !important; }
  [data-testid="stRadioOption"]:not([data-selected]) > div > div:first-child > div {
    background: #FFFFFF !important; }
  [data-testid="stAlertContainer"] {
    background: #FFFFFF !important; border: 1px solid #5B6875 !important; }
  [data-testid="stAlertContainer"] * { color: #16202A !important; }
  /* Nothing is torn that fits a page, and a heading stays with what it names. */
  .st-key-scores, .st-key-instruments, .st-key-divisions, .st-key-division_counts,
  .st-key-year_line, [class*="st-key-measure_row"], [data-testid="stMetric"],
  [data-testid="stAlert"], [data-testid="stPlotlyChart"], .indicator-bars, li, tr {
    break-inside: avoid; }
  /* The cards of the overview are kept whole one by one, so that a page is filled. */
  .st-key-overview_columns > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"] {
    break-inside: auto !important; }
  .st-key-overview_columns [data-testid="stColumn"] { break-inside: avoid; }
  h1, h2, h3, thead { break-after: avoid; }
  thead { display: table-header-group; }
  [data-testid="stTable"] table { font-size: 9pt; }
  [data-testid="stTable"] :is(th, td) { padding: 0.2rem 0.3rem !important; }
  .st-key-on_paper table { font-size: 7.5pt; }
  .st-key-on_paper :is(th, td) { padding: 0.15rem 0.2rem !important; min-width: 0 !important; }
  .st-key-on_paper :is(th, td):not(:first-child) { text-align: right; white-space: nowrap; }
  .st-key-grid_wide, .st-key-grid_phone { display: none !important; }
  p, li { orphans: 3; widows: 3; }
}
"""
