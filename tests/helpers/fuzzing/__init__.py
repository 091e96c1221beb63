"""Every reader of foreign bytes as one function, their inputs kept for good, and the run that looks for new ones."""
