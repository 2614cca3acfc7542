"""The styles of the form of scores: fields close together, and what would change beside them."""

FORM_STYLE = """<style>
[data-testid="stLayoutWrapper"]:has(> .st-key-score_form_top) { display: none; }
.st-key-score_form_columns [data-testid="stMarkdown"] p { line-height: 1.5; }
.st-key-score_form_columns [class*="st-key-score_field_"] input {
  font-variant-numeric: tabular-nums; }
@media (min-width: 1000px) {
  .st-key-score_panel { position: sticky; top: 4.5rem; }
}
</style>"""
