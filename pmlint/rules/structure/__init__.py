"""Rules of the sections."""
