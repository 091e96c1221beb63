"""Protection: the guided paths that lead to it, step by step."""
