"""Problems of an import in words, each with its way out."""

from hrd_desktop.domain import edtf
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.spreadsheets.plan import Problem


def told(problem: Problem) -> str:
    """Return what is wrong with a cell, in the chosen language. It quotes the value, which the officer must see."""
    value = shown(problem.words)
    if problem.kind in ("ambiguous_date", "century"):
        value = " / ".join(edtf.display(one, language()) for one in problem.words.split(" / "))
    said = {
        "unknown_choice": _("“{value}” is none of the choices. Say which it stands for."),
        "bad_date": _("“{value}” cannot be read as a date."),
        "partial_date": _("“{value}” is no whole day, and this question needs one."),
        "ambiguous_date": _("Two days are possible: {value}. Say whether the day or the month comes first."),
        "century": _("The century is not written; read as {value}."),
        "bad_number": _("“{value}” is no whole number."),
        "does_not_fit": _("“{value}” is outside what this question takes."),
        "bad_letters": _("Letters are lost in “{value}”. Choose another encoding."),
        "formula": _("Computed by a formula; its last value is taken: {value}."),
        "formula_error": _("The formula has failed: {value}."),
        "alias_taken": _("Somebody goes by the working name {value} already; another is given."),
        "differs": _("Another line of this case says otherwise; this one says {value} and is left out."),
        "case_unknown": _("No case on file has the number “{value}”; the line is left out."),
        "on_file": _("Case {value} holds this incident already; the line is left out."),
        "only_incidents": _("A list about cases on file brings incidents only; “{value}” is left out."),
    }
    return said[problem.kind].format(value=value)
