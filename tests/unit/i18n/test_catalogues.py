"""Bokmål is complete, agrees with the English, and what is compiled is what is written (DESIGN D18)."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import catalogues
from helpers.catalogues import FOLDER, PACKAGE, PLACES, texts_below, window_texts
from hrd_desktop import i18n

ROOT = Path(__file__).resolve().parents[3]
CATALOGUES = ("ui_nb.ts", "qt_nb.ts")


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_text_of_the_window_has_a_finished_translation(name):
    assert [entry for entry in window_texts(name) if entry.state or not entry.translation] == []


def test_every_text_below_the_window_has_a_translation_and_none_is_a_guess():
    written = (FOLDER / "hrd_desktop_nb.po").read_text(encoding="utf-8")
    assert "fuzzy" not in written
    assert "#~" not in written
    assert re.findall(r'(?m)^msgstr(?:\[\d\])? ""\n(?!")', written) == []


def places(text: str) -> list[str]:
    return sorted(PLACES.findall(text))


@pytest.mark.parametrize("name", CATALOGUES)
def test_places_to_fill_agree_in_the_window(name):
    assert [e for e in window_texts(name) if places(e.source) != places(e.translation)] == []


def test_places_to_fill_agree_below_the_window():
    assert [one for (one, _form), text in texts_below().items() if places(one) != places(text)] == []


def test_bokmal_keeps_to_the_words_of_the_design_no_exclamation_marks_and_quotes_as_in_norwegian():
    said = [e.translation for e in window_texts("ui_nb.ts")] + list(texts_below().values())
    assert [text for text in said if text.rstrip().endswith("!") or "“" in text] == []


def test_texts_end_alike_in_both_languages():
    """A lost full stop or ellipsis is a slip of the translation."""
    pairs = [(e.source, e.translation) for e in window_texts("ui_nb.ts")]
    pairs += [(one, text) for (one, _form), text in texts_below().items()]
    ends = ".…?:"
    assert [p for p in pairs if set(p[0][-1:] + p[1][-1:]) & set(ends) and p[0][-1:] != p[1][-1:]] == []


def test_every_text_the_window_asks_for_is_in_the_catalogue_under_its_own_class():
    known = {(e.context, e.source) for e in window_texts("ui_nb.ts")}
    missing = [
        (where, context, text)
        for where, context, text in catalogues.asked_of_qt()
        if (context, text) not in known and not _is_noop_lookup(where)
    ]
    assert missing == []


def _is_noop_lookup(where: str) -> bool:
    """The frame and the search look up the names of screens and of ways to them, marked where they are listed."""
    known = {(e.context, e.source) for e in window_texts("ui_nb.ts")}
    marked = {"ui/shell/frame.py": ("Screens", "Today"), "ui/shell/ways.py": ("Ways", "Go to this screen")}
    return any(where.startswith(file) and said in known for file, said in marked.items())


def test_every_text_asked_for_below_the_window_is_a_literal_that_the_catalogue_holds():
    known = {one for one, _form in texts_below()}
    assert [(where, texts) for where, texts in catalogues.asked_of_gettext() if texts[0] not in known] == []


def test_bokmal_is_what_gettext_says_once_chosen():
    i18n.set_language("nb")
    assert i18n.gettext("No date") == "Uten dato"
    assert i18n.ngettext("{count} topic", "{count} topics", 1) == "{count} tema"
    assert i18n.ngettext("{count} topic", "{count} topics", 3) == "{count} temaer"


def test_what_ships_is_what_the_code_and_the_catalogues_give_when_made_again(tmp_path):
    """Nothing stale: extraction and compilation change no byte. So no date, place or name of a machine is in them."""
    for path in FOLDER.iterdir():
        shutil.copy(path, tmp_path)
    script = ROOT / "packaging" / "translations.py"
    subprocess.run([sys.executable, script, "--package", PACKAGE, "--into", tmp_path], check=True)
    assert {p.name for p in tmp_path.iterdir()} == {p.name for p in FOLDER.iterdir()}
    assert [p.name for p in FOLDER.iterdir() if p.read_bytes() != (tmp_path / p.name).read_bytes()] == []
