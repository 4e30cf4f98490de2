"""Rules of the action items."""
