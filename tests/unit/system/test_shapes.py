"""What the fonts hold is read from the fonts: judged by Qt's own reader in the theme's tests, by names here."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from helpers.scripts import SCRIPTS
from hrd_desktop import assets
from hrd_desktop.system import shapes


def test_names_and_texts_of_the_fifteen_scripts_all_have_shapes():
    for one in SCRIPTS.values():
        assert shapes.unshown(one.name + one.text) == ()
    assert shapes.unshown("堃喆珺劉臺龍镕 김민수 さくら \uf90a שּ") == ()


def test_characters_without_a_shape_are_named_once_in_their_order():
    found = shapes.unshown("a 𠮷 b 😀 𠮷 \ue0aa 堃\ufe0f\u200d →")
    assert [shapes.code(one) for one in found] == ["U+20BB7", "U+1F600", "U+E0AA"]


def test_every_character_of_the_programs_own_words_has_a_shape():
    """Letters and signs: an arrow or a mark that stood as a box would be a word left out."""
    folders = {Path(shapes.__file__).parents[1]: "py", assets.forms(): "yaml"}
    folders |= {assets.resource("translations"): "ts", assets.resource("errors"): "toml"}
    folders |= {assets.resource("rules"): "toml", assets.resource("typst"): "typ", assets.resource("docs"): "md"}
    words = [path for folder, kind in folders.items() for path in folder.rglob(f"*.{kind}")]
    assert len(words) > 500
    for path in words:
        said = set(path.read_text(encoding="utf-8"))
        assert [one for one in said if one > "\u024f" and one.isprintable() and not shapes.has_shape(one)] == [], path


@given(st.text(max_size=50))
def test_any_text_can_be_asked_about(text):
    found = shapes.unshown(text)
    assert set(found) <= set(text) and len(found) == len(set(found))
