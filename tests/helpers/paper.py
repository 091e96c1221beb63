"""The text of a PDF as another program finds it, made comparable: one form, letters, digits and marks alone."""

import subprocess
import unicodedata
from pathlib import Path


def text_of(pdf: bytes, folder: Path, *options: str) -> str:
    """Return what poppler reads in *pdf*."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", *options, path, "-"], check=True, capture_output=True, text=True).stdout


def letters(text: str) -> str:
    """Return *text* in NFKC without spaces, signs and marks of direction: what a search in a reader compares."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(one for one in plain if unicodedata.category(one)[0] in "LNM")


def bare(text: str) -> str:
    """Return the letters of *text* without marks, a letter that follows itself once.

    typst tells a letter with a mark twice where the font draws the two apart, and readers hear it twice.
    """
    found = ""
    for one in unicodedata.normalize("NFKD", letters(text)):
        if unicodedata.category(one)[0] != "M" and not found.endswith(one):
            found += one
    return found


def follows(long: str, short: str) -> bool:
    """Whether the letters of *short* come in this order in *long*, with others between them at most."""
    rest = iter(long)
    return all(one in rest for one in short)
