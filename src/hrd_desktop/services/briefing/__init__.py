"""The briefing sheet: what may be said of a case, topic by topic, and drawn for paper."""
