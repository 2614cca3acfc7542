"""Evidence of measures as rules."""
