"""The styles of the plan page."""

PLAN_STYLE = """<style>
[class*="st-key-plan_limit_"] { padding: 0.15rem 0;
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
/* Where two columns of fields are narrow, the fields of an indicator stand below its name. */
@media print, (max-width: 1100px) {
  [class*="st-key-plan_limit_"] > :first-child { flex-basis: 100%; }
  [class*="st-key-plan_limit_"] { row-gap: 0.25rem; }
}
@media (max-width: 640px) {
  :is(.st-key-plan_headroom, .st-key-plan_answer) [data-testid="stTable"] :is(td, th) {
    padding-inline: 0.2rem; font-size: 0.8rem; }
  :is(.st-key-plan_headroom, .st-key-plan_answer) [data-testid="stTable"]
    :is(td, th):first-child { min-width: 5.5rem; }
}
</style>"""
