"""Contrasts are computed from the tokens, in both themes (design system, Tokens)."""

import pytest

from helpers.contrast import contrast
from hrd_desktop.ui.theme.tokens import DARK, LIGHT, PAIRS, Tokens


def test_the_measure_itself_knows_black_on_white():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS, ids=str)
def test_every_pair_reaches_its_contrast(tokens: Tokens, ink: str, paper: str, least: float):
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= least


def test_the_tokens_are_those_of_the_design():
    assert (LIGHT.canvas, LIGHT.primary, LIGHT.focus, LIGHT.rail) == ("#F5F6F8", "#1B4B7A", "#0B66C3", "#12283D")
    assert (DARK.canvas, DARK.primary, DARK.focus, DARK.rail) == ("#11161C", "#86B8EA", "#5AB0FF", "#0B1118")
