"""A sheet in another language disturbs nobody: what is spoken in one thread is not heard in the others."""

import threading

import pytest

from hrd_desktop import i18n


def test_what_is_spoken_inside_ends_with_it_whatever_happens():
    with i18n.speaking("nb"):
        assert i18n.language() == "nb"
        with i18n.speaking("en"):
            assert i18n.language() == "en"
        assert i18n.language() == "nb"
    assert i18n.language() == "en"
    with pytest.raises(ZeroDivisionError), i18n.speaking("nb"):
        raise ZeroDivisionError
    assert i18n.language() == "en"


def test_the_officers_choice_is_heard_everywhere_but_not_inside():
    with i18n.speaking("en"):
        i18n.set_language("nb")
        assert i18n.language() == "en"
    assert i18n.language() == "nb"


def test_an_unknown_language_means_english():
    i18n.set_language("nb")
    with i18n.speaking("xx"):
        assert i18n.language() == "en"


def test_two_threads_speak_two_languages_at_the_same_time():
    both, heard = threading.Barrier(2, timeout=10), {}

    def speak(language):
        with i18n.speaking(language):
            both.wait()
            heard[language] = (i18n.language(), i18n.gettext("Consent"))
            both.wait()

    threads = [threading.Thread(target=speak, args=[language]) for language in i18n.LANGUAGES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {language: said[0] for language, said in heard.items()} == {"en": "en", "nb": "nb"}
    assert heard["en"][1] == "Consent" != heard["nb"][1]
    assert i18n.language() == "en"
