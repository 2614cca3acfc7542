"""Pure rules of the assessment and of the measures; no input, no output, no clock."""
