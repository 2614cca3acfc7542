"""The few styles that the theme has no option for."""

from ita_dash.ui.elements.link_css import LINK_STYLE
from ita_dash.ui.elements.paper_css import PAPER_STYLE
from ita_dash.ui.shell.print_css import PRINT_STYLE
from ita_dash.ui.shell.table_css import TABLE_STYLE
from ita_dash.ui.shell.width_css import WIDTH_STYLE

_STYLE = """
/* Streamlit cuts labels at a line box too low for Thai's lower vowels. */
[data-testid="stMetricLabel"] *, [data-testid="stMetricDelta"] *, .stMarkdownBadge,
[data-testid="stMetricDeltaDescription"] *, [data-testid="stWidgetLabel"] *, button p {
  line-height: 1.65 !important; }
/* What a number is, and what it differs from, break over lines instead of being cut. */
:is([data-testid="stMetricLabel"], [data-testid="stMetricDeltaDescription"]) * {
  white-space: normal !important; }
/* The language switch lies over the header, whose own actions keep that place free. */
.st-key-language { position: fixed; top: 0.875rem; right: 3.5rem; width: auto; z-index: 999991; }
[data-testid="stToolbarActions"] { min-width: 7rem; }
[data-testid="stApp"]:has(.st-key-account) [data-testid="stToolbarActions"] { min-width: 17rem; }
.st-key-account { position: fixed; top: 0.6rem; right: 10.75rem; width: auto; z-index: 999991; }
.st-key-account_ways p { margin: 0 0 0.5rem; }
.st-key-account_ways a { color: light-dark(#1F5FA8, #7FB2EA); }
.st-key-account button p { max-width: 7rem; overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; }
@media (max-width: 800px) {
  [data-testid="stApp"]:has(.st-key-account) [data-testid="stToolbarActions"] { min-width: 9.5rem; }
  .st-key-account button [data-testid="stMarkdownContainer"] { display: none; }
}
/* What only tells the server what a browser shows is not shown. */
[data-testid="stLayoutWrapper"]:has(> .st-key-shown_token),
[data-testid="stElementContainer"]:has([data-section]) { display: none; }
/* Enough contrast for captions, links that lead nowhere, and the dark theme's light buttons. */
[data-testid="stCaptionContainer"] { opacity: 1 !important; }
[data-testid="stCaptionContainer"] p { color: color-mix(in srgb, currentColor 80%, transparent); }
[data-testid="stPageLink"] a[disabled] * {
  color: light-dark(#5B6875, #A7B4C1); cursor: default; }
[data-testid="stBaseButton-primary"]:enabled * { color: light-dark(#FFFFFF, #11181F); }
/* A title stands close to what it names, and a filter beside it keeps its label on the line. */
.st-key-page_header h1 { padding: 0 !important; }
.st-key-page_header > [data-testid="stLayoutWrapper"]:first-child { flex: 1 1 20rem; }
[data-testid="stMain"] h2 { padding: 0 0 1rem !important; }
.st-key-page_header [data-testid="stSelectbox"] {
  display: flex; flex-direction: row; align-items: center; gap: 0.75rem; }
.st-key-page_header [data-testid="stSelectbox"] label { margin: 0; white-space: nowrap; }
.st-key-page_header [data-testid="stSelectbox"] > div { flex: 1; min-width: 6rem; }
/* Sentences that are links break over lines instead of being cut. */
[data-testid="stPageLink"] a { height: auto; }
[data-testid="stPageLink"] * { white-space: normal !important; overflow: visible !important; }
.st-key-attention [data-testid="stElementContainer"] { margin: 0; }
.st-key-attention p { line-height: 1.5; padding-left: 1em; text-indent: -1em; }
/* The menu is words on one line, its pictures stand in the sections. The closed menu shows the
   section of the page as it shows a page, without moving a letter. */
[data-testid="stTopNavSection"][aria-current] { text-shadow: 0 0 0.6px currentColor;
  color: light-dark(#1B2733, #E8EEF4); background: light-dark(#DCE6F1, #333E49); }
[data-testid="stTopNavLink"] { position: relative; top: 2px; }
[data-testid="stTopNavLink"] > span:has([data-testid="stIconMaterial"]) { display: none; }
/* Who goes by the keyboard sees where he is. */
:is([data-testid^="stTopNav"], [data-testid="stPageLink-NavLink"]):focus-visible {
  outline: 2px solid light-dark(#1F5FA8, #7FB2EA); outline-offset: -2px; }
/* What a row of a table is about keeps its words together when the table is narrow. */
[data-testid="stTable"] :is(td, th):first-child { min-width: 11rem;
  position: sticky; left: 0; background: light-dark(#FFFFFF, #11181F); }
[class*="st-key-sourced_"] td:last-child * { overflow-wrap: anywhere; }
[data-testid="stMarkdownContainer"] table :is(th, td) { padding: 0.3rem 0.5rem; }
[data-testid="stMarkdownContainer"] table :is(th, td):not(:first-child) { white-space: nowrap; }
/* A vector picture; the column of a year under the pointer is lit. */
.vector { break-inside: avoid; print-color-adjust: exact; }
[data-testid="stMarkdownContainer"]:has(> .vector) { margin-bottom: 0; }
.vector :is(.year, .goal):hover > rect { fill: light-dark(#1B27330D, #E8EEF41A); }
/* What the signs of a picture mean. */
.picture-key { list-style: none; margin: 0; padding: 0 0.25rem; display: flex; flex-wrap: wrap;
  column-gap: 0.75rem; font-size: 13px; line-height: 1.5; print-color-adjust: exact; }
.picture-key li { margin: 0 !important; padding: 0 !important; font-size: inherit; }
/* Bars of scores from 0 to 100, the target marked on each; hatched below it. */
.indicator-bars { font-size: 0.875rem; line-height: 1.5; print-color-adjust: exact; }
.indicator-bars :is(p, ol, li) { margin: 0; padding: 0; font-size: inherit; }
.indicator-bars ol { list-style: none; margin-top: 0.25rem; }
.indicator-bars li { display: grid; grid-template-columns: 1fr auto; column-gap: 0.5rem;
  padding-bottom: 0.15rem; }
.indicator-bars strong { font-weight: 600; font-variant-numeric: tabular-nums; }
.indicator-bars em { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }
.indicator-bars .below strong { color: light-dark(#8F4A00, #F4BA7E); }
.indicator-bars .bar, .indicator-bars .scale { grid-column: 1 / -1; position: relative; }
.indicator-bars .bar { height: 0.4rem; background: light-dark(#E6EBF1, #2A3642); }
.indicator-bars .bar i { display: block; height: 100%; background: light-dark(#1F5FA8, #7FB2EA); }
.indicator-bars .below .bar i { background: repeating-linear-gradient(135deg,
  light-dark(#B35C00, #F0A44B) 0 3px, light-dark(#DDA66B, #A8743A) 3px 5px); }
.indicator-bars .bar::after { content: ""; position: absolute; inset: -2px auto -2px var(--target);
  border-left: 2px solid light-dark(#1B2733, #E8EEF4); }
.indicator-bars .bar b { position: absolute; inset-block: -3px; margin-left: -1px;
  border-left: 2px dashed light-dark(#1F7A4D, #7CCBA2); }
.indicator-bars .own { font-size: 0.8rem; color: light-dark(#5B6875, #A7B4C1); }
.indicator-bars .own b { color: light-dark(#1F7A4D, #7CCBA2); }
.indicator-bars .scale { height: 1.5rem; font-size: 0.8rem; }
.indicator-bars .scale b { position: absolute; left: var(--target); translate: -50%; }
.indicator-bars .scale i { font-style: normal; }
/* On a phone the three instruments share one row, and the table keeps to the window. */
@media (max-width: 640px) {
  .st-key-score_filters > [data-testid="stElementContainer"] { flex-basis: 100%; }
  .st-key-instruments { gap: 0.5rem; }
  .st-key-instruments [data-testid="stLayoutWrapper"] { min-width: 0 !important; }
  .st-key-instruments [data-testid="stVerticalBlock"] { padding: 0.5rem; }
  .st-key-instruments [data-testid="stMetricValue"] { font-size: 1.25rem; }
  .st-key-instruments [data-testid="stMetricDeltaDescription"],
  .st-key-instruments p > br, .st-key-instruments p > br + span { display: none; }
  [data-testid="stTable"] table { font-size: 0.8rem; }
  [data-testid="stTable"] :is(th, td) { padding: 0.3rem !important; }
  [data-testid="stTable"] :is(th, td):first-child { min-width: 6rem; }
}
"""

STYLE = f"<style>{_STYLE}{LINK_STYLE}{TABLE_STYLE}{WIDTH_STYLE}{PAPER_STYLE}{PRINT_STYLE}</style>"
