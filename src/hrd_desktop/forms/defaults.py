"""What a new record holds before anyone has answered: the defaults its form names."""

from collections.abc import Mapping
from datetime import datetime

from hrd_desktop.domain.statements import Answer
from hrd_desktop.forms.answers import settle
from hrd_desktop.forms.models import Form


def defaults(form: Form, now: datetime) -> Mapping[str, Answer]:
    """Return the first answers of a new record by question name. *now* stands for ``now()`` and ``today()``."""
    moments = {"now()": now.isoformat(timespec="seconds"), "today()": now.date().isoformat()}
    found: dict[str, Answer] = {}
    for name, question in form.questions.items():
        if question.default is not None and not question.repeats:
            written = moments.get(question.default, question.default)
            found[name] = settle(form, question, written).value
    return found
