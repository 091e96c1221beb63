"""A form as an ODK XForm, through ``pyxform`` and from the same rows as the workbook.

So a form can be used in ODK Collect, KoBo or Enketo, and another engine can judge what ours makes of it. Nothing is
written to disk and no validator is started here.
"""

from hrd_desktop.errors import HrdError
from hrd_desktop.forms.models import Form
from hrd_desktop.forms.to_xlsx import LANGUAGES, sheets


class FormNotConvertible(HrdError):
    """The form uses a name or an expression that XForms cannot hold. *facts*: ``form``, ``why``."""

    error = "FORM_NOT_CONVERTIBLE"


def to_xform(form: Form, language: str = "en") -> str:
    """Return the form as XForm XML in both languages, opening in *language* (``en`` or ``nb``)."""
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        made = convert(
            {name: list(rows) for name, rows in sheets(form, language).items()},
            validate=False,
            pretty_print=False,
            form_name="data",
            default_language=LANGUAGES[language],
        )
    except PyXFormError as error:
        raise FormNotConvertible(form=form.id, why=str(error).splitlines()[0]) from None
    return str(made.xform)
