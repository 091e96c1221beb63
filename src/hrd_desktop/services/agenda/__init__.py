"""The agenda: everything that falls due by rules and dates, in one list, brought up to date before each look."""
