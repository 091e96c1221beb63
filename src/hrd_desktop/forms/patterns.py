"""Regular expressions of forms, matched in time that grows only with the text.

A form comes from people, and one pattern such as ``(a+)+$`` can hold up Python's own engine for years (fault 52).
Here a pattern becomes a small machine whose states are all followed at once, so no pattern can be catastrophic.
Understood: literals, ``.``, sets, ``\\d \\w \\s`` and their opposites, groups, ``|``, ``* + ? {m,n}``, ``^``, ``$``.
Anything else is refused when the form is checked.

Why our own: resources/docs/adr/0003-expressions-and-patterns.md
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

MAX_STATES = 2_000
MAX_TEXT = 10_000

Test = Callable[[str], bool]
_CLASSES: dict[str, Test] = {"d": str.isdecimal, "w": lambda c: c.isalnum() or c == "_", "s": str.isspace}
_SPECIAL = set("*+?{}()[]|\\")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


class PatternRefused(ValueError):
    """The pattern uses something that is not understood, or is too large."""


@dataclass
class _State:
    """One place of the machine: *test* consumes a character; without one, *nexts* are free; *edge*: ``^``, ``$``."""

    test: Test | None = None
    edge: str = ""
    nexts: tuple["_State", ...] = ()


class Pattern:
    """A compiled pattern."""

    def __init__(self, start: _State, accept: _State) -> None:
        self._start, self._accept = start, accept

    def matches(self, text: str) -> bool:
        """Return whether the whole *text* matches; a text over ``MAX_TEXT`` characters does not."""
        if len(text) > MAX_TEXT:
            return False
        current = self._closure([self._start], at_start=True, at_end=not text)
        for position, char in enumerate(text, 1):
            moved = [nxt for state in current if state.test and state.test(char) for nxt in state.nexts]
            if not moved:
                return False
            current = self._closure(moved, at_start=False, at_end=position == len(text))
        return any(state is self._accept for state in current)

    @staticmethod
    def _closure(states: Iterable[_State], *, at_start: bool, at_end: bool) -> list[_State]:
        seen: dict[int, _State] = {}
        stack = list(states)
        while stack:
            state = stack.pop()
            if id(state) in seen or (state.edge == "^" and not at_start) or (state.edge == "$" and not at_end):
                continue
            seen[id(state)] = state
            if state.test is None:
                stack.extend(state.nexts)
        return list(seen.values())


@dataclass(frozen=True)
class _Piece:
    """A part of the tree: kind ``test``, ``edge``, ``seq``, ``any`` or ``times``."""

    kind: str
    test: Test | None = None
    edge: str = ""
    parts: tuple["_Piece", ...] = ()
    low: int = 0
    high: int | None = None


class _Reader:
    """Reads a pattern into pieces; groups may nest to a depth of 20."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _take(self) -> str:
        char = self._peek()
        if not char:
            raise PatternRefused("it ends too early")
        self.at += 1
        return char

    def whole(self) -> _Piece:
        """Read the pattern to its end."""
        piece = self._either()
        if self._peek():
            raise PatternRefused(f'"{self._peek()}" stands alone')
        return piece

    def _either(self) -> _Piece:
        ways = [self._sequence()]
        while self._peek() == "|":
            self._take()
            ways.append(self._sequence())
        return ways[0] if len(ways) == 1 else _Piece("any", parts=tuple(ways))

    def _sequence(self) -> _Piece:
        parts = []
        while self._peek() and self._peek() not in "|)":
            parts.append(self._repeated(self._atom()))
        return _Piece("seq", parts=tuple(parts))

    def _repeated(self, piece: _Piece) -> _Piece:
        if self._peek() not in {"*", "+", "?", "{"}:
            return piece
        sign = self._take()
        low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign] if sign != "{" else self._counts()
        if self._peek() in {"*", "+", "?", "{"}:
            raise PatternRefused("two repetitions follow each other")
        return _Piece("times", parts=(piece,), low=low, high=high)

    def _counts(self) -> tuple[int, int | None]:
        inside, closed, _ = self.text[self.at :].partition("}")
        first, comma, last = inside.partition(",")
        if not closed or not first.isdecimal() or (last and not last.isdecimal()) or len(inside) > 9:
            raise PatternRefused("a repetition in braces is not well formed")
        self.at += len(inside) + 1
        low = int(first)
        high = (int(last) if last else None) if comma else low
        if high is not None and high < low:
            raise PatternRefused("a repetition in braces counts backwards")
        return low, high

    def _atom(self) -> _Piece:
        char = self._take()
        if char in "^$":
            return _Piece("edge", edge=char)
        if char == "(":
            return self._group()
        if char == "[":
            return _Piece("test", test=self._set())
        if char == ".":
            return _Piece("test", test=lambda c: c != "\n")
        if char == "\\":
            return _Piece("test", test=self._escape())
        if char in _SPECIAL:
            raise PatternRefused(f'"{char}" stands alone')
        return _Piece("test", test=lambda c: c == char)

    def _group(self) -> _Piece:
        if self.text.startswith("?:", self.at):
            self.at += 2
        elif self._peek() == "?":
            raise PatternRefused("looking ahead or behind and named groups are not understood")
        self.depth += 1
        if self.depth > 20:
            raise PatternRefused("groups nest too deeply")
        piece = self._either()
        if self._take() != ")":
            raise PatternRefused("a group is not closed")
        self.depth -= 1
        return piece

    def _escape(self) -> Test:
        char = self._take()
        if char.lower() in _CLASSES:
            test = _CLASSES[char.lower()]
            return test if char.islower() else lambda c: not test(c)
        if char.isalnum() and char not in _ESCAPES:
            raise PatternRefused(f'"\\{char}" is not understood')
        literal = _ESCAPES.get(char, char)
        return lambda c: c == literal

    def _set(self) -> Test:
        negated = self._peek() == "^"
        if negated:
            self._take()
        tests: list[Test] = []
        while self._peek() != "]" or not tests:
            tests.append(self._set_part())
        self._take()
        return lambda c: any(test(c) for test in tests) != negated

    def _set_part(self) -> Test:
        first = self._take()
        if first == "\\":
            return self._escape()
        if self._peek() != "-" or self.text[self.at + 1 : self.at + 2] in ("]", ""):
            return lambda c: c == first
        self._take()
        last = self._take()
        if last == "\\" or last < first:
            raise PatternRefused("a range in a set counts backwards")
        return lambda c: first <= c <= last


class _Builder:
    """Turns pieces into states, from the end to the start."""

    def __init__(self) -> None:
        self.count = 0

    def state(self, test: Test | None = None, edge: str = "", nexts: tuple[_State, ...] = ()) -> _State:
        """Return a new state, and count it."""
        self.count += 1
        if self.count > MAX_STATES:
            raise PatternRefused("it is too large")
        return _State(test, edge, nexts)

    def build(self, piece: _Piece, after: _State) -> _State:
        """Return the state in which *piece* begins; it goes on with *after*."""
        if piece.kind == "test":
            return self.state(test=piece.test, nexts=(after,))
        if piece.kind == "edge":
            return self.state(edge=piece.edge, nexts=(after,))
        if piece.kind == "any":
            return self.state(nexts=tuple(self.build(part, after) for part in piece.parts))
        if piece.kind == "times":
            return self._times(piece, after)
        for part in reversed(piece.parts):
            after = self.build(part, after)
        return after

    def _times(self, piece: _Piece, after: _State) -> _State:
        part = piece.parts[0]
        if piece.high is None:
            loop = self.state()
            loop.nexts = (self.build(part, loop), after)
            after = loop
        for _ in range((piece.high or piece.low) - piece.low):
            after = self.state(nexts=(self.build(part, after), after))
        for _ in range(piece.low):
            after = self.build(part, after)
        return after


@lru_cache(maxsize=256)
def compiled(text: str) -> Pattern:
    """Return the compiled pattern; PatternRefused when it uses something that is not understood."""
    if len(text) > 500:
        raise PatternRefused("it is too long")
    accept = _State()
    return Pattern(_Builder().build(_Reader(text).whole(), accept), accept)
