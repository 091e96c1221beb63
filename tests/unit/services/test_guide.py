"""The user guide: a chapter for every screen in both languages, pictures that are there, and the same as PDF."""

import io
import re

import pytest

from hrd_desktop import assets
from hrd_desktop.reports import guide as paper
from hrd_desktop.services import guide
from hrd_desktop.ui.screens import SCREENS

LANGUAGES = ("en", "nb")


def pictures(language):
    return re.findall(r"!\[[^\]]+\]\(pictures/([^)]+)\)", guide.text(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_a_chapter_and_no_chapter_speaks_of_a_screen_that_is_not_there(language):
    keys = {screen.key for screen in SCREENS} | {"first_run", "unlock"}
    told = [key for chapter in guide.chapters(language) for key in chapter.screens]
    assert {key for key in keys if not guide.chapter_of(key, language)} == set()
    assert sorted(told) == sorted(keys)


def test_both_languages_have_the_same_chapters_and_pictures_of_their_own():
    english, norwegian = (guide.chapters(language) for language in LANGUAGES)
    assert [one.screens for one in english] == [one.screens for one in norwegian]
    assert len(english) >= 28
    assert [one.title for one in english] != [one.title for one in norwegian]
    assert [f"{name.removesuffix('.png')}-nb.png" for name in pictures("en")] == pictures("nb")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_said_in_words(language):
    assert len(pictures(language)) >= 14
    for name in pictures(language):
        assert assets.resource("docs", "pictures", name).is_file(), name


def test_the_marks_of_the_screens_are_never_shown():
    assert "screens:" not in guide.text("en") + guide.text("nb")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_every_chapter_is_tagged_and_carries_every_picture(language):
    import pikepdf

    made = guide.pdf(language)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang).startswith(language)
        assert pdf.Root.MarkInfo.Marked
        drawn = [one for one in pdf.objects if _is_picture(one)]
        assert len(drawn) >= len(pictures(language))
        with pdf.open_outline() as outline:
            titles = [str(one.title) for one in outline.root]
    assert [one.title for one in guide.chapters(language) if one.title not in str(titles)] == []


def _is_picture(one):
    import pikepdf

    return isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"


def test_the_guides_markdown_is_read_piece_by_piece():
    found = paper.blocks(
        "# A\n\nWords **strong** and *soft*\ngo on.\n\n- one\n  more\n- two\n\n| a | b |\n| - | - |\n| `c` | d |"
    )
    assert [one["kind"] for one in found] == ["heading", "text", "item", "item", "table"]
    assert found[1]["parts"] == [
        {"look": "plain", "text": "Words "}, {"look": "strong", "text": "strong"}, {"look": "plain", "text": " and "},
        {"look": "soft", "text": "soft"}, {"look": "plain", "text": " go on."},
    ]  # fmt: skip
    assert found[2]["parts"] == [{"look": "plain", "text": "one more"}]
    assert found[4]["rows"] == [[[{"look": "code", "text": "c"}], [{"look": "plain", "text": "d"}]]]
