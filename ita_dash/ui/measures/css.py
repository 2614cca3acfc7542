"""The styles of the measures page: rows that are links, and a list that folds on a phone."""

MEASURE_STYLE = """<style>
/* Every link here leads to this very page, which Streamlit would mark as the present one. */
[data-testid="stMain"] [data-testid="stPageLink"] a { background: none; padding-left: 0; }
[data-testid="stMain"] [data-testid="stPageLink"] p { font-weight: 400; }
[data-testid="stMain"] [data-testid="stPageLink"] a:hover p { text-decoration: underline; }
/* What only runs takes no place. */
[data-testid="stLayoutWrapper"]:has(> .st-key-measure_top) { display: none; }
/* Thai vowels and tone marks of one line need room above the next. */
[data-testid="stTextArea"] textarea { line-height: 1.65; min-height: 5rem; }
/* Statuses that need two lines leave the buttons beside them in their place. */
.st-key-quick_filters > [data-testid="stLayoutWrapper"] { flex: 0 0 auto !important; }
.st-key-quick_filters > [data-testid="stLayoutWrapper"]:has(> .st-key-status_pills) {
  flex: 1 1 28rem !important; }
/* The filters of the bar name themselves in their own boxes. */
.st-key-measure_filters [data-testid="stWidgetLabel"] { display: none; }
/* White letters on the dark theme's light blue cannot be read. */
[data-testid="stMultiSelectTagsContainer"] [data-tag] {
  background: color-mix(in srgb, currentColor 14%, transparent); }
[data-testid="stMultiSelectTagsContainer"] :is([data-tag], [data-tag] *) { color: inherit; }
.st-key-measure_list [class*="st-key-measure_row_"] {
  position: relative; padding: 0.4rem 0.5rem;
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
.st-key-measure_list [class*="st-key-measure_row_"]:hover {
  background: color-mix(in srgb, currentColor 4%, transparent); }
.st-key-measure_list p { font-size: 0.9rem; line-height: 1.55; }
.st-key-measure_head { padding: 0 0.5rem 0.25rem; }
.st-key-measure_list h2 { margin-top: 1rem; padding: 0 0.5rem 0.4rem !important; }
/* The whole row is the link's: nothing in it stands between the two. */
.st-key-measure_list [data-testid="stElementContainer"] { position: static; }
.st-key-measure_list [data-testid="stPageLink"] a {
  padding: 0.25rem 0; margin: 0; position: static; }
.st-key-measure_list [data-testid="stPageLink"] p { font-weight: 600; }
.st-key-measure_list [data-testid="stPageLink"] a::after {
  content: ""; position: absolute; inset: 0; }
.st-key-measure_list [data-testid="stPageLink"] a:focus-visible { outline: none; box-shadow: none; }
.st-key-measure_list [data-testid="stPageLink"] a:focus-visible::after {
  outline: 2px solid light-dark(#1F5FA8, #7FB2EA); outline-offset: -2px; }
/* Where measures are chosen, the whole row ticks its box. */
.st-key-measure_list [data-testid="stCheckbox"],
.st-key-measure_list [data-testid="stCheckbox"] label { position: static; }
.st-key-measure_list [data-testid="stCheckbox"] label { align-items: flex-start; }
.st-key-measure_list [data-testid="stCheckbox"] label::after {
  content: ""; position: absolute; inset: 0; cursor: pointer; }
.st-key-measure_list [data-testid="stCheckbox"] p { font-weight: 600; }
.st-key-measure_list [class*="st-key-measure_row_"]:has(input:checked) {
  background: color-mix(in srgb, light-dark(#1F5FA8, #7FB2EA) 10%, transparent); }
/* Where five columns are too narrow for their words, a name has a line above its other cells. */
@media (641px <= width <= 900px) {
  :is(.st-key-measure_head, [class*="st-key-measure_row_"]) [data-testid="stHorizontalBlock"] {
    flex-wrap: wrap; row-gap: 0; }
  :is(.st-key-measure_head, [class*="st-key-measure_row_"]) [data-testid="stColumn"]:first-child {
    flex: 1 1 100%; }
  .st-key-measure_head [data-testid="stColumn"]:first-child { display: none; }
}
@media (max-width: 640px) {
  .st-key-measure_head { display: none; }
  .st-key-measure_list [data-testid="stHorizontalBlock"] { gap: 0.25rem 1rem; }
  .st-key-measure_list [data-testid="stColumn"]:nth-child(n+3):nth-child(-n+4) {
    min-width: calc(50% - 1rem); }
}
</style>"""
CHOICE_STYLE = """<style>
/* What is chosen stays in sight while the list moves. */
[data-testid="stLayoutWrapper"]:has(> .st-key-several_bar) {
  position: sticky; top: 3.75rem; z-index: 5; }
.st-key-several_bar { background: light-dark(#FFFFFF, #11181F); padding: 0.5rem 0; }
</style>"""
"""Of every list in which measures are chosen."""
