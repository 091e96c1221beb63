"""One table of errors (DESIGN D25): every class has a code, an exit code and words in both languages."""

import ast
import re
from collections.abc import Iterator
from importlib import resources as importlib_resources
from pathlib import Path

import pytest

from hrd_desktop import errors
from hrd_desktop.crypto.errors import LimitExceeded
from hrd_desktop.errors import HrdError

PACKAGE = Path(str(importlib_resources.files("hrd_desktop")))
EXITS = {0, 2, 3, 4, 5, 6, 70}
CLASSES = sorted(errors.table())


def test_no_two_classes_share_a_code() -> None:
    codes = [entry.code for entry in errors.table().values()]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_has_a_code_an_exit_and_words_in_both_languages(name: str) -> None:
    entry = errors.table()[name]
    assert re.fullmatch(r"HRD-[A-Z]\d{2}", entry.code)
    assert entry.exit_code in EXITS
    english, norwegian = entry.words["en"], entry.words["nb"]
    assert english.what and norwegian.what and english.what != norwegian.what
    assert not any("!" in text for words in (english, norwegian) for text in (words.what, words.data, words.do))


def _modules_with(words: re.Pattern[str]) -> Iterator[ast.Module]:
    """Yield the program's modules in whose text *words* stand: to read them all as code takes its time."""
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if words.search(text):
            yield ast.parse(text)


def _named_classes() -> set[str]:
    """Return every error class that the program's source names: ``error = "X"`` and ``HrdError("X")``."""
    names: set[str] = set()
    for tree in _modules_with(re.compile(r"""["'][A-Z][A-Z0-9_]+["']""")):
        for node in ast.walk(tree):
            match node:
                case ast.Assign(targets=[ast.Name(id="error")], value=ast.Constant(value=str(name))):
                    names.add(name)
                case ast.Call(func=ast.Name(id=called), args=[ast.Constant(value=str(name)), *_]) if (
                    called == "HrdError" or called.endswith("Error")
                ):
                    names.add(name)
    return {name for name in names if re.fullmatch(r"[A-Z][A-Z0-9_]+", name)}


def test_every_class_that_the_program_raises_is_in_the_table() -> None:
    assert _named_classes() - set(CLASSES) == set()


def test_facts_fill_the_words_and_braces_in_them_stay_inert() -> None:
    """Fault 54: a fact may hold anything a person typed."""
    message = HrdError("USAGE", why="{0} %s {why}").message()
    assert "{0} %s {why}" in message
    assert message.endswith("(HRD-D02)")


def test_a_class_without_words_is_shown_as_a_defect() -> None:
    error = HrdError("MADE_UP_CLASS")
    assert error.exit_code == 70 and error.message("nb").endswith(f"({errors.table()['DEFECT'].code})")


@pytest.mark.parametrize("name", CLASSES)
def test_a_code_that_is_put_into_words_has_them_in_both_languages_and_each_has_its_place(name: str) -> None:
    entry = errors.table()[name]
    english, norwegian = entry.facts["en"], entry.facts["nb"]
    assert {fact: set(said) for fact, said in english.items()} == {
        fact: set(said) for fact, said in norwegian.items()
    }
    assert all("{" + fact + "}" in entry.words["nb"].what for fact in norwegian)


def _facts_raised(name: str, fact: str) -> set[str]:
    """Return the constants that the program's source gives as *fact* to what is called *name*."""
    found: set[str] = set()
    for tree in _modules_with(re.compile(rf"\b{name}\b")):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name:
                given = [one.value for one in node.keywords if one.arg == fact]
                found |= {str(one.value) for one in given if isinstance(one, ast.Constant)}
    return found


def test_a_limit_is_told_in_norwegian_words_with_its_unit() -> None:
    """What header, tar and case document may not exceed: no English word inside a Norwegian sentence."""
    called = errors.table()["LIMIT_EXCEEDED"].facts["nb"]["what"]
    assert _facts_raised("LimitExceeded", "what") <= set(called)
    told = LimitExceeded(what="header", limit=errors.Bytes(64 * 1024)).message("nb")
    assert told.startswith("Filen krever mer enn programmet gir: størrelsen på filhodet, høyst 64 KiB.")


@pytest.mark.parametrize(
    ("number", "text"),
    [(1 << 30, "1 GiB"), (5 << 20, "5 MiB"), (1024, "1 KiB"), (1, "1 kB"), (0, "0 kB"), (12_001, "13 kB")],
)
def test_bytes_read_as_people_say_them(number: int, text: str) -> None:
    assert str(errors.Bytes(number)) == text
