"""The form in which a year's scores are typed, corrected and taken out by hand."""
