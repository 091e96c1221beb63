"""Small numbers held back, so that nobody is recognised by being the only one.

A number from one to four is never shown. A table that shows its sums could give such a number away all the same;
then the next smallest goes too, shown as "5 or more", until a reader who knows the rule cannot work it out.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from math import inf
from typing import TypeVar

from hrd_desktop.domain.figures import Amount

LEAST = 5
"""The smallest number that is shown."""
SMALL, LARGER = f"<{LEAST}", f"≥{LEAST}"

Key = TypeVar("Key", bound=Hashable)
Range = tuple[float, float]


def hidden(
    numbers: Mapping[Key, int], lines: Sequence[Sequence[Key]] = (), elsewhere: Collection[Key] = ()
) -> set[Key]:
    """Return which of *numbers* are held back; those of *elsewhere* are, since another figure hides the same number.

    *lines* are the groups in which one number is the sum of the others, the sum last. A sum goes only where nothing
    else is left to go.
    """
    held = {key for key, number in numbers.items() if 0 < number < LEAST} | set(elsewhere)
    changed = True
    while changed:
        changed = False
        for line in lines:
            left = [key for key in line if key not in held and numbers[key]]
            if left and _told(numbers, line, held):
                held.add(min(left, key=lambda key: (key == line[-1], numbers[key])))
                changed = True
    return held


def _told(numbers: Mapping[Key, int], line: Sequence[Key], held: set[Key]) -> bool:
    """Whether the numbers shown in *line* leave one value alone for something held back in it."""
    missing = [key for key in line if key in held]
    if len(missing) == 1:
        return True
    # What is added up less its sum is nothing: each number of a line with its sign.
    signs = {key: -1 if key == line[-1] else 1 for key in line}
    shown = sum(signs[key] * numbers[key] for key in line if key not in held)
    ranges = {key: _range(numbers[key]) for key in missing}
    return any(_certain(key, signs, ranges, shown) for key in missing if numbers[key] < LEAST)


def _range(number: int) -> Range:
    """What a reader knows of a number held back."""
    return (1, LEAST - 1) if number < LEAST else (LEAST, inf)


def _certain(key: Key, signs: Mapping[Key, int], ranges: Mapping[Key, Range], shown: int) -> bool:
    """Whether only one value is left for *key* when everything else moves as far as it may."""
    low: float = shown
    high: float = shown
    for other, (least, most) in ranges.items():
        if other != key:
            low += min(signs[other] * least, signs[other] * most)
            high += max(signs[other] * least, signs[other] * most)
    first, last = sorted((-signs[key] * low, -signs[key] * high))
    least, most = ranges[key]
    return max(first, least) == min(last, most)


def amount(number: int, held: bool = False) -> Amount:
    """Return *number* as it is shown."""
    if not held:
        return Amount(str(number), number)
    return Amount(SMALL if number < LEAST else LARGER)


def alone(number: int, plain: bool) -> Amount:
    """Return a number that stands by itself."""
    return amount(number, not plain and 0 < number < LEAST)
