"""Reports of a session: a period, indicator 16.10.1, lessons, the climate over the years; as view, PDF and CSV."""
