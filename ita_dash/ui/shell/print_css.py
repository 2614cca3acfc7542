"""How every page prints on A4: no controls, and nothing torn that fits a page."""

PRINT_STYLE = """
[data-testid="stLayoutWrapper"]:has(> [class*="st-key-on_paper"]) { display: none; }
@media print {
  [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stSidebar"],
  [data-testid="stSidebarCollapsedControl"], [data-testid="stExpandSidebarButton"],
  [data-testid="stLinkButton"], [data-testid="stFileUploader"], [data-testid="stButtonGroup"],
  [data-testid="stToast"], [data-testid="stToggle"], [data-testid="stElementToolbar"],
  [data-testid="stMain"] button, .st-key-language, .st-key-account, .modebar,
  [data-testid="stElementContainer"]:has(> :is([data-testid="stButton"],
    [data-testid="stDownloadButton"], [data-testid="stButtonGroup"])),
  [data-testid="stLayoutWrapper"]:has(> :is(.st-key-measure_filters, .st-key-change_filters,
    .st-key-score_filters, .st-key-benchmark_filters)),
  .st-key-score_path > :not(:last-child), .st-key-scenario_field_name, .st-key-scenario_field_note,
  [data-testid="stLayoutWrapper"]:has(> .st-key-ask_name),
  [data-testid="stElementContainer"]:not([class*="_field_"])
    > [data-testid="stTextInput"]:has(input[placeholder]) { display: none !important; }
  [data-testid="stLayoutWrapper"]:has(> [class*="st-key-on_paper"]) { display: block !important; }
  [data-testid="stElementContainer"]:has(
    + [data-testid="stLayoutWrapper"] > [class*="st-key-on_paper"]) { display: none !important; }
  [data-testid="stMainBlockContainer"] { padding: 0 !important; max-width: 100% !important; }
  /* A choice is read as text: the year beside the title, a filter with its label. */
  [data-testid="stSelectbox"] svg { display: none; }
  [data-testid="stSelectbox"] [data-baseweb="select"] > div,
  [data-testid="stSelectbox"] > div > div { border: 0 !important; background: none !important; }
  /* Fields and what folds are outlines, from the dark theme too. */
  :is([data-testid="stTextInput"], [data-testid="stNumberInput"], [data-testid="stTextArea"])
    :is(div, input, textarea), [data-testid="stExpander"] :is(details, summary) {
    background: none !important; color: #1B2733 !important; border-color: #D5DDE6 !important;
    -webkit-text-fill-color: currentColor; }
  :is(input, textarea)::placeholder { color: #5B6875 !important; }
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
  .st-key-year_line, .st-key-plan_limits, [class*="st-key-measure_row"], [data-testid="stMetric"],
  [data-testid="stAlert"], [data-testid="stPlotlyChart"], .indicator-bars, li, tr,
  [data-testid="stVerticalBlock"]:not(:has(
    [data-testid="stVerticalBlock"] [data-testid="stVerticalBlock"])),
  .st-key-score_form_columns [data-testid="stColumn"] [data-testid="stHorizontalBlock"] {
    break-inside: avoid; }
  /* The cards of the overview are kept whole one by one, so that a page is filled. */
  .st-key-overview_columns > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"] {
    break-inside: auto !important; }
  .st-key-overview_columns [data-testid="stColumn"] { break-inside: avoid; }
  h1, h2, h3, thead, [data-testid="stElementContainer"]:has(h2, h3),
  [data-testid="stElementContainer"]:has(h2, h3) + [data-testid="stElementContainer"]:has(
    > :is([data-testid="stMarkdown"], [data-testid="stCaptionContainer"])) {
    break-after: avoid; }
  [data-testid="stLayoutWrapper"]:has(> .st-key-own_caveats) { margin-block: 0; }
  /* The marks over a heading's letters stay on its own page. */
  [data-testid="stMain"] :is(h1, h2, h3) { line-height: 1.65; }
  thead { display: table-header-group; }
  [data-testid="stTable"] table { font-size: 9pt; }
  [data-testid="stTable"] :is(th, td) { padding: 0.2rem 0.3rem !important; }
  [class*="st-key-on_paper"] table { font-size: 7.5pt; }
  [class*="st-key-on_paper"] :is(th, td) {
    padding: 0.15rem 0.2rem !important; min-width: 0 !important; }
  .st-key-on_paper_months_table td:first-child { min-width: 34mm !important; }
  .st-key-on_paper_months_table :is(td, th):not(:first-child) { font-size: 6.5pt;
    padding-inline: 0.05rem !important; text-align: center !important; }
  .st-key-months_fields { break-inside: auto !important; }
  .st-key-months_fields > * { break-inside: avoid; }
  .st-key-grid_wide, .st-key-grid_phone { display: none !important; }
  p, li { orphans: 3; widows: 3; }
}
"""
