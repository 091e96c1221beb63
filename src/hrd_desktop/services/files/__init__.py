"""Files: attached to records, and what is read from or written to media outside the vault."""
