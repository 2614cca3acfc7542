"""The styles of what is to be updated: a row per measure, its name above what is said of it."""

WORK_STYLE = """<style>
[class*="st-key-work_row_"] {
  padding: 0.5rem 0 0.25rem;
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
[class*="st-key-work_row_"] [data-testid="stCheckbox"] p { font-weight: 600; font-size: 0.95rem; }
[class*="st-key-work_row_"] [data-testid="stCheckbox"] label { align-items: flex-start; }
[class*="st-key-work_row_"] [data-testid="stMarkdown"] p {
  font-size: 0.875rem; line-height: 1.65; padding-left: 1.75rem; }
[class*="st-key-work_row_"]:has(input:checked) {
  background: color-mix(in srgb, light-dark(#1F5FA8, #7FB2EA) 10%, transparent); }
[class*="st-key-work_row_"] [data-testid="stPageLink"] a { justify-content: flex-end; }
@media (max-width: 640px) {
  [class*="st-key-work_row_"] [data-testid="stHorizontalBlock"] { gap: 0; }
  [class*="st-key-work_row_"] [data-testid="stPageLink"] a {
    justify-content: flex-start; padding-left: 1.75rem; }
}
</style>"""
