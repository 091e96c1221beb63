"""``person new|list|show|find|hints|pairs|apart|tie|compare|merge|unmerge``. Working names only, never real ones."""

from typing import TYPE_CHECKING, Any

import click

from hrd_desktop.cli.opening import COUNT, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session
    from hrd_desktop.services.people.views import Hint


@click.group()
def person() -> None:
    """People and bodies around defenders, same-person hints, and making two records one."""


@person.command("new")
@click.option("--kind", required=True, help="family, witness, lawyer, perpetrator, authority, enterprise, mission...")
@click.option("--body", default="", help="The name of a body; a person gets a working name.")
@with_session()
def new(session: "Session", out: Out, kind: str, body: str) -> None:
    """Make a person or body."""
    made = session.people.new(kind, {"per_body": body} if body else None)
    out.result({"id": made, "title": session.records.title(made)}, made)


@person.command("list")
@click.option("--kind", default="", help="defender, family, witness, lawyer, perpetrator, organisation, authority...")
@click.option("--text", default="", help="Part of a working name, or of a body's name.")
@click.option("--offset", type=COUNT, default=0)
@click.option("--limit", type=COUNT, default=100)
@with_session(write=False)
def list_(session: "Session", out: Out, *, kind: str, text: str, offset: int, limit: int) -> None:
    """List defenders, people and bodies by what they go by."""
    page = session.people.page(offset, limit, kind, text)
    out.result(page, *(f"{row.id}  {row.title}  {row.label}" for row in page.rows))


@person.command("show")
@click.argument("person_id")
@with_session(write=False)
def show(session: "Session", out: Out, person_id: str) -> None:
    """Show a person or body with its connections, without its real name."""
    view, ties = session.people.view(person_id), session.people.ties(person_id)
    facts = (f"{label}: {value}" for label, value in view.facts)
    out.result({"person": view, "ties": ties}, view.title, *facts, *(tie.text for tie in ties))


@person.command("find")
@click.argument("name", nargs=-1)
@click.option("--born", default="", help="Year, month or day: 1984, 1984-03.")
@click.option("--place", default="")
@click.option("--country", default="")
@click.option("--contact", default="", help="A number or address.")
@with_session(write=False)
def find(session: "Session", out: Out, name: tuple[str, ...], **known: Any) -> None:
    """Look whether somebody is on file already, across spellings and scripts."""
    from hrd_desktop.services.people.likeness import Traits

    contact = known.pop("contact")
    _told(out, session.people.sought(Traits(names=(" ".join(name),), **known), contact))


@person.command("hints")
@click.argument("record_id")
@with_session(write=False)
def hints(session: "Session", out: Out, record_id: str) -> None:
    """Show who may be the same as a defender or person, and why."""
    _told(out, session.people.hints(record_id))


def _told(out: Out, found: "list[Hint]") -> None:
    lines = (f"{hint.record}  {hint.title}  {'; '.join(hint.reasons)}" for hint in found)
    out.result(found, *(lines if found else [_("Nobody on file fits.")]))


@person.command("pairs")
@with_session(write=False)
def pairs(session: "Session", out: Out) -> None:
    """Show all pairs that may be one person, the likeliest first."""
    found = session.people.pairs(out.progress())
    lines = (f"{one.one}  {one.other}  {one.one_title}, {one.other_title}: {'; '.join(one.reasons)}" for one in found)
    out.result(found, *lines)


@person.command("apart")
@click.argument("one")
@click.argument("other")
@click.option("--forget", is_flag=True, help="Forget that they are not the same.")
@with_session()
def apart(session: "Session", out: Out, *, one: str, other: str, forget: bool) -> None:
    """Remember that two records are not the same person."""
    (session.people.let_meet if forget else session.people.keep_apart)(one, other)
    out.result({"one": one, "other": other, "apart": not forget}, _("Forgotten.") if forget else _("Remembered."))


@person.command("tie")
@click.argument("one")
@click.argument("kind")
@click.argument("other")
@click.option("--note", default="")
@with_session()
def tie(session: "Session", out: Out, *, one: str, kind: str, other: str, note: str) -> None:
    """Connect two: ONE is KIND of OTHER (sibling, legal_representative, member, witness, alleged...)."""
    session.people.tie(one, kind, other, note)
    found = session.people.ties(one)
    out.result(found, *(each.text for each in found))


@person.command("compare")
@click.argument("keep")
@click.argument("gone")
@with_session(write=False)
def compare(session: "Session", out: Out, keep: str, gone: str) -> None:
    """Show what two records answer differently, by question; names of people are left out."""
    found = session.people.compare(keep, gone)
    data = [
        {"path": one.path, "question": one.question, "both": one.both}
        | ({} if one.secret else {"keep": one.keep.text, "take": one.take.text})
        for one in found.differences
    ]
    rest = {name: getattr(found, name) for name in ("same", "filled", "cases", "consents", "links", "files")}
    out.result({"differences": data, **rest}, *(f"{one['path']}  {one['question']}" for one in data))


@person.command("merge")
@click.argument("keep")
@click.argument("gone")
@click.option("--take", multiple=True, metavar="NAME", help="Take this answer from GONE.")
@click.option("--both", multiple=True, metavar="NAME", help="Let both answers stand together.")
@click.option("--keep-rest", is_flag=True, help="Where nothing is said, the answer of KEEP holds.")
@with_session()
def merge(session: "Session", out: Out, *, keep: str, gone: str, **how: "tuple[str, ...] | bool") -> None:
    """Make GONE part of KEEP: answers, cases, consents, connections and files move. person unmerge takes it back."""
    decided: dict[str, Any] = {}
    if how["keep_rest"]:
        decided = {one.path: "keep" for one in session.people.compare(keep, gone).differences}
    for word in ("take", "both"):
        chosen = how[word]
        decided |= dict.fromkeys(chosen if isinstance(chosen, tuple) else (), word)
    merged = session.people.merge(keep, gone, decided)
    out.result(merged, _("Made one. Take it back with: person unmerge {id}").format(id=gone))


@person.command("unmerge")
@click.argument("gone")
@with_session()
def unmerge(session: "Session", out: Out, gone: str) -> None:
    """Take back the merge by which GONE ended."""
    found = session.people.unmerge(gone)
    left = _("{count} places were changed since and stay as they are.").format(count=found.left)
    out.result(found, _("Both records are back."), *([left] if found.left else []))
