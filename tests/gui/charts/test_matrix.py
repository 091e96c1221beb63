"""The drawn matrix: every field has its words, a mark stands in its field, and it is read aloud whole."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage

from hrd_desktop import rules
from hrd_desktop.services.risk.views import Harm
from hrd_desktop.ui.charts import RiskMatrix
from hrd_desktop.ui.charts.matrix import FILL
from hrd_desktop.ui.risk.measure_panel import axes
from hrd_desktop.ui.theme import colour


def harm(number, chance, consequence, zone="high"):
    said = (number, "path", f"harm {number}", "physical", "Physical", ("person",), "The person")
    return Harm(*said, chance, chance.title(), consequence, consequence.title(), zone, zone.title(), "")


@pytest.fixture
def matrix(themed, qtbot):
    made = RiskMatrix(axes("en"))
    qtbot.addWidget(made)
    made.resize(420, made.sizeHint().height())
    made.show()
    return made


def picture(widget) -> QImage:
    return widget.grab().toImage()


def test_the_fields_stand_apart_and_inside_the_widget(matrix):
    fields = [matrix.field(chance, row) for chance in rules.CHANCES for row in rules.CONSEQUENCES]
    assert all(QRectF(matrix.rect()).contains(field) for field in fields)
    assert not any(one.intersects(other) for at, one in enumerate(fields) for other in fields[:at])


@pytest.mark.parametrize("chance", rules.CHANCES)
@pytest.mark.parametrize("consequence", rules.CONSEQUENCES)
def test_each_field_is_tinted_by_the_rules_and_a_mark_stands_in_it(matrix, chance, consequence):
    level = rules.riskbook().zone(chance, consequence)
    box = matrix.field(chance, consequence)
    matrix.show_harms("a made-up measure", [])
    middle = picture(matrix).pixelColor(box.center().toPoint())
    if level != "extreme":  # that one is hatched
        assert middle == colour(FILL[level])
    matrix.show_harms("a made-up measure", [harm(1, chance, consequence)])
    inked = picture(matrix).copy(box.toRect())
    colours = {inked.pixelColor(x, y).rgb() for x in range(inked.width()) for y in range(inked.height())}
    assert colour("text").rgb() in colours


def test_the_gravest_field_is_hatched_so_that_it_differs_without_colour(matrix):
    matrix.show_harms("a made-up measure", [])
    shown = picture(matrix)

    def shades(chance, consequence):
        box = matrix.field(chance, consequence).adjusted(4, 4, -60, -30).toRect()
        return {
            shown.pixelColor(x, y).rgb()
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        }

    assert len(shades("likely", "severe")) > len(shades("possible", "severe"))


def test_it_is_read_aloud_with_every_harm_that_has_a_place(matrix):
    matrix.show_harms("Démarche", [harm(1, "likely", "severe", "extreme"), harm(2, "", "severe", "")])
    assert matrix.accessibleName() == "Matrix of Démarche: 1. harm 1: Likely, Severe, Extreme"
    matrix.show_harms("Démarche", [])
    assert matrix.accessibleName() == "Matrix of Démarche: no harm is placed in it"


def test_many_harms_in_one_field_and_a_narrow_widget_are_still_drawn(matrix):
    matrix.resize(260, matrix.height())
    matrix.show_harms("Démarche", [harm(number, "possible", "serious") for number in range(1, 9)])
    assert not picture(matrix).isNull()


def test_likelihood_runs_from_right_to_left_where_reading_does(matrix):
    matrix.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert matrix.field("unlikely", "severe").left() > matrix.field("likely", "severe").left()
    matrix.show_harms("Démarche", [harm(1, "possible", "severe")])
    assert not picture(matrix).isNull()
