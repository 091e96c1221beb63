"""Cases: the list, a case's page, its checklists and chronology, and the facts that rules judge it by."""
