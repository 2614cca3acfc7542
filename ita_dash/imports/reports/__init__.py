"""An agency's own report of measures to drafts and problems."""
