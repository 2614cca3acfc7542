"""How the assessment is scored in each fiscal year, as its rule book says."""
