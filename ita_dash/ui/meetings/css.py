"""The type of meeting mode: read from the far end of a room."""

MEETING_STYLE = """<style>
[class*="st-key-mode_"] kbd { color: inherit; opacity: 1; }
.st-key-meeting_section { min-height: 55vh; }
.st-key-meeting_section :is(p, li, td, th, [data-testid="stMetricLabel"] *) {
  font-size: clamp(1.05rem, 0.7rem + 0.75vw, 1.75rem); line-height: 1.55; }
.st-key-meeting_section [data-testid="stMetricValue"],
.st-key-meeting_section [data-testid="stMetricValue"] p {
  font-size: clamp(1.5rem, 0.6rem + 2.4vw, 4rem); }
.st-key-meeting_section [data-testid="stMetricValue"],
.st-key-meeting_section [data-testid="stMetricValue"] * {
  white-space: normal; overflow: visible; text-overflow: clip; }
.st-key-meeting_section h2 { font-size: clamp(1.5rem, 1rem + 1.4vw, 2.75rem); line-height: 1.5; }
.st-key-meeting_section .st-key-decision_box :is(p, label *) { font-size: 1rem; }
</style>"""
