"""A form as an ODK XForm, through ``pyxform`` and from the same rows as the workbook.

So a form can be used in ODK Collect, KoBo or Enketo, and another engine can judge what ours makes of it. Nothing is
written to disk and no validator is started here.
"""

from hrd_desktop.errors import HrdError
from hrd_desktop.forms.models import Form
from hrd_desktop.forms.to_xlsx import COLUMNS, LANGUAGES, sheets


class FormNotConvertible(HrdError):
    """The form uses a name or an expression that XForms cannot hold. *facts*: ``form``, ``why``."""

    error = "FORM_NOT_CONVERTIBLE"


_OURS = "hrd_"


def to_xform(form: Form, language: str = "en") -> str:
    """Return the form as XForm XML in both languages, opening in *language* (``en`` or ``nb``)."""
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        made = convert(
            _plain(form, language),
            validate=False,
            pretty_print=False,
            form_name="data",
            default_language=LANGUAGES[language],
        )
    except PyXFormError as error:
        raise FormNotConvertible(form=form.id, why=str(error).splitlines()[0]) from None
    return str(made.xform)


def _plain(form: Form, language: str) -> dict[str, list[dict[str, str | None]]]:
    """Return the sheets without our own columns, each with its headers, since no row need fill them all."""
    plain: dict[str, list[dict[str, str | None]]] = {}
    for name, rows in sheets(form, language).items():
        columns = [column for column in COLUMNS[name] if not column.startswith(_OURS)]
        plain[name] = [{column: row[column] for column in columns if column in row} for row in rows]
        plain[f"{name}_header"] = [dict.fromkeys(columns)]
    return plain
