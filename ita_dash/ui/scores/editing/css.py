"""The styles of the form of scores: fields close together, and what would change beside them."""

FORM_STYLE = """<style>
[data-testid="stLayoutWrapper"]:has(> .st-key-score_form_top) { display: none; }
.st-key-score_form_columns [data-testid="stMarkdown"] p { line-height: 1.5; }
.st-key-score_form_columns [class*="st-key-score_field_"] input {
  font-variant-numeric: tabular-nums; }
.st-key-score_field_source textarea { line-height: 1.65; min-height: 2.5rem; }
.st-key-score_panel { word-break: break-word; }
@media (width > 900px) {
  /* What would change stays in sight beside the fields. */
  .st-key-score_panel { position: sticky; top: 4.5rem; }
}
@media (641px <= width <= 900px) {
  .st-key-score_form_columns > [data-testid="stLayoutWrapper"]
    > [data-testid="stHorizontalBlock"] { flex-wrap: wrap !important; }
  .st-key-score_form_columns > [data-testid="stLayoutWrapper"]
    > [data-testid="stHorizontalBlock"] > [data-testid="stColumn"] {
    flex: 1 1 100% !important; min-width: 100% !important; }
}
@media (641px <= width <= 1280px) {
  /* The kind of the figures has a line of its own, as its names are long. */
  .st-key-score_published [data-testid="stHorizontalBlock"] { flex-wrap: wrap !important; }
  .st-key-score_published [data-testid="stColumn"]:last-child {
    flex: 1 1 100% !important; min-width: 100% !important; }
}
@media print {
  .st-key-score_form_columns [data-testid="stTextInput"]:has(input[placeholder]) {
    display: block !important; }
  .st-key-score_form_columns > [data-testid="stLayoutWrapper"]
    > [data-testid="stHorizontalBlock"] { display: block !important; }
  .st-key-score_form_columns > [data-testid="stLayoutWrapper"]
    > [data-testid="stHorizontalBlock"] > [data-testid="stColumn"] {
    width: 100% !important; max-width: 100% !important; margin-bottom: 1rem; }
  .st-key-score_panel { position: static; }
}
</style>"""
