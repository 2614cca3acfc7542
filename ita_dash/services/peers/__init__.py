"""With whom the agency is compared."""
