"""The form in which a person types the scores of an indicator's questions or items."""
