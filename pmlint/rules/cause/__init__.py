"""Rules of causal analysis."""
