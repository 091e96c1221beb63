"""Forms: what is asked, when, and which answers are possible (DESIGN D12 to D15, D26). No disk but the definitions,
no window.

    form = forms.catalogue()["urg"]
    sheet = forms.Sheet(form, today=date.today)
    sheet.load(record.statements)
    changed = sheet.set("urg_imprisoned", "yes")     # changed.paths: what to look at again
    sheet.visible(form.topics[3])                    # in document order, repeats expanded
"""

from hrd_desktop.forms.answers import MAX_TEXT, Settled, settle
from hrd_desktop.forms.conditions import warm
from hrd_desktop.forms.defaults import defaults
from hrd_desktop.forms.flow import Changed, Sheet, Topic, Visible, validate
from hrd_desktop.forms.loader import CHOICES, catalogue, check, load, shared_choices
from hrd_desktop.forms.models import (
    Choice,
    ChoiceList,
    Form,
    Group,
    Guidance,
    Item,
    Question,
    Repeat,
    Sensitivity,
    Texts,
)
from hrd_desktop.forms.problems import AnswerInvalid, FormInvalid, Problem
from hrd_desktop.forms.to_xform import FormNotConvertible, to_xform
from hrd_desktop.forms.to_xlsx import to_xlsx

__all__ = [
    "CHOICES",
    "MAX_TEXT",
    "AnswerInvalid",
    "Changed",
    "Choice",
    "ChoiceList",
    "Form",
    "FormInvalid",
    "FormNotConvertible",
    "Group",
    "Guidance",
    "Item",
    "Problem",
    "Question",
    "Repeat",
    "Sensitivity",
    "Settled",
    "Sheet",
    "Texts",
    "Topic",
    "Visible",
    "catalogue",
    "check",
    "defaults",
    "load",
    "settle",
    "shared_choices",
    "to_xform",
    "to_xlsx",
    "validate",
    "warm",
]
