"""Tables of measures to drafts and problems."""
