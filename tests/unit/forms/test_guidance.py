"""Every question of the three checklists says why it is asked, in both languages and in words of its own."""

from collections import Counter

import pytest
import yaml

from hrd_desktop import assets

CHECKLISTS = ("urg", "risk", "map")
PARTS = ("why", "care", "place")


def read(*place):
    return yaml.load(assets.forms().joinpath(*place).read_text(encoding="utf-8"), yaml.CSafeLoader)


def asked(items):
    for item in items:
        if "items" in item:
            yield from asked(item["items"])
        else:
            yield item["name"]


def faults_of(names, guidance):
    """Return what is wrong with the *guidance* of questions called *names*: empty, missing, identical, copied."""
    faults = [f"{name}: {'no such question' if name in guidance else 'none'}" for name in {*names} ^ {*guidance}]
    for name, parts in guidance.items():
        faults += [f"{name}: no {part}" for part in ("why", "place") if part not in parts]
        faults += [f"{name}: unknown {part}" for part in parts if part not in PARTS]
        for part, texts in parts.items():
            both = {language: (texts.get(language) or "").strip() for language in ("en", "nb")}
            faults += [f"{name}: {part} is empty in {language}" for language, text in both.items() if not text]
            if both["en"] == both["nb"]:
                faults.append(f"{name}: {part} is the same in both languages")
    for language in ("en", "nb"):
        words = [
            (parts[part].get(language) or "").strip().casefold()
            for parts in guidance.values()
            for part in ("why", "care")
            if part in parts
        ]
        faults += [f"copied: {text}" for text, times in Counter(words).items() if text and times > 1]
    return sorted(faults)


GUIDANCE = {form: read("guidance", f"{form}.yaml") for form in CHECKLISTS}
NAMES = {form: list(asked(read(f"{form}.yaml")["items"])) for form in CHECKLISTS}
EVERY = {name: parts for guidance in GUIDANCE.values() for name, parts in guidance.items()}


def test_every_question_of_each_checklist_has_guidance_of_its_own_in_both_languages():
    assert faults_of([name for names in NAMES.values() for name in names], EVERY) == []
    assert {form: len(names) for form, names in NAMES.items()} == {form: len(GUIDANCE[form]) for form in CHECKLISTS}


@pytest.mark.parametrize("form", CHECKLISTS)
def test_guidance_stands_in_the_order_of_the_questions(form):
    assert list(GUIDANCE[form]) == NAMES[form]


def text(en, nb):
    return {"en": en, "nb": nb}


GOOD = {
    "one": {"why": text("Because it matters", "Fordi det betyr noe"), "place": text("Part 2", "Del 2")},
    "two": {"why": text("Because it helps", "Fordi det hjelper"), "place": text("Part 2", "Del 2")},
}


@pytest.mark.parametrize(
    ("spoilt", "fault"),
    [
        ({}, ["two: none"]),
        ({"two": {"why": GOOD["two"]["why"]}}, ["two: no place"]),
        ({"two": {**GOOD["two"], "why": text("  ", "Fordi det hjelper")}}, ["two: why is empty in en"]),
        ({"two": {**GOOD["two"], "why": {"en": "Because it helps"}}}, ["two: why is empty in nb"]),
        ({"two": {**GOOD["two"], "why": text("Help", "Help")}}, ["two: why is the same in both languages"]),
        ({"two": {**GOOD["two"], "why": text("because it matters", "Fordi")}}, ["copied: because it matters"]),
        ({"two": {**GOOD["two"], "care": GOOD["one"]["why"]}}, ["copied: because it matters", "copied: fordi det"]),
        ({"two": GOOD["two"], "three": {**GOOD["two"], "why": text("A", "B")}}, ["three: no such question"]),
    ],
)
def test_the_judge_finds_what_is_planted(spoilt, fault):
    assert faults_of(["one", "two"], GOOD) == []
    found = faults_of(["one", "two"], {"one": GOOD["one"], **spoilt})
    assert len(found) == len(fault), found
    assert all(one.startswith(other) for one, other in zip(found, fault, strict=True))


@pytest.mark.parametrize("language", ["en", "nb"])
def test_why_and_care_are_short_enough_to_read_in_a_hurry(language):
    for name, parts in EVERY.items():
        for part in ("why", "care"):
            words = parts.get(part, {}).get(language)
            assert words is None or 20 <= len(words) <= 320, (name, part)


@pytest.mark.parametrize(("form", "least"), [("urg", 80), ("risk", 76), ("map", 73)])
def test_nearly_every_question_says_what_to_take_care_of(form, least):
    assert sum("care" in parts for parts in GUIDANCE[form].values()) >= least
