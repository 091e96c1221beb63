"""Countries: what the tables say, the mission's mappings as dated versions, and how they differ."""
