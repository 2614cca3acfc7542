"""The styles of the sliders: rows close together, a field alone where a slider is too short."""

TRYING_STYLE = """<style>
[class*="st-key-scenario_row_"] [data-testid="stMarkdown"] p { line-height: 1.5; }
[class*="st-key-scenario_row_"] input { font-variant-numeric: tabular-nums; }
/* The field beside it says what a slider is set to. */
[class*="st-key-scenario_slide_"] [data-testid="stSliderThumbValue"],
[class*="st-key-scenario_slide_"] [data-testid="stSliderTickBar"] { display: none; }
.st-key-scenario_field_note textarea { min-height: 2.5rem; }
.st-key-scenario_bar { display: none; }
.st-key-scenario_panel { word-break: break-word; }
@media (width > 900px) {
  .st-key-scenario_panel { position: sticky; top: 4.5rem; }
}
@media (width <= 640px) {
  /* A finger types a score sooner than it hits one on a short slider. */
  [class*="st-key-scenario_slide_"] { display: none; }
  [class*="st-key-scenario_row_"] { flex-direction: row !important; align-items: center;
    gap: 0.5rem; padding-block: 0.2rem; }
  [class*="st-key-scenario_row_"] > [data-testid="stElementContainer"] { flex: 1 1 0;
    min-width: 0; }
  [class*="st-key-scenario_row_"] > [data-testid="stLayoutWrapper"] { flex: 0 0 auto; width: auto; }
  /* What the scores come to stays in sight while they are typed. */
  [data-testid="stLayoutWrapper"]:has(> .st-key-scenario_bar) { position: sticky; bottom: 0;
    z-index: 5; }
  .st-key-scenario_bar { display: block; padding: 0.5rem 0.75rem; border-radius: 0.5rem 0.5rem 0 0;
    background: light-dark(#FFFFFF, #11181F); box-shadow: 0 -2px 8px rgb(0 0 0 / 0.15); }
}
@media (641px <= width <= 900px) {
  .st-key-scenario_form > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"],
  .st-key-scenario_columns > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"] {
    flex-wrap: wrap !important; }
  .st-key-scenario_form > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"]
    > [data-testid="stColumn"] { flex: 1 1 100% !important; min-width: 100% !important; }
}
</style>"""
