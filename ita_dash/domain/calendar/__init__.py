"""The year of an office: the steps of the assessment, closings, and what falls due."""
