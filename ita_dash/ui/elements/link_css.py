"""The styles of rows that are links as a whole, and of what the overview is led by."""

_FOLDED = """
  [class*="st-key-link_heads_"] { display: none !important; }
  [data-testid="stHorizontalBlock"][class*="st-key-link_row_"] { flex-wrap: wrap !important;
    row-gap: 0 !important; }
  [data-testid="stHorizontalBlock"][class*="st-key-link_row_"] > * { flex-basis: 100% !important; }
  p.link-cells { display: flex; flex-wrap: wrap; gap: 0 0.75rem; font-size: 0.85rem;
    text-align: left; }
  p.link-cells small { position: static; clip-path: none; width: auto; height: auto;
    color: light-dark(#5B6875, #A7B4C1); font-size: inherit; font-weight: 400; }
  p.link-cells .mark { font-size: 0; }
  p.link-cells .mark small { font-size: 0.85rem; }
  [data-testid="stLayoutWrapper"]:has(> .st-key-link_legend) { display: none; }
  p.link-cells :is(.blank, .zero), p.link-cells .late:not(.words) small { display: none; }
"""


def folded(key: str, first_room: float, cells_room: float) -> str:
    """The style of a table of such rows that has room for its columns, and folds where not.

    ``key`` is the container of the table; links need ``first_room``, their cells ``cells_room``,
    in rem.
    """
    return (
        f".st-key-{key} {{ container: {key} / inline-size;"
        f" --first: {first_room:g}; --cells: {cells_room:g}; }}"
        f"@container {key} (max-width: {first_room + cells_room:g}rem) {{{_FOLDED}}}"
    )


LINK_STYLE = """
/* A row that is a link as a whole: nothing in it stands between the two. */
[class*="st-key-link_row_"] { position: relative; padding: 0.15rem 0.5rem; margin: 0 -0.5rem;
  width: calc(100% + 1rem) !important; max-width: none; border-radius: 0.5rem; }
[class*="st-key-link_row_"]:hover { background: color-mix(in srgb, currentColor 5%, transparent); }
[class*="st-key-link_row_"] [data-testid="stElementContainer"] { position: static; margin: 0; }
[class*="st-key-link_row_"] [data-testid="stPageLink"] a { position: static; margin: 0;
  padding: 0; background: none; }
[class*="st-key-link_row_"] [data-testid="stPageLink"] a::after { content: "";
  position: absolute; inset: 0; border-radius: 0.5rem; }
[class*="st-key-link_row_"] [data-testid="stPageLink"] a:focus-visible { outline: none;
  box-shadow: none; }
[class*="st-key-link_row_"] [data-testid="stPageLink"] a:focus-visible::after {
  outline: 2px solid light-dark(#1F5FA8, #7FB2EA); outline-offset: -2px; }
[class*="st-key-link_row_"] p { line-height: 1.5; }
/* A long name of a measure takes two lines; its page, to which the row leads, has the whole. */
@media screen {
  :is(.st-key-late_list, .st-key-measure_list, .st-key-link_table_measures)
    [data-testid="stPageLink"] p { display: -webkit-box; -webkit-line-clamp: 2;
    -webkit-box-orient: vertical; overflow: hidden !important; overflow-wrap: anywhere; }
}
/* Heads stay in sight while their rows move; what the keys lead to is not below them. */
@media screen and (min-width: 641px) {
  [data-testid="stLayoutWrapper"]:has(> :is([class*="st-key-link_heads_"], .st-key-measure_head)) {
    position: sticky; top: 3.75rem; z-index: 4; }
  :is([class*="st-key-link_heads_"], .st-key-measure_head) {
    background: light-dark(#FFFFFF, #11181F); }
  [data-testid="stMain"]:has(.st-key-several_bar)
    [data-testid="stLayoutWrapper"]:has(> .st-key-measure_head) { position: static; }
}
:is([class*="st-key-link_row_"], [class*="st-key-measure_row_"]) :is(a, input) {
  scroll-margin: 8rem 0 3rem; }
[data-testid="stMain"] .st-key-late h2 { padding-bottom: 0.5rem !important; }
/* The result that is missing stands beside the old total, below its label. */
.st-key-total { position: relative; }
[data-testid="stLayoutWrapper"]:has(> .st-key-missing_result) { position: absolute;
  top: 2.75rem; right: 0.75rem; width: 12rem; }
.st-key-missing_result [data-testid="stPageLink"] a { justify-content: flex-end; }
.st-key-missing_result p { text-align: right; line-height: 1.4; }
/* The way to the plan stands close under the distance that it closes. */
.st-key-plan_link [data-testid="stPageLink"] a { padding: 0; min-height: 0; }
.st-key-plan_link p { font-size: 0.9rem; line-height: 1.5; }
/* The figures of such rows stand below one another; read aloud each says its head. */
.link-cells { display: grid; margin: 0; text-align: right; column-gap: 0.4rem;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums; line-height: 1.5;
  font-size: 0.9rem; }
.link-cells .words, .st-key-link_table_measures .link-cells,
[class*="st-key-link_table_evidence"] .link-cells { text-align: left; }
.link-cells small { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
  overflow: hidden; }
.link-cells .late:not(.words) { white-space: nowrap; }
.link-cells .late { color: light-dark(#A3221B, #F6A69F); font-weight: 600; }
.link-head { margin: 0; line-height: 1.5; }
[class*="st-key-link_heads_"] { padding: 0 0.5rem; margin: 0 -0.5rem;
  width: calc(100% + 1rem) !important; max-width: none; }
[class*="st-key-link_heads_"] p { color: light-dark(#5B6875, #A7B4C1); font-size: 0.9rem; }
/* Links and cells share a row in the same parts on every row of a table. */
[data-testid="stHorizontalBlock"]:is([class*="st-key-link_row_"], [class*="st-key-link_heads_"])
  > * { flex: var(--cells) 1 0 !important; min-width: 0 !important; }
[data-testid="stHorizontalBlock"]:is([class*="st-key-link_row_"], [class*="st-key-link_heads_"])
  > :first-child { flex: var(--first) 1 0 !important; }
[class*="st-key-link_table_"] [class*="st-key-link_row_"] {
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); border-radius: 0; }
"""
