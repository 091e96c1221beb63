"""What the program can do, found by words: a screen that no entry of the rail leads to must not need to be known.

A way is found by the beginnings of its words, in the window's language; it stands above the records found.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hrd_desktop.services.views import Hit

WAY = "way"
"""The kind of a hit that leads to a screen; its *record* is the screen's key."""
_SHORTEST = 3
_WAYS: tuple[tuple[str, str, str], ...] = (
    (
        "import",
        str(QT_TRANSLATE_NOOP("Ways", "Cases from a spreadsheet")),
        str(QT_TRANSLATE_NOOP("Ways", "import spreadsheet table list csv xlsx excel defenders people cases")),
    ),
    (
        "open_bundle",
        str(QT_TRANSLATE_NOOP("Ways", "Open a bundle")),
        str(QT_TRANSLATE_NOOP("Ways", "import receive read sealed stick")),
    ),
    (
        "people",
        str(QT_TRANSLATE_NOOP("Ways", "People and others")),
        str(QT_TRANSLATE_NOOP("Ways", "family witness lawyer perpetrator organisation authority enterprise mission")),
    ),
    (
        "pairs",
        str(QT_TRANSLATE_NOOP("Ways", "Possible doubles")),
        str(QT_TRANSLATE_NOOP("Ways", "same person merge twice duplicates")),
    ),
    (
        "intervals",
        str(QT_TRANSLATE_NOOP("Ways", "Intervals of duties")),
        str(QT_TRANSLATE_NOOP("Ways", "deadlines reminders days retention")),
    ),
)


def found(words: str) -> list[Hit]:
    """Return the ways that every one of *words* begins a word of; none for words of less than three letters."""
    wanted = words.casefold().split()
    if not wanted or min(map(len, wanted)) < _SHORTEST:
        return []
    goes = QCoreApplication.translate("Ways", "Go to this screen")
    told = [(screen, title) for screen, title, more in _WAYS if _speaks((title, more), wanted)]
    return [Hit(screen, "", WAY, _said(title), goes, None) for screen, title in told]


def _speaks(texts: tuple[str, str], wanted: list[str]) -> bool:
    """Whether each of *wanted* begins a word of *texts*."""
    words = " ".join(map(_said, texts)).casefold().split()
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _said(text: str) -> str:
    return QCoreApplication.translate("Ways", text)
