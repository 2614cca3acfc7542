"""Evidence of measures: what it is, until when it holds, and what it may point at."""
