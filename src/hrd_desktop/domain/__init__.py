"""Value types that every layer shares: records, statements, dates, markings, ids."""
