"""Forms as files: checked, and handed to people and other programs as spreadsheet or XForm."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hrd_desktop import i18n
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.errors import FormUnknown, SourceUnreadable
from hrd_desktop.services.files.reading import is_ordinary

if TYPE_CHECKING:
    from hrd_desktop.forms import Form


def check(paths: list[Path]) -> list[str]:
    """Return the problems of form definitions, one sentence each; an empty list means they load and may be asked."""
    from hrd_desktop import forms

    if any(not is_ordinary(path) for path in paths):
        raise SourceUnreadable
    broken = [fault.message(i18n.language()) for fault in forms.check(paths)]
    return broken or [said for path in paths if path.name != forms.CHOICES for said in _wrongly_asked(path)]


def _wrongly_asked(path: Path) -> list[str]:
    """What the rules on asking people say against the form in *path*, which loads."""
    from hrd_desktop import forms
    from hrd_desktop.rules import asking

    place = f"{path.parent.name}/{path.name}"
    return [
        _('{file}, question "{question}": {text} (rule {rule})').format(
            file=place, question=one.question, text=one.text, rule=one.rule
        )
        for one in asking.faults(forms.load(path))
    ]


def _form(named: str) -> "Form":
    """Return a form by its id or by the path of its definition."""
    from hrd_desktop import forms

    found = forms.catalogue().get(named)
    if found is not None:
        return found
    if not is_ordinary(Path(named)):
        raise FormUnknown(form=named[:32])
    return forms.load(Path(named))


def to_xlsx(form: str) -> bytes:
    """Return a form as an XLSForm spreadsheet. *form* is an id or the path of a definition."""
    from hrd_desktop.forms.to_xlsx import to_xlsx as made

    return made(_form(form))


def to_xform(form: str, language: str | None = None) -> str:
    """Return a form as an ODK XForm."""
    from hrd_desktop.forms.to_xform import to_xform as made

    return made(_form(form), language or i18n.language())


def schema(what: str) -> dict[str, Any]:
    """Return the JSON Schema of a ``case`` document, a ``bundle`` envelope or a ``form`` definition."""
    if what == "case":
        from hrd_desktop.domain.case_document import schema as of_case

        return of_case()
    if what == "bundle":
        from hrd_desktop.bundle import schema as of_envelope

        return of_envelope()
    from hrd_desktop.forms import Form

    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "HRD Desktop form definition"}
    return Form.model_json_schema() | head
