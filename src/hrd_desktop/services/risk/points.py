"""The seven points of an assessment, and the threats, weaknesses and strengths that its answers speak of."""

from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.risk.views import Point, Threat

if TYPE_CHECKING:
    from hrd_desktop.forms import Group, Question, Sheet
    from hrd_desktop.services.session import Session

POINTS = ("risk_1", "risk_2", "risk_3", "risk_4", "risk_5", "risk_6", "risk_7")
"""The topics that are the guidelines' seven points."""
_COUNTRY = "risk_5"


def points(session: "Session", record: Record, sheet: "Sheet") -> tuple[Point, ...]:
    """Return the seven points with what is answered to each."""
    topics = {topic.name: topic for topic in sheet.form.topics}
    return tuple(_point(session, record, sheet, topics[name]) for name in POINTS)


def _point(session: "Session", record: Record, sheet: "Sheet", topic: "Group") -> Point:
    from hrd_desktop.forms import Question

    asked = [one for one in topic.items if isinstance(one, Question) and one.settable]
    said = [(_label(one), in_words(session, one, record.statements.get(one.name))) for one in asked]
    required = set(sheet.required_open())
    return Point(
        name=topic.name,
        title=topic.label.in_(i18n.language()),
        path=asked[0].name,
        said=tuple((label, words) for label, words in said if words),
        open=sum(one.name in required for one in asked),
        told=climate(session, record.case) if topic.name == _COUNTRY else "",
    )


def climate(session: "Session", case: str | None) -> str:
    """Return what the newest mapping says of the climate in a case's country, the mission's own without a case.

    RISK-38 asks for it beside point 5, MIS-02 beside every measure.
    """
    urgent = session.store.of_case(case, "urg") if case else []
    named = next((one.text("urg_country") for one in urgent if one.text("urg_country")), "")
    country = named or session.mission.home()
    held = session.countries.mappings(country) if country else []
    if not held:
        return _("The country is not mapped yet.")
    words, newest = session.words, held[0]
    label = words.choice("map", "map_climate", newest.text("map_climate")) or _("climate not answered")
    trend = words.choice("map", "map_trend", newest.text("map_trend"))
    day = session.countries.view(country).mappings[0].date_text
    return _("Country profile: {climate}").format(climate=" · ".join(part for part in (label, trend, day) if part))


def in_words(session: "Session", question: "Question", said: Statement | None) -> str:
    """Return an answer of an assessment in words, '' where there is none."""
    if said is None or said.is_empty:
        return ""
    if said.state is not State.ANSWERED:
        return {
            State.NOT_KNOWN: _("Not known"),
            State.NOT_ASKED: _("Not asked yet"),
            State.REFUSED: _("Refused"),
            State.NOT_SAFE: _("Not safe to ask"),
        }[said.state]
    return shown(session.words.said("risk", question, said.value))


def side(session: "Session", record: Record, speaks: "tuple[rules.Speaks, ...]") -> tuple[str, ...]:
    """Return the answers of *record* on one side in words; one that is more than yes or no is told after them."""
    questions = session.store.form("risk").questions
    found = []
    for one, said in rules.on_side(speaks, record):
        question, words = questions[said.name], one.words(i18n.language())
        plain = question.list_name == "yes_no_unknown"
        found.append(words if plain else f"{words}: {in_words(session, question, said)}")
    return tuple(found)


def threats(record: Record) -> tuple[Threat, ...]:
    """Return the threats that the officer set against weaknesses and strengths, one a row."""
    found = []
    for row in record.items("risk_threats"):
        at = f"risk_threats[{row}]/risk_threat_"
        found.append(Threat(*(shown(record.text(f"{at}{part}")) for part in ("what", "weak", "strong"))))
    return tuple(found)


def _label(question: "Question") -> str:
    return question.label.in_(i18n.language())
