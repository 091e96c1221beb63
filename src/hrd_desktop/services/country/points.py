"""The nine points of the mapping in short, and what has become better or worse since the version before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.answers.comparing import names_in
from hrd_desktop.services.country.comparing import comparison
from hrd_desktop.services.country.views import ActorRow, PointRow, Trend

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.forms import Form, Group
    from hrd_desktop.services.session import Session

_LONGEST = 150
WORST_FIRST = {
    "climate": ("closed", "repressed", "obstructed", "narrowed", "open"),
    "extent": ("none", "little", "some", "large", "full"),
    "obstacle_degree": ("severe", "serious", "minor", "none"),
    "impunity": ("total", "high", "partial", "low"),
    "use_in_practice": ("often", "sometimes", "not_used", "no_law"),
}


def rows(session: "Session", held: "Sequence[Record]") -> tuple[PointRow, ...]:
    """Return the nine points from the newest of *held*, compared with the one before."""
    form = session.store.form("map")
    newest, before = (held[0] if held else None), (held[1] if len(held) > 1 else None)
    found = []
    for topic in form.topics:
        if not topic.name.removeprefix("map_").isdigit():
            continue
        trend = _trend(session, form, topic, newest, before) if newest and before else ""
        detail = _detail(session, form, topic, newest) if newest else ""
        path = next((item.name for item in topic.items), topic.name)
        found.append(
            PointRow(topic.name, path, topic.label.in_(i18n.language()), detail, trend, _labels().get(trend, ""))
        )
    return tuple(found)


def actors(session: "Session", mapping: "Record") -> tuple[ActorRow, ...]:
    """Return who works with defenders in the country, by the mapping."""
    choice = session.words.choice
    found = []
    for row in mapping.items("map_actors"):
        at = f"map_actors[{row}]/"
        kind, contact = mapping.text(f"{at}map_actor_kind"), mapping.text(f"{at}map_actor_contact")
        name = mapping.text(f"{at}map_actor_name")
        if name or kind:
            kind_label = choice("map", "map_actor_kind", kind)
            found.append(
                ActorRow(name or kind_label, kind_label, contact, choice("map", "map_actor_contact", contact))
            )
    return tuple(found)


def _detail(session: "Session", form: "Form", topic: "Group", record: "Record") -> str:
    words = {name: text for (name, row), text in comparison(session).said(session, record).items() if not row}
    parts = [words[item.name] for item in topic.items if item.name in words][:3]
    rows = [item.name for item in topic.items if hasattr(item, "items") and record.items(item.name)]
    counts = [f"{form.all_items[name].label.in_(i18n.language())}: {len(record.items(name))}" for name in rows]
    return " · ".join([*counts, *parts])[:_LONGEST]


def _trend(session: "Session", form: "Form", topic: "Group", newest: "Record", before: "Record") -> Trend:
    names = names_in(topic)
    better = worse = 0
    for name in names:
        question = form.questions.get(name)
        scale = WORST_FIRST.get(question.list_name or "") if question and not question.repeat else None
        now, then = newest.text(name), before.text(name)
        if scale and now in scale and then in scale:
            better += scale.index(now) > scale.index(then)
            worse += scale.index(now) < scale.index(then)
    if better or worse:
        return "mixed" if better and worse else "better" if better else "worse"
    old, new = (
        {key: v for key, v in comparison(session).said(session, one).items() if key[0] in names}
        for one in (before, newest)
    )
    hidden = [q.name for q in form.questions.values() if q.name in names and not rules.is_shown(q.sensitivity)]
    moved = any(sorted(newest.items(name)) != sorted(before.items(name)) for name in hidden)
    if old != new or moved:
        return "changed"
    return "same" if new or any(newest.items(name) for name in hidden) else ""


def _labels() -> dict[str, str]:
    return {
        "better": _("Better"),
        "worse": _("Worse"),
        "mixed": _("Better and worse"),
        "changed": _("Changed"),
        "same": _("Same"),
    }
