"""What is judged, by which rules, and what becomes of their problems."""
