"""A form as an XLSForm workbook: what a colleague opens in a spreadsheet, and what ODK's tools convert.

XLSForm has neither partial dates nor links between records. Both leave as text, a partial date with a pattern that
holds it to EDTF; the column ``hrd_type`` keeps our own word for them, and other tools pass over it. An answer that
the program works out from its own data (a named source) leaves empty, since no other tool can know it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from hrd_desktop.forms.models import Choice, Form, Group, Item, Question, Repeat, Texts

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LANGUAGES: Mapping[str, str] = {"en": "English (en)", "nb": "Bokmål (nb)"}
Row = dict[str, str]
Sheets = Mapping[str, Sequence[Row]]

_SURVEY = (
    "type",
    "name",
    *(f"{column}::{language}" for column in ("label", "hint") for language in LANGUAGES.values()),
    "relevant",
    "constraint",
    *(f"constraint_message::{language}" for language in LANGUAGES.values()),
    "required",
    "calculation",
    "default",
    "appearance",
    "hrd_type",
    "hrd_source",
    "hrd_lives_in",
    "hrd_sensitivity",
    "hrd_matrix",
)
_CHOICES = (
    "list_name",
    "name",
    *(f"label::{language}" for language in LANGUAGES.values()),
    "hrd_state",
    "hrd_alone",
    "hrd_standard_code",
)
_SETTINGS = ("form_title", "form_id", "version", "default_language")
COLUMNS: Mapping[str, Sequence[str]] = {"survey": _SURVEY, "choices": _CHOICES, "settings": _SETTINGS}
_EDTF_SAYS = Texts(
    en="Write a date such as 2026-03-12, 2026-03, 2026, 2026-03-1X, 2026~ or 2026-03-01/2026-03-09.",
    nb="Skriv en dato, for eksempel 2026-03-12, 2026-03, 2026, 2026-03-1X, 2026~ eller 2026-03-01/2026-03-09.",
)
_WIDTHS: Mapping[str, int] = {"label": 44, "hint": 30, "relevant": 40, "constraint": 28, "type": 26, "name": 26}


@cache
def edtf_pattern() -> str:
    """Return the pattern of the partial dates that a form takes: EDTF level 0 and the parts of level 1 in use.

    It takes all that the program takes, and, knowing no calendar, also 30 February or an end before its start.
    """
    time = "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-4])(:[0-5][0-9])?)?"
    whole_day = f"(0[1-9]|[12][0-9]|3[01])({time})?"
    month = f"(0[1-9]|1[0-2])(-({whole_day}|[0-3]X|XX))?"
    date = f"([0-9]{{4}}(-({month}|XX(-XX)?))?|[0-9]{{3}}X|[0-9]{{2}}XX)[?~%]?"
    return rf"^{date}(/({date}|\.\.)?)?$"


def sheets(form: Form, language: str = "en") -> Sheets:
    """Return the workbook's three sheets as rows by column name; *language* is the one a tool opens it in."""
    questions = form.questions.values()
    used = dict.fromkeys(question.list_name for question in questions if question.list_name)
    samples = {question.list_name: question for question in questions if question.list_name}
    return {
        "survey": [row for item in form.items for row in _item_rows(item)],
        "choices": [_choice_row(name, choice) for name in used for choice in form.choices_of(samples[name])],
        "settings": [
            {
                "form_title": form.title.in_(language),
                "form_id": form.id,
                "version": form.version,
                "default_language": LANGUAGES[language],
            }
        ],
    }


def to_xlsx(form: Form) -> bytes:
    """Return the form as an ``.xlsx`` workbook with the sheets survey, choices and settings, in both languages."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets(form).items():
        _fill(workbook.create_sheet(name), COLUMNS[name], rows)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def _fill(sheet: "Worksheet", columns: Sequence[str], rows: Sequence[Row]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for at, column in enumerate(columns, 1):
        sheet.cell(1, at, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(column.split("::")[0], 16)
    for line, row in enumerate(rows, 2):
        for at, column in enumerate(columns, 1):
            if row.get(column):
                cell = sheet.cell(line, at, row[column])
                cell.data_type = "s"  # a text that begins with "=" is a text, not a formula
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "C2" if len(columns) > len(_SETTINGS) else "A2"


def _item_rows(item: Item) -> Iterator[Row]:
    if isinstance(item, Question):
        yield _question_row(item)
        return
    kind = "repeat" if isinstance(item, Repeat) else "group"
    yield {"type": f"begin {kind}", **_named(item)}
    for inner in item.items:
        yield from _item_rows(inner)
    yield {"type": f"end {kind}", "name": item.name}


def _named(item: Question | Group | Repeat) -> Row:
    return _present(
        {
            "name": item.name,
            **_texts("label", item.label),
            **_texts("hint", item.hint),
            "relevant": item.relevant,
            "hrd_sensitivity": item.sensitivity,
            "hrd_matrix": " ".join(item.matrix),
        }
    )


def _question_row(question: Question) -> Row:
    return {
        "type": _type(question),
        **_named(question),
        **_present(
            {
                "constraint": _constraint(question),
                **_texts("constraint_message", _constraint_says(question)),
                "required": "yes" if question.required else None,
                "calculation": _calculation(question),
                "default": question.default,
                "appearance": question.appearance,
                "hrd_type": _own_type(question),
                "hrd_source": question.source,
                "hrd_lives_in": question.bind,
            }
        ),
    }


def _type(question: Question) -> str:
    if question.list_name:
        return f"{question.type} {question.list_name}"
    return "text" if question.type in ("edtf", "relation") else question.type


def _own_type(question: Question) -> str | None:
    if question.type == "relation":
        return f"relation {question.relation_kind}{'[]' if question.many else ''}"
    return "edtf" if question.type == "edtf" else None


def _constraint(question: Question) -> str | None:
    if question.type != "edtf":
        return question.constraint
    pattern = f"regex(., '{edtf_pattern()}')"
    return f"{pattern} and ({question.constraint})" if question.constraint else pattern


def _constraint_says(question: Question) -> Texts | None:
    return question.constraint_message or (_EDTF_SAYS if question.type == "edtf" else None)


def _calculation(question: Question) -> str | None:
    if question.type != "calculate":
        return None
    return question.calculation or "''"


def _choice_row(list_name: str, choice: Choice) -> Row:
    return _present(
        {
            "list_name": list_name,
            "name": choice.code,
            **_texts("label", choice.label),
            "hrd_state": choice.state.value if choice.state else None,
            "hrd_alone": "yes" if choice.alone else None,
            "hrd_standard_code": choice.standard_code,
        }
    )


def _texts(column: str, texts: Texts | None) -> Mapping[str, str | None]:
    return {f"{column}::{name}": texts.in_(code) if texts else None for code, name in LANGUAGES.items()}


def _present(row: Mapping[str, str | None]) -> Row:
    return {column: cell for column, cell in row.items() if cell}
