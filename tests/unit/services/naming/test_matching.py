"""Names are found in every script held, folded, composed either way and inflected, and not inside other words."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop.services.naming import Around, Cover, Known, Matcher
from hrd_desktop.services.naming.covering import covered
from hrd_desktop.services.naming.folding import words

SCRIPTS = [
    ("Latin", "Åse Testøy", "I går ringte ÅSE TESTØYs bror.", "ÅSE TESTØYs"),
    ("Latin, other spelling", "Gülşah Testović", "then Gulsah left", "Gulsah"),
    ("Cyrillic", "Анна Тестова", "Мы видели Анну Тестову вчера.", "Анну Тестову"),
    ("Cyrillic, like an adjective", "Вера Вымышленная", "Видели Вымышленную вчера.", "Вымышленную"),
    ("Ukrainian", "Андрій Тестенко", "розмова з Андрієм", "Андрієм"),
    ("Greek", "Γιώργος Δοκιμής", "είδαμε τον Γιώργο χθες", "Γιώργο"),
    ("Arabic", "عائشة التجربة", "تحدثنا ولعائشة أخ", "ولعائشة"),
    ("Arabic with vowel signs", "محمد التجربة", "رأينا مُحَمَّد أمس", "مُحَمَّد"),
    ("Persian", "کیان آزمایشی", "با كيان حرف زدیم", "كيان"),
    ("Hebrew", "שרה בדיקה", "דיברנו ולשרה יש אח", "ולשרה"),
    ("Hebrew with points", "דוד בדיקה", "ראינו את דָּוִד", "דָּוִד"),
    ("Devanagari", "राम परीक्षण", "कल रामने फोन किया", "रामने"),
    ("Bengali", "রহিম পরীক্ষা", "আমরা রহিমের সাথে", "রহিমের"),
    ("Burmese", "အောင်စမ်း", "မနေ့က အောင်စမ်းကို တွေ့", "အောင်စမ်း"),
    ("Thai", "สมชาย ทดสอบ", "เมื่อวานเราพบสมชายที่ตลาด", "สมชาย"),
    ("Khmer", "សុខា", "ម្សិលមិញសុខាបាន", "សុខា"),
    ("Amharic", "አበበ ሙከራ", "ትናንት የአበበን ቤት", "የአበበን"),
    ("Georgian", "გიორგი სატესტო", "გუშინ გიორგის ვნახეთ", "გიორგის"),
    ("Armenian", "Անի Փորձյան", "տեսանք Անիին երեկ", "Անիին"),
    ("Chinese", "王小明", "昨天我們見到王小明先生", "王小明"),
    ("Chinese, given name alone", "王小明", "昨天小明打電話", "小明"),
    ("Korean", "김시험", "어제 김시험은 전화했다", "김시험"),
]  # fmt: skip


def said(name: str, text: str, by: Literal["part", "name", "several"] = "part") -> list[str]:
    return [text[one.start : one.end] for one in Matcher([Known("p", "Heron", (name,), by)]).find(text)]


@pytest.mark.parametrize(("script", "name", "text", "found"), SCRIPTS, ids=[row[0] for row in SCRIPTS])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_found_in_its_script_folded_and_inflected(script, name, text, found, form):
    written = unicodedata.normalize(form, text)
    assert said(name, written) == [unicodedata.normalize(form, found)], script


@pytest.mark.parametrize(
    "text",
    [
        "The annals of Annapolis and a banana", "Testing testament", "Roman and romance", "Marathon", "manna",
        "the Hannah and Rosettastone",
    ],
)  # fmt: skip
def test_a_latin_name_is_not_found_inside_other_words(text):
    people = [Known("p", "Heron", ("Anna Test", "Roma Rosetta", "Mara Hanna"))]
    assert Matcher(people).find(text) == []


def test_the_genitive_is_found_and_the_apostrophe_stays_outside():
    assert said("Anna Testova", "Anna's sister; Annas søster; Testova’s car") == ["Anna", "Annas", "Testova"]


def test_parts_that_stand_together_are_one_find_and_file_names_are_cut_at_capitals_and_digits():
    assert said("Anna-Maria Testova", "Anna-Maria  Testova and Anna_Maria.Testova") == [
        "Anna-Maria  Testova", "Anna_Maria.Testova",
    ]  # fmt: skip
    assert said("Anna Testova", "scanAnnaTestova2026.pdf") == ["AnnaTestova"]


def test_small_words_of_a_name_are_not_looked_for_alone():
    assert said("Omar bin Laila van der Test", "von bin und der van") == []
    assert said("Li Na", "Na then. Li") == []
    assert said("Li Na", "Na Li and li na") == ["Na Li", "li na"]


def test_a_remark_in_brackets_beside_a_name_is_no_name_but_another_name_is():
    matcher = Matcher([Known("a", "Heron", ("Nadia Testperson (made up)", "نادية (مختلقة)", "Anna [Nita] Novak"))])
    assert matcher.find("The made up charges were made again, up the road.") == []
    assert [one.key for one in matcher.find("Nita and Testperson came")] == ["a", "a"]
    assert said("Nadia Testperson (made up)", "We saw Nadia Testperson.", by="several") == ["Nadia Testperson"]


def test_people_far_from_the_case_are_found_by_the_whole_name_in_either_order():
    assert said("Anna Testova", "Anna came; Testova left", by="several") == []
    assert said("Anna Testova", "with ANNA TESTOVA and Testova, Anna", by="several") == [
        "ANNA TESTOVA",
        "Testova, Anna",
    ]
    assert said("Анна Тестова", "о Тестовой Анне", by="several") == ["Тестовой Анне"]
    assert said("王小明", "小明 王小明", by="several") == ["王小明"]


def test_whole_names_may_be_one_word_where_that_is_asked_for():
    assert said("Heron", "Heronsgate and herons", by="name") == ["herons"]
    assert said("Made-up Firstname", "Made-up Secondname", by="name") == []


def test_two_people_of_one_name_are_both_told():
    people = [Known("a", "Heron", ("Anna Testova",)), Known("b", "Plover", ("Anna Prova",))]
    assert {one.key for one in Matcher(people).find("Anna")} == {"a", "b"}


def test_covering_puts_the_alias_in_place_and_spares_what_was_decided():
    people = [Known("a", "Heron", ("Anna Testova",)), Known("b", "Plover", ("Boris",))]
    around = Around(people, Matcher([]), {}, frozenset())
    cover = Cover(around, lambda key, words: (key, words) == ("b", "Boris"))
    assert cover.text("Anna Testova met Boris and BORIS. Annas door.") == "Heron met Boris and Plover. Heron door."


@given(st.text(max_size=200))
def test_words_lie_in_the_text_in_order_and_never_overlap(text):
    at = 0
    for word in words(text):
        assert at <= word.start < word.end <= len(text)
        assert len(word.places) == len(word.text)
        at = word.end


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(SCRIPTS))
def test_what_stands_around_a_name_hides_nothing_but_what_touches_it(before, after, row):
    _script, name, _text, _found = row
    text = f"{before}. {name} .{after}"
    found = Matcher([Known("p", "Heron", (name,))]).find(text)
    assert any(one.start <= len(before) + 2 and one.end >= len(before) + 2 + len(name) for one in found)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Nadia Testova", "nadiatestova"), ("Nadia Testova", "NADIATESTOVA"), ("Nadia Testova", "testovanadia"),
        ("Nadia Testova", "tESTOVA"), ("Nadia Testova", "Tes-\n  tova"), ("Nadia Testova", "Tes\u00adto\u200bva"),
        ("Anna McTestova", "mctestova"), ("Said Al-Testi", "ALTESTI"), ("Jean-Pierre", "Jeanpierre"),
        ("Åse Testøy", "Aase"), ("Jürgen Müllertest", "MUELLERTEST"),
    ],
)  # fmt: skip
def test_a_name_is_found_run_together_cut_up_and_as_a_passport_spells_it(name, text):
    assert said(name, text) == [text]


def test_no_part_of_a_name_stays_where_two_of_one_family_share_the_middle():
    aliases = {"a": "Heron", "b": "Wren"}
    family = Matcher([Known("a", "", ("Nadia Testova",)), Known("b", "", ("Amina Testova",))])
    for text in ("Nadia Testova Amina", "Amina Testova Nadia"):
        assert set(covered(text, family.find(text), aliases.__getitem__).split()) == {"Heron", "Wren"}
