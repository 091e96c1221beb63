"""Loads forms from ``forms/*.yaml`` and refuses what cannot work, naming file, question and remedy.

The shipped forms are loaded without reading the grammar of their expressions, which needs the expression library: the
program starts without it, and a test keeps them clean. Any other file is checked whole.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from hrd_desktop import assets
from hrd_desktop.forms.conditions import ConditionRefused, condition, references
from hrd_desktop.forms.graph import expressions, graph_of
from hrd_desktop.forms.models import ChoiceList, Form, Group, Guidance, Item, Question, Repeat
from hrd_desktop.forms.problems import FormInvalid, remedy
from hrd_desktop.forms.words import split_type
from hrd_desktop.forms.written import read
from hrd_desktop.i18n import gettext as _

CHOICES = "choices.yaml"
MAX_ITEMS = 20_000

_Model = TypeVar("_Model", bound=BaseModel)


def _valid(model: type[_Model], fields: Mapping[str, Any], file: str, question: str = "") -> _Model:
    """Validate with pydantic, and say the first fault in a form author's words."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False)[0]
    field = ".".join(str(part) for part in fault["loc"] if not isinstance(part, int))
    if fault["type"] == "extra_forbidden":
        why = _("this field is not known. {remedy}").format(remedy=remedy(field.rsplit(".", 1)[-1], _fields(model)))
    elif fault["type"] == "missing":
        why = _("this field is missing. Add it.")
    else:
        why = f"{fault['msg']}."
    raise FormInvalid("FORM_FIELD", file=file, question=question, field=field, why=why)


def _fields(model: type[BaseModel]) -> list[str]:
    return [*(field.alias or name for name, field in model.model_fields.items()), "en", "nb", "items"]


class _Reader:
    """Reads one file's items, with the repeats around them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.seen: set[str] = set()

    def items(
        self, raw: object, question: str, repeats: tuple[str, ...] = (), group: str | None = None
    ) -> list[Item]:
        """Return the items of *question* (a group or repeat, '' for the form), in order."""
        if not isinstance(raw, list):
            raise FormInvalid(
                "FORM_FIELD", file=self.file, question=question, field="items", why=_("this must be a list.")
            )
        return [self.item(fields, repeats, group) for fields in raw]

    def item(self, fields: object, repeats: tuple[str, ...], group: str | None) -> Item:
        """Return one item; its name is used once."""
        if not isinstance(fields, dict) or not isinstance(fields.get("name"), str):
            raise FormInvalid("FORM_FIELD", file=self.file, field="name", why=_("every item needs a name. Add it."))
        name = fields["name"]
        if name in self.seen:
            raise FormInvalid("FORM_TWICE", file=self.file, question=name)
        self.seen.add(name)
        if len(self.seen) > MAX_ITEMS:
            raise FormInvalid("FORM_TOO_LARGE", file=self.file, limit=_("{count} questions").format(count=MAX_ITEMS))
        return self.of_type({**fields, "repeats": repeats, "group": group}, name)

    def of_type(self, fields: dict[str, Any], name: str) -> Item:
        """Return the question, group or repeat that *fields* describe."""
        written = fields.pop("type", None)
        if written in ("group", "repeat"):
            inside = (*fields["repeats"], name) if written == "repeat" else fields["repeats"]
            around = name if written == "group" else fields["group"]
            fields["items"] = tuple(self.items(fields.get("items"), name, inside, around))
            model: type[Group] | type[Repeat] = Group if written == "group" else Repeat
            return _valid(model, fields, self.file, name)
        return _valid(Question, {**fields, **split_type(written, self.file, name)}, self.file, name)


def _lists(raw: Mapping[str, Any], file: str) -> dict[str, ChoiceList]:
    lists = {}
    for name, fields in raw.items():
        if not isinstance(fields, dict):
            raise FormInvalid("FORM_FIELD", file=file, question=name, field="choices", why=_("this must be a list."))
        source = fields.get("from")
        if source not in (None, "reference"):
            raise FormInvalid("FORM_FIELD", file=file, question=name, field="from", why=_('Write "reference".'))
        written = {key: value for key, value in fields.items() if key != "from"}
        lists[name] = _valid(ChoiceList, {**written, "name": name, "reference": source is not None}, file, name)
        codes = [choice.code for choice in lists[name].choices]
        for code in codes:
            if codes.count(code) > 1:
                raise FormInvalid("FORM_TWICE", file=file, question=code)
    return lists


@cache
def _shared(path: Path) -> Mapping[str, ChoiceList]:
    return MappingProxyType(_lists(read(path), f"{path.parent.name}/{path.name}"))


def shared_choices() -> Mapping[str, ChoiceList]:
    """Return the choice lists that all forms share, by name."""
    return _shared(assets.forms() / CHOICES)


def load(path: Path) -> Form:
    """Return the form written in *path*, its guidance merged in, after checking all of it, expressions too.

    Raises FormInvalid naming file, question and remedy.
    """
    form = _load(path)
    for fault in _expression_faults(form, f"{path.parent.name}/{path.name}"):
        raise fault
    return form


def _load(path: Path) -> Form:
    """Load without reading the expressions' grammar.

    Lists come from ``choices.yaml`` beside it, or the shipped one, and from the form's own ``choices``.
    """
    file = f"{path.parent.name}/{path.name}"
    raw = read(path)
    beside = path.parent / CHOICES
    lists = {
        **(_shared(beside) if beside.is_file() else shared_choices()),
        **_lists(raw.pop("choices", None) or {}, file),
    }
    raw["items"] = tuple(_Reader(file).items(raw.get("items"), ""))
    form = _valid(Form, {**raw, "choices": {}}, file)
    _refer(form, lists, file)
    graph_of(form.all_items, file)
    used = {question.list_name for question in form.questions.values()}
    return Form(
        id=form.id,
        version=form.version,
        title=form.title,
        items=_guided(form, path.parent / "guidance" / path.name),
        choices={name: entry for name, entry in lists.items() if name in used},
    )


def _refer(form: Form, lists: Mapping[str, ChoiceList], file: str) -> None:
    """Refuse names that nothing defines: in expressions and in the lists of selects."""
    for name, item in form.all_items.items():
        for field, text in expressions(item):
            for used in references(text):
                if used not in form.all_items:
                    raise FormInvalid(
                        "FORM_NAME_UNKNOWN", file=file, question=name, field=field, name=used,
                        remedy=remedy(used, form.all_items),
                    )  # fmt: skip
        if isinstance(item, Question) and item.list_name and item.list_name not in lists:
            raise FormInvalid(
                "FORM_LIST_UNKNOWN",
                file=file,
                question=name,
                name=item.list_name,
                remedy=remedy(item.list_name, lists),
            )


def _guided(form: Form, path: Path) -> tuple[Item, ...]:
    """Return the form's items with the guidance of *path* on its questions; unchanged where there is no such file."""
    if not path.is_file():
        return form.items
    file = f"{path.parent.name}/{path.name}"
    guidance = {}
    for name, fields in read(path).items():
        if name not in form.all_items:
            raise FormInvalid("FORM_GUIDES_UNKNOWN", file=file, question=name, remedy=remedy(name, form.all_items))
        guidance[name] = _valid(Guidance, fields or {}, file, name)
    return _with_guidance(form.items, guidance)


def _with_guidance(items: Iterable[Item], guidance: Mapping[str, Guidance]) -> tuple[Item, ...]:
    guided: list[Item] = []
    for item in items:
        if not isinstance(item, Question):
            guided.append(item.model_copy(update={"items": _with_guidance(item.items, guidance)}))
        else:
            guided.append(item.model_copy(update={"guidance": guidance.get(item.name)}))
    return tuple(guided)


@cache
def catalogue() -> Mapping[str, Form]:
    """Return all shipped forms by id, read once. Bound questions must name a question of another form."""
    paths = sorted(path for path in assets.forms().glob("*.yaml") if path.name != CHOICES)
    forms = {form.id: form for form in (_load(path) for path in paths)}
    known = {name for form in forms.values() for name in form.questions}
    for form in forms.values():
        for question in form.questions.values():
            if question.bind is not None and question.bind not in known:
                raise FormInvalid(
                    "FORM_BIND_UNKNOWN", file=f"forms/{form.id}.yaml", question=question.name, name=question.bind,
                    remedy=remedy(question.bind, known),
                )  # fmt: skip
    return MappingProxyType(forms)


def check(paths: Iterable[Path]) -> list[FormInvalid]:
    """Return what is wrong with each form file, expressions and patterns included; [] when all can be used."""
    found: list[FormInvalid] = []
    for path in paths:
        try:
            if path.name == CHOICES:  # the lists that forms share lie beside them
                _lists(read(path), f"{path.parent.name}/{path.name}")
                continue
            form = _load(path)
        except FormInvalid as error:
            found.append(error)
        else:
            found.extend(_expression_faults(form, f"{path.parent.name}/{path.name}"))
    return found


def _expression_faults(form: Form, file: str) -> Iterable[FormInvalid]:
    for name, item in form.all_items.items():
        for field, text in expressions(item):
            try:
                condition(text)
            except ConditionRefused as refused:
                yield FormInvalid("FORM_EXPRESSION", file=file, question=name, field=field, why=str(refused))
