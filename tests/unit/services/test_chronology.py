"""What happened, in words: several kinds of one incident read as one phrase."""

import pytest

from hrd_desktop.services.cases.chronology import joined


@pytest.mark.parametrize(
    ("labels", "phrase"),
    [
        (["Arrest", "Detention or imprisonment"], "Arrest, detention or imprisonment"),
        (["Pågripelse", "Åpne trusler"], "Pågripelse, åpne trusler"),
        (["Threat", "SLAPP suit"], "Threat, SLAPP suit"),
        (["Arrest"], "Arrest"),
        ([], ""),
    ],
)
def test_only_the_first_of_several_labels_keeps_its_capital(labels, phrase):
    assert joined(labels) == phrase
