"""Contrasts are computed from the tokens, in both themes (design system, Tokens)."""

import pytest

from hrd_desktop.ui.theme.tokens import DARK, LIGHT, PAIRS, Tokens


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself_knows_black_on_white():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS, ids=str)
def test_every_pair_reaches_its_contrast(tokens: Tokens, ink: str, paper: str, least: float):
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= least


def test_the_tokens_are_those_of_the_design():
    assert (LIGHT.canvas, LIGHT.primary, LIGHT.focus, LIGHT.rail) == ("#F5F6F8", "#1B4B7A", "#0B66C3", "#12283D")
    assert (DARK.canvas, DARK.primary, DARK.focus, DARK.rail) == ("#11161C", "#86B8EA", "#5AB0FF", "#0B1118")
