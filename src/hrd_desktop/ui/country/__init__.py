"""The country's page (``page``), the comparison of two mappings (``compare``), and the country sheet (``sheet``).

Each is imported where it is shown: the sheet's preview brings the PDF library with it.
"""
