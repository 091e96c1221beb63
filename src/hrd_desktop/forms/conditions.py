"""Expressions of forms: XLSForm's ``${name}``, operators and functions, by the XPath library ``elementpath``.

The only user of that library, which is imported when the first expression is needed (it takes a quarter of a second).
Its grammar stays; what is ODK's own is set here: how values of different types compare, and the functions. Answers
enter as typed values (whole numbers, dates, text; several choices as one text with spaces between), unanswered as ''.
Only the listed operators and functions exist, so a form cannot read files, loop or wait.

Why this library: resources/docs/adr/0003-expressions-and-patterns.md
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from hrd_desktop.forms.patterns import PatternRefused, compiled

if TYPE_CHECKING:
    from elementpath.xpath2 import XPath2Parser

Typed = str | int | date
"""What an answer may enter as. A question asked once for every row enters as a list of these."""

MAX_LENGTH = 4_000
MAX_DEPTH = 60

_PARTS = re.compile(
    r"""(?P<text>'[^']*'|"[^"]*")|\$\{\s*(?P<name>[A-Za-z_][\w.-]*)\s*\}|\b(?P<today>today|now)\s*\(\s*\)|(?P<if>\bif\s*\()"""
)
_NUMBER = re.compile(r"\s*-?(\d+(\.\d*)?|\.\d+)\s*")
_OPERATORS = {"and", "or", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod"}
_COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
_LEAVES = {"$", ".", "(string)", "(integer)", "(decimal)", "(float)", "(", ","}


_SYMBOLS = _OPERATORS | _LEAVES | {"count", ")", "]", "}", "[", "{", ":", "::", "/", "//", "..", "(:", ":)", "?", "!"}


class ConditionRefused(ValueError):
    """The expression cannot be understood; the text says why, for a form's author."""


def references(text: str) -> tuple[str, ...]:
    """Return the names an expression uses, each once, without parsing it."""
    return tuple(dict.fromkeys(match["name"] for match in _PARTS.finditer(text) if match["name"]))


def uses_clock(text: str) -> bool:
    """Return whether the expression depends on the day it is evaluated."""
    return any(match["today"] for match in _PARTS.finditer(text))


def _as_xpath(text: str) -> str:
    def part(match: re.Match[str]) -> str:
        if match["name"]:
            return f"${match['name']}"
        if match["today"]:
            return "$_today"
        return "odk-if(" if match["if"] else match[0]

    return _PARTS.sub(part, text)


def number_of(value: Any) -> float:
    """Return a value as a number: a date counts days since 1970, text that is no number is NaN."""
    if isinstance(value, bool | int | float):
        try:
            return float(value)
        except OverflowError:  # a form may write a number of four hundred figures
            return math.inf if value > 0 else -math.inf
    if isinstance(value, str):
        return float(value) if _NUMBER.fullmatch(value) else math.nan
    if hasattr(value, "month"):
        return float(date.fromisoformat(str(value)[:10]).toordinal() - date(1970, 1, 1).toordinal())
    try:
        return float(value)
    except (TypeError, ValueError):
        return math.nan


def text_of(value: object) -> str:
    """Return a value as text, as ODK's ``string()`` does; whole numbers without a point."""
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        return text_of(value[0])
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int) or hasattr(value, "month"):
        return str(value)
    number = number_of(value)
    if math.isnan(number):
        return "NaN"
    return str(int(number)) if math.isfinite(number) and number == int(number) else str(number)


def truth_of(value: object) -> bool:
    """Return a value as true or false: no text, no number and 0 are false."""
    if isinstance(value, list):
        return any(truth_of(item) for item in value[:1])
    if isinstance(value, str) or value is None:
        return bool(value)
    if hasattr(value, "month"):
        return True
    number = number_of(value)
    return number != 0 and not math.isnan(number)


def _comparable(symbol: str, left: object, right: object) -> tuple[object, object]:
    """Give two values the type in which ODK compares them: truth, number, or text."""
    if isinstance(left, bool) or isinstance(right, bool):
        return truth_of(left), truth_of(right)
    if symbol not in ("=", "!="):
        return number_of(left), number_of(right)
    texts = sum(isinstance(value, str) or hasattr(value, "month") for value in (left, right))
    return (text_of(left), text_of(right)) if texts == 2 else (number_of(left), number_of(right))


def _words(value: object) -> list[str]:
    return text_of(value).split()


def _matches(text: str, pattern: str) -> bool:
    """A pattern that an answer brings may be none: it then fits nothing. One in a form was checked with the form."""
    try:
        return compiled(pattern).matches(text)
    except PatternRefused:
        return False


_FUNCTIONS: dict[str, Callable[..., object]] = {
    "not": lambda value: not truth_of(value),
    "boolean": truth_of,
    "number": number_of,
    "string": text_of,
    "true": lambda: True,
    "false": lambda: False,
    "contains": lambda text, part: text_of(part) in text_of(text),
    "starts-with": lambda text, start: text_of(text).startswith(text_of(start)),
    "concat": lambda *parts: "".join(text_of(part) for part in parts),
    "string-length": lambda text: len(text_of(text)),
    "selected": lambda value, code: text_of(code).strip() in (_words(value) or [""]),
    "count-selected": lambda value: len(_words(value)),
    "regex": lambda text, pattern: _matches(text_of(text), text_of(pattern)),
    "coalesce": lambda first, second: text_of(first) or text_of(second),
    "odk-if": lambda test, yes, no: yes if truth_of(test) else no,
}
FUNCTIONS = tuple(sorted({"if", "count", "today", "now"} | (_FUNCTIONS.keys() - {"odk-if"})))
"""The functions an expression may use."""


def _comparison_token(base: type[Any]) -> type[Any]:
    def pairs(self: Any, context: Any) -> Iterator[tuple[object, object]]:
        right = list(self[1].atomization(context))
        for one in self[0].atomization(context):
            for other in right:
                yield _comparable(self.symbol, one, other)

    return type(base.__name__, (base,), {"iter_comparison_data": pairs})


def _logic_token(base: type[Any]) -> type[Any]:
    def boolean_value(_self: Any, found: Any) -> bool:
        return truth_of(list(found))

    return type(base.__name__, (base,), {"boolean_value": boolean_value})


def _sum_token(base: type[Any]) -> type[Any]:
    def get_operands(self: Any, context: Any, **_kind: object) -> tuple[float, float]:
        return number_of(self.get_argument(context)), number_of(self.get_argument(context, index=1))

    return type(base.__name__, (base,), {"get_operands": get_operands})


@cache
def _parser() -> "XPath2Parser":
    from elementpath.xpath2 import XPath2Parser

    class OdkParser(XPath2Parser):
        """XPath's grammar with ODK's comparisons and functions; its symbols are its own."""

    for makers, symbols in (
        (_comparison_token, _COMPARISONS),
        (_logic_token, ("and", "or")),
        (_sum_token, ("+", "-", "*", "div", "mod")),
    ):
        for symbol in symbols:
            OdkParser.symbol_table[symbol] = makers(OdkParser.symbol_table[symbol])
    # The library evaluates while it parses, so what is not listed must not exist: "1 to 1000000000" would not return.
    for symbol in [*OdkParser.symbol_table]:
        if symbol in _FUNCTIONS or not (symbol in _SYMBOLS or symbol.startswith("(")):
            OdkParser.unregister(symbol)
    parser = OdkParser(compatibility_mode=True)
    for name, function in _FUNCTIONS.items():
        parser.external_function(function, name)
    return parser


def _check(root: Any, names: set[str]) -> None:
    """Refuse whatever is not listed, and trees too deep to be walked."""
    allowed = _OPERATORS | _LEAVES | _FUNCTIONS.keys() | {"count"}
    stack = [(root, 1)]
    while stack:
        token, depth = stack.pop()
        if depth > MAX_DEPTH:
            raise ConditionRefused("it nests too deeply")
        if token.symbol not in allowed:
            raise ConditionRefused(f'"{token.value or token.symbol}" is not understood there')
        if token.symbol == "$":
            if token.value not in names:
                raise ConditionRefused(f"write ${{{token.value}}} instead of ${token.value}")
            continue
        stack.extend((child, depth + 1) for child in token)


@dataclass(frozen=True)
class Condition:
    """A parsed expression: its *text*, the *names* it uses, and whether it depends on the day."""

    text: str
    names: tuple[str, ...]
    clock: bool
    _root: Any

    @property
    def patterns(self) -> tuple[str, ...]:
        """The patterns that ``regex()`` is given in so many words."""
        calls = (token for token in self._root.iter() if token.symbol == "regex")
        return tuple(str(call[1].value) for call in calls if call[1].symbol == "(string)")

    def value(self, values: Mapping[str, Typed | list[Typed]], *, dot: Typed = "", today: date) -> object:
        """Evaluate. *values* holds every one of *names*; *dot* is the answer itself, written ``.``."""
        from elementpath import XPathContext

        variables = {name: _entering(values[name]) for name in self.names}
        context = XPathContext(item=_entering(dot), variables={**variables, "_today": _entering(today)})
        return self._root.evaluate(context)

    def holds(self, values: Mapping[str, Typed | list[Typed]], *, dot: Typed = "", today: date) -> bool:
        """Evaluate to true or false."""
        return truth_of(self.value(values, dot=dot, today=today))


def _entering(value: Typed | list[Typed]) -> Any:
    if isinstance(value, list):
        return [_entering(item) for item in value]
    if isinstance(value, date):
        from elementpath.datatypes import Date10

        return Date10.fromstring(value.isoformat())
    return value


@lru_cache(maxsize=4_096)
def condition(text: str) -> Condition:
    """Return *text* parsed, from memory when seen before. ConditionRefused says why it cannot be."""
    from elementpath import ElementPathError

    if len(text) > MAX_LENGTH or text.count("(") > MAX_DEPTH:
        raise ConditionRefused("it is too long")
    try:
        root = _parser().parse(_as_xpath(text))
    except (ElementPathError, RecursionError) as error:
        raise ConditionRefused(_why(error)) from None
    _check(root, {*references(text), "_today"})
    found = Condition(text, references(text), uses_clock(text), root)
    _check_patterns(found.patterns)
    return found


def _check_patterns(patterns: Iterable[str]) -> None:
    for pattern in patterns:
        try:
            compiled(pattern)
        except PatternRefused as refused:
            raise ConditionRefused(f"its pattern is refused, {refused}") from None


def warm() -> None:
    """Import the expression library ahead of the first sheet (a quarter of a second), from a thread with time."""
    condition("1 = 1")


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it nests too deeply"
    unknown = re.search(r"unknown (?:function|symbol)[^'\"]*['\":]?\s*'?([\w-]+)", str(error))
    return f'"{unknown[1]}" is not understood' if unknown else "it is not well formed"
