"""Search finds names in every script, as they are typed."""

import pytest

from helpers.scripts import SCRIPTS
from helpers.vaults import OFFICER, record
from hrd_desktop.vault import Write, search


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("联系人王小明在瓦尔莫拉", "小明"),  # a two-character name inside a sentence
        ("联系人王小明在瓦尔莫拉", "王小明"),
        ("联系人王小明在瓦尔莫拉", "王"),
        ("联系人王小明", "明"),
        ("ผู้พิทักษ์สิทธิมนุษยชนชื่อสมชาย", "สมชาย"),
        ("လူ့အခွင့်အရေးကာကွယ်သူမောင်မောင်", "မောင်မောင်"),
        ("ជនការពារសិទ្ធិមនុស្សសុខា", "សុខា"),
        ("ນັກປົກປ້ອງສິດທິສົມພອນ", "ສົມພອນ"),
        ("弁護士のたなかさん", "たなか"),
        ("اسمه مُحَمَّد", "محمد"),  # written with vowel signs, sought without
        ("اسمه محمد", "مُحَمَّد"),  # and the other way round
        ("محـــمد", "محمد"),
        ("Bjørnstjerne Æsøy på Ålgård", "ålgård"),
        ("Bjørnstjerne Æsøy på Ålgård", "æsøy"),
        ("Bjørnstjerne Æsøy på A\u030algård", "Ålg"),
        ("JOSÉ Núñez", "jose nunez"),
        ("Ｆｕｌｌｗｉｄｔｈ", "fullwidth"),
        ("Straße", "strasse"),
        ("LID-26-7KQ4", "lid-26-7kq4"),
        ("LID-26-7KQ4", "7kq4"),
        ("Владимир", "влад"),
        ("zero\u200bwidth", "zerowidth"),
        ("علی کریمی", "علي كريمي"),  # a Persian name, sought with an Arabic keyboard
        ("فاطمة", "فاطمه"),
        ("می\u200cخواستند", "میخواستند"),
    ],
)
def test_a_name_is_found(vault, text, words):
    r = record(answers={"hrd_name": text})
    vault.records.add(r, by=OFFICER)
    vault.records.add(record(answers={"hrd_name": "Other Made-up, 其他 คนอื่น"}), by=OFFICER)
    assert [hit.record for hit in vault.search(words)] == [r.id]


@pytest.mark.parametrize(
    "words", ["", " ", '"', "*", "AND", "a OR b", "NEAR(", "path:", "^", "-", "'; drop table", "\x00", "(", "\ud800"]
)
def test_no_query_is_an_error(vault, words):
    vault.records.add(record(answers={"hrd_name": "Heron"}), by=OFFICER)
    assert vault.search(words) == []


def test_words_may_stand_in_different_answers_and_the_last_may_be_unfinished(vault):
    r = record(answers={"alias": "Heron", "urg_place": "Valmora harbour"})
    vault.records.add(r, by=OFFICER)
    vault.records.add(record(answers={"alias": "Heron"}), by=OFFICER)
    assert [hit.record for hit in vault.search("heron valm")] == [r.id]
    assert vault.search("her valmora") == []
    assert vault.search("nomatch") == []


def test_a_hit_names_the_path_so_that_a_caller_can_hide_a_real_name(vault):
    vault.records.add(record("hrd", answers={"alias": "Heron", "hrd_name": "Made Up"}), by=OFFICER)
    hit = vault.search("made")[0]
    assert (hit.path, hit.text, hit.form) == ("hrd_name", "Made Up", "hrd")
    assert "Made" not in repr(hit)


def test_a_changed_answer_is_found_by_its_new_text_only(vault):
    r = record(answers={"urg_place": "Valmora"})
    vault.records.add(r, by=OFFICER)
    vault.write([Write(r.id, "urg_place", "Orsena")], by=OFFICER)
    assert vault.search("valmora") == []
    assert len(vault.search("orsena")) == 1
    vault.write([Write(r.id, "urg_place", state="not_known")], by=OFFICER)
    assert vault.search("orsena") == []


def test_the_text_to_be_found_by_can_differ_from_the_value(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    vault.write(
        [Write(r.id, "urg_lang", "sw", search="Swahili"), Write(r.id, "urg_code", "secret", search="")], by=OFFICER
    )
    assert vault.search("swahili")[0].text == "Swahili"
    assert vault.search("sw")[0].path == "urg_lang"
    assert vault.search("secret") == []
    vault.undo(by=OFFICER)
    assert vault.search("swahili") == []


def test_the_newest_come_first_and_forms_can_be_chosen(vault):
    ids = []
    for number, form in enumerate(["hrd", "inc", "hrd"]):
        r = record(form, answers={"note": f"harbour {number}"})
        vault.records.add(r, by=OFFICER)
        ids.append(r.id)
    vault.write([Write(ids[0], "more", "x")], by=OFFICER)
    assert vault.search("harbour")[0].record == ids[0]
    assert {hit.record for hit in vault.search("harbour", forms=["hrd"])} == {ids[0], ids[2]}
    assert len(vault.search("harbour", limit=2)) == 2


def test_the_index_can_be_made_again_from_what_it_points_to(vault):
    r = record(answers={"hrd_name": "王小明"})
    vault.records.add(r, by=OFFICER)
    vault.write([Write(r.id, "urg_lang", "sw", search="Swahili")], by=OFFICER)
    with vault._store.write() as connection:
        connection.exec_driver_sql("insert into search (search) values ('delete-all')")
    assert vault.search("小明") == []
    with vault._store.write() as connection:
        search.rebuild(connection)
    assert len(vault.search("小明")) == len(vault.search("swahili")) == 1


def test_a_name_in_each_of_the_fifteen_scripts_is_found_as_it_may_be_typed(vault):
    found = {}
    for name, sample in SCRIPTS.items():
        found[name] = record(answers={"hrd_name": sample.name, "note": sample.text})
        vault.records.add(found[name], by=OFFICER)
    for script, sample in SCRIPTS.items():
        for sought in sample.sought:
            hits = {hit.record: hit for hit in vault.search(sought)}
            assert hits[found[script].id].path == "hrd_name", (script, sought)


def test_titles_are_narrowed_without_regard_to_case_or_marks_and_stand_in_their_alphabet(vault):
    for title in ("Ærfugl", "ørn", "Åkerrikse", "zebra", "Émile", "محمد"):
        vault.records.add(record(), by=OFFICER, title=title)
    assert [row.title for row in vault.records.list(text="ÆRF")] == ["Ærfugl"]
    assert [row.title for row in vault.records.list(text="مُحَمَّد")] == ["محمد"]
    assert vault.records.count(text="emi") == 1
    listed = [row.title for row in vault.records.list(sort="title")]
    assert listed == ["Émile", "zebra", "Ærfugl", "ørn", "Åkerrikse", "محمد"]


def test_a_word_of_many_exchanged_letters_costs_no_more_than_64_spellings():
    (expression,) = search.query("ك" * 60)
    assert expression.count(" OR ") == 63
