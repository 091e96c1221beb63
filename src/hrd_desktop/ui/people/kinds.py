"""The kinds of people and bodies in words, for filters and for the first question of a new record."""

from PySide6.QtCore import QCoreApplication

from hrd_desktop import forms, i18n


def filters() -> list[tuple[str, str]]:
    """Return what the list can be narrowed to: code and words, everybody first."""
    words = dict(kinds())
    words["organisation"] = QCoreApplication.translate("PeopleKinds", "Organisations and groups")
    return [
        ("", QCoreApplication.translate("PeopleKinds", "Everybody")),
        ("defender", QCoreApplication.translate("PeopleKinds", "Defender")),
        *words.items(),
    ]


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of people and bodies beside defenders: code and words."""
    listed = forms.shared_choices()["party_kind"].choices
    return [(choice.code, choice.label.in_(i18n.language())) for choice in listed]
