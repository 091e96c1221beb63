"""Answers: given, asked for, bound to their home records, worked out, compared."""
