"""Key cards: read as strictly as bundles, so that nobody trusts another key than the words say (key-card.md)."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.trust import key_card

VECTORS = Path(__file__).parents[2] / "vectors" / "key-card"


def facts_of(path: Path) -> tuple[dict[str, str], bytes]:
    head, data = path.read_bytes().split(b"\n\n", 1)
    return dict(line.split(": ", 1) for line in head.decode().split("\n")), data


def script() -> ModuleType:
    found = importlib.util.spec_from_file_location("make_key_cards", VECTORS / "make.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", sorted(VECTORS.glob("*.txt")), ids=lambda path: path.stem)
def test_vector(path, tmp_path):
    facts, data = facts_of(path)
    (tmp_path / "card").write_bytes(data)
    try:
        outcome, words = "accepted", " ".join(key_card.read(tmp_path / "card").words)
    except HrdError as error:
        outcome, words = error.error, ""
    assert (outcome, words) == (facts["expect"], facts.get("words", ""))


def test_the_checked_in_vectors_are_what_their_script_makes():
    made = dict(script().made())
    assert made == {path.name: path.read_bytes() for path in VECTORS.glob("*.txt")}


def test_a_label_cannot_turn_or_break_a_line():
    _facts, data = facts_of(VECTORS / "good-label-that-turns.txt")
    assert key_card.read(data.decode()).label == "Orsena\\u202e9891"


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
@example(b'{"format": "hrd-key-card/1", "principal": {}, "signing_key": [], "recipients": 7}')
def test_any_bytes_are_a_card_or_refused(data):
    with pytest.raises(HrdError) as refused:
        key_card.read(data.decode("utf-8", "replace"))
    assert refused.value.error == "KEY_CARD_INVALID"


def test_what_a_post_writes_another_reads_with_the_same_words(tmp_path):
    mission = posts.mission(tmp_path)
    try:
        mission.identity.save_card(tmp_path / "card")
        read = key_card.read(tmp_path / "card")
        shown = mission.identity.show()
        assert (read.words, read.principal, read.fingerprint) == (shown.words, shown.principal, shown.fingerprint)
        assert read.verified is None
    finally:
        mission.close()


def test_a_refused_card_leaves_the_trust_list_as_it_was(tmp_path):
    mission = posts.mission(tmp_path)
    try:
        before = mission.trust.list()
        with pytest.raises(HrdError):
            mission.trust.add(facts_of(VECTORS / "recipient-zero.txt")[1].decode(), verified=True)
        assert mission.trust.list() == before
    finally:
        mission.close()
