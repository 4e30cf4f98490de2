"""Rules of what is learnt beyond the fix."""
