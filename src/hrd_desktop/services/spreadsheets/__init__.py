"""Cases that exist already in spreadsheets: CSV and XLSX, mapped, previewed, taken in as a whole, taken back."""

from hrd_desktop.services.spreadsheets.columns import ColumnView, WordView
from hrd_desktop.services.spreadsheets.guessing import EARLIER, ON_FILE, Target
from hrd_desktop.services.spreadsheets.imports import Imports
from hrd_desktop.services.spreadsheets.mapping import Column, Mapping, parse, words_of
from hrd_desktop.services.spreadsheets.plan import LINE, CasePlan, Plan, Problem
from hrd_desktop.services.spreadsheets.running import Imported, ImportRow, TakenBack
from hrd_desktop.services.spreadsheets.tables import How, Line, Table
from hrd_desktop.services.spreadsheets.text_file import DELIMITERS, ENCODINGS
from hrd_desktop.services.spreadsheets.words import told

__all__ = [
    "DELIMITERS",
    "EARLIER",
    "ENCODINGS",
    "LINE",
    "ON_FILE",
    "CasePlan",
    "Column",
    "ColumnView",
    "How",
    "ImportRow",
    "Imported",
    "Imports",
    "Line",
    "Mapping",
    "Plan",
    "Problem",
    "Table",
    "TakenBack",
    "Target",
    "WordView",
    "parse",
    "told",
    "words_of",
]
