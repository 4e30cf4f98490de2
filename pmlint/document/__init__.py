"""From the text of a postmortem to its Document; nothing in this room raises on what a file holds."""
