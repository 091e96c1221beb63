"""Journey 1: the yearly mapping of a country, from nothing to a drawn profile compared with the year before."""

from hrd_desktop.demo.tour import has_ink


def test_an_officer_maps_a_country_and_a_year_later_sees_what_changed(walk):
    with walk() as officer:
        officer.go("country", "XL")
        officer.sees("No mapping yet", "To be filled by the Ministry")
        officer.picture("nothing-mapped")
        officer.press("Begin mapping")
        first = officer.place.record
        officer.answer("map_date", "2025-11-03")
        law = officer.row("map_laws")
        officer.answer(f"{law}/map_law_name", "Act on foreign agents")
        officer.answer("map_climate", "narrowed")
        officer.answer("map_challenges", ["impunity", "media_freedom"])
        officer.picture("mapping")
        officer.answer("map_obst_assoc", "severe")
        officer.answer("map_dialogue", "some")
        assert officer.answered(first, f"{law}/map_law_name") == "Act on foreign agents"

        officer.go("country", "XL")
        officer.sees("Narrowed")
        officer.press("New version")
        second = officer.place.record
        assert second != first
        assert officer.answered(second, "map_climate") == "narrowed", "last year's answers are carried over"
        officer.answer("map_date", "2026-11-20")
        officer.answer("map_climate", "repressed")

        officer.go("country", "XL")
        officer.sees("Repressed")
        officer.picture("profile")
        officer.press("Compare with 2025")
        officer.sees("Now: Repressed. Before: Narrowed.")
        officer.picture("compared")
        officer.go("country", "XL")
        officer.press("Print country sheet")
        officer.stage.wait(officer.page.preview.isVisible, "the country sheet")
        officer.stage.wait(lambda: has_ink(officer.page.preview.view.grab().toImage()), "its first page to be drawn")
        officer.picture("sheet")
