"""Contact with defenders: what was agreed, the log, how visible it made them, and the notes of a call."""
