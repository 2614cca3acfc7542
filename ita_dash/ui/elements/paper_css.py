"""How a paper looks that is shown in a page: a white sheet, alone on one A4 when printed."""

PAPER_STYLE = """
/* --- A paper: a white sheet in both themes, alone on one upright A4 when it is printed. --- */
.paper { box-sizing: border-box; width: 210mm; max-width: 100%; min-height: 297mm;
  margin: 0 auto; padding: 15mm 15mm 12mm 20mm; background: #FFFFFF; color: #1B2733;
  color-scheme: light; font-size: 10.5pt; line-height: 1.38; border: 1px solid #D5DDE6;
  display: flex; flex-direction: column; print-color-adjust: exact; }
.paper :is(h2, h3, p, ol, li, dl, dt, dd, th, td) { color: inherit; margin: 0;
  font-size: inherit; line-height: inherit; }
.paper h2 { padding: 0 0 0.1em !important; font-size: 16pt; text-align: center; }
.paper .under { text-align: center; }
.paper h3 { padding: 0 !important; margin: 0.45em 0 0.25em; font-size: 12.5pt;
  border-bottom: 1px solid #1F5FA8; }
.paper dl { display: grid; grid-template-columns: var(--shares); gap: 2mm; padding: 0;
  margin-top: 3mm; }
.paper dl > div { padding: 2mm; background: #EEF3F9; text-align: center; }
.paper dt, .paper dd + dd, .paper footer { font-size: 8.5pt; color: #4A5866; }
.paper dt + dd { font-size: 18pt; font-weight: 600; line-height: 1.35; }
.paper ol { padding-left: 1.6em; }
.paper table { width: calc(100% - 1px); border-collapse: collapse; font-size: 9.5pt; }
.paper :is(th, td) { padding: 0.2em 0.5em; border: 1px solid #9AA7B4; text-align: left;
  vertical-align: top; }
.paper th { background: #EEF3F9; font-weight: 600; }
.paper .line { height: 8mm; border-bottom: 1px dotted #4A5866; }
.paper footer { margin-top: auto; padding-top: 4mm; }
@page paper { size: A4 portrait; margin: 14mm 15mm 12mm 20mm; }
@media print {
  body:has(.paper) :is([data-testid="stHeader"], [data-testid="stToastContainer"],
    [data-testid="stVerticalBlock"] > :not(:has(.paper))) { display: none !important; }
  body:has(.paper) :is(.stApp, .stApp *):has(.paper), body:has(.paper) {
    position: static !important; display: block !important; height: auto !important;
    min-height: 0 !important; overflow: visible !important; padding: 0 !important;
    margin: 0 !important; background: #FFFFFF !important; }
  body:has(.paper) { page: paper; }
  .paper { width: auto; min-height: 0; padding: 0; border: 0; line-height: 1.33; }
  .paper :is(h3, dl, li, tr, .line) { break-inside: avoid; break-after: auto; }
}
@media screen and (max-width: 640px) {
  .paper { min-height: 0; padding: 1rem; }
  .paper dl { grid-template-columns: repeat(2, 1fr); }
  .paper thead { position: absolute; clip-path: inset(50%); }
  .paper :is(table, tbody, tr, td) { display: block; }
  .paper tr { padding: 0.4rem 0; border-bottom: 1px solid #9AA7B4; }
  .paper td { display: grid; grid-template-columns: 7.5rem 1fr; padding: 0; border: 0; }
  .paper td::before { content: attr(data-head); color: #4A5866; }
}
"""
