"""Risk assessments: what they say, what changed, what speaks against the level, and when to look again."""
