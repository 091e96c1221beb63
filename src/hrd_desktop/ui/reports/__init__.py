"""Reports: what to count (``choices``), the officer's words (``texts``), the page, and the paper (``paper``).

Each is imported where it is shown: the paper's preview brings the PDF library with it.
"""
