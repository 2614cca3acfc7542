"""The styles of the page of all changes."""

CHANGES_STYLE = """<style>
.st-key-change_filters [data-testid="stWidgetLabel"] { display: none; }
.st-key-change_filters > :first-child { flex-grow: 1.5; }
.st-key-change_list h2 { padding: 0.5rem 0 1.25rem !important; }
[class*="st-key-change_row_"] { padding: 0.4rem 0;
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
[class*="st-key-change_row_"] p { font-size: 0.9rem; line-height: 1.6; }
[class*="st-key-change_row_"] [data-testid="stPageLink"] a { padding: 0; margin: 0; }
[class*="st-key-change_row_"] [data-testid="stPageLink"] p { font-weight: 600; }
[class*="st-key-change_row_"] [data-testid="stPageLink"] a:hover p { text-decoration: underline; }
@media (max-width: 900px) {
  .st-key-change_filters > :first-child { flex-basis: 100%; }
}
@media (max-width: 640px) {
  [class*="st-key-change_row_"] [data-testid="stHorizontalBlock"] { gap: 0.3rem 1rem; }
  [class*="st-key-change_row_"] [data-testid="stColumn"]:nth-child(-n+2) {
    min-width: 0; flex: 0 1 auto; width: auto; }
}
</style>"""
