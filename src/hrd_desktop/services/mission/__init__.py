"""The mission itself: what it is, its intervals, the Ministry's tables, whom it asks."""
