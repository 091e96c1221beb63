"""Every question of the urgent checklist says why it is asked, in both languages and in words of its own."""

from collections import Counter

import pytest
import yaml

from hrd_desktop import assets

GUIDANCE = yaml.safe_load((assets.forms() / "guidance" / "urg.yaml").read_text(encoding="utf-8"))
URGENT = yaml.safe_load((assets.forms() / "urg.yaml").read_text(encoding="utf-8"))


def asked(items):
    for item in items:
        if "items" in item:
            yield from asked(item["items"])
        else:
            yield item["name"]


def test_every_question_of_the_urgent_checklist_has_guidance_and_nothing_else_has():
    names = list(asked(URGENT["items"]))
    assert len(names) >= 86
    assert list(GUIDANCE) == names


@pytest.mark.parametrize("name", GUIDANCE)
def test_guidance_says_why_and_where_it_rests(name):
    parts = GUIDANCE[name]
    assert {"why", "place"} <= set(parts) <= {"why", "care", "place"}
    for texts in parts.values():
        assert set(texts) == {"en", "nb"}
        assert all(text.strip() for text in texts.values())
        assert texts["en"] != texts["nb"]


@pytest.mark.parametrize("part", ["why", "care"])
@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_two_questions_share_their_words(part, language):
    texts = Counter(parts[part][language] for parts in GUIDANCE.values() if part in parts)
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("language", ["en", "nb"])
def test_why_and_care_are_short_enough_to_read_in_a_hurry(language):
    for name, parts in GUIDANCE.items():
        for part in ("why", "care"):
            text = parts.get(part, {}).get(language)
            assert text is None or 20 <= len(text) <= 320, (name, part)


def test_nearly_every_question_says_what_to_take_care_of():
    assert sum("care" in parts for parts in GUIDANCE.values()) >= 80
