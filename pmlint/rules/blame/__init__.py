"""Rules about blame: PM5xx."""
