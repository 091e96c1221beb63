"""Which measures, library entries and organisations are offered first, by the kind of mission (MIS-06)."""

from typing import TYPE_CHECKING

from hrd_desktop import forms, i18n
from hrd_desktop.rules import actions
from hrd_desktop.rules.missionbook import Kind, kind, seats
from hrd_desktop.services.multilateral.views import Offer

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_LAST = "other"


def of_mission(session: "Session") -> Kind:
    """Return what the session's kind of mission is offered."""
    return kind(session.mission.kind())


def offers(session: "Session") -> tuple[Offer, ...]:
    """Return every kind of measure: those of this kind of mission first, what is another mission's matter last."""
    book, spoken = of_mission(session), i18n.language()
    why = book.words(spoken).elsewhere
    found = [Offer(code, label, why if code in book.elsewhere else "") for code, label in _labelled(spoken)]
    places = {code: place for place, code in enumerate(book.first)}
    return tuple(sorted(found, key=lambda one: (bool(one.elsewhere), places.get(one.code, len(places)))))


def _labelled(spoken: str) -> list[tuple[str, str]]:
    """Every kind with its words, those without a type of their own last."""
    form = forms.catalogue()["act"]
    choices = form.choices_of(form.questions["act_type"])
    listed = [(one.code, one.label.in_(spoken)) for one in choices if one.state is None and one.code != _LAST]
    named = [(one.id, one.words(spoken).title) for one in actions().values() if not one.types]
    return [*listed, *named, (_LAST, form.choices["measure_type"].by_code[_LAST].label.in_(spoken))]


def arenas(session: "Session") -> tuple[str, ...]:
    """Return the arenas of this mission: those its settings name, else those of its seat."""
    settings = session.mission.record()
    if settings is None:
        return ()
    seat = seats().get(settings.text("mis_seat"))
    return tuple(settings.items("mis_arenas")) or (seat.arenas if seat else ())


def in_reach(session: "Session") -> tuple[str, ...]:
    """Return the organisations and mechanisms that can be reached from where this mission sits."""
    settings = session.mission.record()
    seat = seats().get(settings.text("mis_seat")) if settings else None
    return seat.organisations if seat and session.mission.kind() != "bilateral" else ()
