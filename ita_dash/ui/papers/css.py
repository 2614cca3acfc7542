"""The styles of the page on which papers are made."""

PAPERS_STYLE = """<style>
/* A sheet is seen as one, whatever stands around it; paper is white in the dark too. */
.st-key-paper_preview img { background: #fff;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
.st-key-paper_review [class*="st-key-link_row_"] { gap: 0; }
.st-key-paper_review, .st-key-paper_blanks { overflow-wrap: anywhere; }
@media (max-width: 900px) {
  .st-key-papers_page > [data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"],
  .st-key-papers_page > [data-testid="stHorizontalBlock"] { flex-direction: column; }
  .st-key-papers_page [data-testid="stColumn"] { width: 100%; flex-basis: auto; }
}
</style>"""
