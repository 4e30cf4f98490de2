"""Rules about causes: PM4xx."""
