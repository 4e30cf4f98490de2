"""Rules of the timeline."""
