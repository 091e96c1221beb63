"""A form that cannot work is refused at load, naming file, question and remedy."""

import pytest

from hrd_desktop.forms import FormInvalid, check, load

HEAD = 'id: xyz\nversion: "1"\ntitle: {en: Try, nb: Prøve}\nitems:\n'


def _form(tmp_path, *items, head=HEAD, tail=""):
    path = tmp_path / "xyz.yaml"
    path.write_text(head + "".join(f"  - {{{item}, label: {{en: A, nb: B}}}}\n" for item in items) + tail, "utf-8")
    return path


def _refusal(path):
    with pytest.raises(FormInvalid) as refused:
        load(path)
    assert refused.value.message("nb") != refused.value.message("en")
    return refused.value


def _chain(count, *, closed):
    first = f"type: text, name: q0{f', relevant: {chr(34)}${{q{count - 1}}} = 1{chr(34)}' if closed else ''}"
    return [first, *(f'type: text, name: q{n}, relevant: "${{q{n - 1}}} = 1"' for n in range(1, count))]


def test_a_small_form_loads(tmp_path):
    form = load(_form(tmp_path, "type: text, name: a", "type: 'relation defender[]', name: b"))
    assert form.questions["b"].relation_kind == "defender"
    assert form.questions["b"].many
    assert form.title.in_("nb") == "Prøve"


@pytest.mark.parametrize("count", [1, 3, 10_000])
def test_fault_50_a_circle_is_refused_with_its_ids(tmp_path, count):
    error = _refusal(_form(tmp_path, *_chain(count, closed=True)))
    assert error.error == "FORM_CIRCLE"
    assert error.facts["count"] == count
    assert "q0" in error.message()


def test_fault_50_a_chain_of_ten_thousand_is_refused_with_its_ids(tmp_path):
    error = _refusal(_form(tmp_path, *_chain(10_000, closed=False)))
    assert error.error == "FORM_CHAIN"
    assert "q0 → q1" in error.message()
    assert "q9999" in error.message()


def test_fault_50_a_question_that_rests_on_the_group_it_stands_in_is_no_circle_but_a_group_that_rests_on_it_is(
    tmp_path,
):
    inner = "\n      - {type: text, name: a, label: {en: A, nb: B}}\n"
    group = '  - type: group\n    name: g\n    label: {en: G, nb: G}\n    relevant: "${a} = 1"\n    items:' + inner
    (tmp_path / "xyz.yaml").write_text(HEAD + group, "utf-8")
    assert _refusal(tmp_path / "xyz.yaml").error == "FORM_CIRCLE"


def test_a_name_that_no_question_has_is_refused_with_the_nearest_one(tmp_path):
    error = _refusal(
        _form(tmp_path, "type: text, name: relocating", 'type: text, name: b, relevant: "${relocated} = 1"')
    )
    assert error.code == "HRD-F12"
    assert 'question "b"' in error.message()
    assert 'Did you mean "relocating"?' in error.message()
    assert "xyz.yaml" in error.message()


@pytest.mark.parametrize(
    ("item", "error", "words"),
    [
        ("type: text, name: a, relevent: x", "FORM_FIELD", 'Did you mean "relevant"?'),
        ("type: txt, name: a", "FORM_FIELD", 'Did you mean "text"?'),
        ("type: select_one contry, name: a", "FORM_LIST_UNKNOWN", 'Did you mean "country"?'),
        ("type: relation defnder, name: a", "FORM_FIELD", 'Did you mean "defender"?'),
        ("type: text, name: a, required: sometimes", "FORM_FIELD", "required"),
        ("type: text", "FORM_FIELD", "name"),
        ("type: text, name: a, constraint: '. ==== 3'", "FORM_EXPRESSION", "constraint"),
        ("type: text, name: a, constraint: 'frobnicate(.)'", "FORM_EXPRESSION", "frobnicate"),
        ("type: group, name: a", "FORM_FIELD", "items"),
    ],
)
def test_fault_51_a_mistake_names_its_place_and_a_remedy(tmp_path, item, error, words):
    refused = _refusal(_form(tmp_path, item))
    assert refused.error == error
    assert words in refused.message()
    assert check([tmp_path / "xyz.yaml"])[0].error == error


def test_fault_51_a_name_used_twice_is_refused(tmp_path):
    assert _refusal(_form(tmp_path, "type: text, name: a", "type: note, name: a")).error == "FORM_TWICE"


def test_fault_51_a_hundred_thousand_questions_are_refused(tmp_path):
    error = _refusal(_form(tmp_path, *(f"type: text, name: q{n}" for n in range(100_000))))
    assert error.error == "FORM_TOO_LARGE"


@pytest.mark.parametrize(
    "text", ["[" * 10_000, "a: " + "{b: " * 10_000, "a:\n" + "".join(" " * n + "- \n" for n in range(200))]
)
def test_fault_51_depth_is_refused_without_a_crash(tmp_path, text):
    (tmp_path / "xyz.yaml").write_text(text, "utf-8")
    assert _refusal(tmp_path / "xyz.yaml").error == "FORM_WRITING"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("id: a\nid: b\n", "twice"),
        ("a: &x 1\nb: *x\n", "anchors"),
        ("a: !!python/object/apply:os.system ['true']\n", "tags"),
        ("a: !!set {b}\n", "tags"),
        ("a: 1\n---\nb: 2\n", "one form only"),
        ("- a\n", "names with values"),
        ("a: [1\n", ""),
        ("a: \x07\n", ""),
        ("? [a]\n: b\n", "key"),
    ],
)
def test_only_the_plain_part_of_yaml_is_read(tmp_path, text, why):
    (tmp_path / "xyz.yaml").write_text(text, "utf-8")
    error = _refusal(tmp_path / "xyz.yaml")
    assert error.error in ("FORM_WRITING", "FORM_FIELD")
    assert why in error.message()


def test_the_word_no_stays_a_word(tmp_path):
    tail = "choices:\n  answers:\n    choices:\n      - {name: no, label: {en: No, nb: Nei}}\n"
    form = load(_form(tmp_path, "type: select_one answers, name: a", tail=tail))
    assert [choice.code for choice in form.choices_of(form.questions["a"])] == ["no"]


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path):
    (tmp_path / "xyz.yaml").write_bytes(b"\xff\xfe\x00")
    assert _refusal(tmp_path / "xyz.yaml").error == "FORM_UNREADABLE"
    assert _refusal(tmp_path / "gone.yaml").error == "FORM_UNREADABLE"


def test_guidance_for_a_question_that_is_not_there_is_refused(tmp_path):
    path = _form(tmp_path, "type: text, name: alias")
    (tmp_path / "guidance").mkdir()
    text = "alais:\n  why: {en: Because, nb: Fordi}\n  place: {en: Here, nb: Her}\n"
    (tmp_path / "guidance" / "xyz.yaml").write_text(text, "utf-8")
    assert 'Did you mean "alias"?' in _refusal(path).message()
    (tmp_path / "guidance" / "xyz.yaml").write_text(text.replace("alais", "alias"), "utf-8")
    assert load(path).questions["alias"].guidance.why.nb == "Fordi"


@pytest.mark.parametrize("pattern", ["(a+", "(?=a)b", "a**", "(?P<x>a)", "\\\\1", "a{99999999}", "[z-a]"])
def test_fault_52_a_pattern_that_is_not_understood_is_refused_at_load(tmp_path, pattern):
    error = _refusal(_form(tmp_path, f"""type: text, name: a, constraint: "regex(., '{pattern}')" """))
    assert error.error == "FORM_EXPRESSION"


def test_fault_52_a_pattern_made_to_run_for_ever_ends_at_once(tmp_path):
    form = load(_form(tmp_path, """type: text, name: a, constraint: "regex(., '^(a+)+(a|a)*$')" """))
    from hrd_desktop.forms import Sheet

    sheet = Sheet(form)
    sheet.set("a", "a" * 5_000 + "b")
    assert sheet.problem("a") is not None
