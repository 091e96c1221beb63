"""What the forms compute from reference data."""

from hrd_desktop import reference
from hrd_desktop.reference import computed


def test_un_membership_law_05():
    assert computed.un_member("NO") == "yes"
    assert computed.un_member("XL") == "yes"
    assert computed.un_member("VA") == "no"
    assert computed.un_member("") == ""


def test_every_un_member_has_joined_a_core_treaty_law_05():
    core = set(computed.core_treaties())
    for iso2 in reference.countries():
        if computed.un_member(iso2) == "yes":
            assert any(
                status == "state_party" for code, status in computed.treaty_status(iso2).items() if code in core
            )


def test_treaties_shared_with_norway_law_08():
    shared = computed.shared_with_norway(computed.treaty_status("XL"))
    assert shared == ("ICERD", "ICCPR", "ICESCR", "CEDAW", "CRC", "CRPD", "OP-CRC-AC", "OP-CRC-SC")


def test_the_officers_own_answer_decides_what_is_shared():
    mine = {**computed.treaty_status("XL"), "CAT": "state_party", "ICERD": "no_action", "ICMW": "state_party"}
    shared = computed.shared_with_norway(mine)
    assert "CAT" in shared
    assert "ICERD" not in shared
    assert "ICMW" not in shared


def test_regions_in_words_law_06():
    assert computed.region_names("NO", "en") == "Europe, Northern Europe"
    assert computed.region_names("KE", "nb") == "Afrika, Afrika sør for Sahara, Øst-Afrika"
    assert computed.region_names("XL", "en") == ""


def test_memberships_in_words_mul_14():
    assert computed.membership_names("XL", "en") == (
        "United Nations; Organization for Security and Co-operation in Europe (partner); African Union (observer)"
    )
    assert computed.membership_names("XV", "nb") == ""


def test_every_status_in_the_table_has_words_in_norwegian():
    for iso2 in reference.countries():
        assert computed.membership_names(iso2, "nb").count(";") == computed.membership_names(iso2, "en").count(";")


def test_desk_and_hub_are_empty_until_the_ministry_fills_them_rol_28():
    assert computed.desk("KE", "en") == ""
    assert computed.hub("KE", "nb") == ""


def test_core_treaties_joined_are_counted_law_05():
    assert computed.core_parties({}) == 0
    assert computed.core_parties(computed.treaty_status("XL")) == 6
    assert computed.core_parties(computed.treaty_status("NO")) == 8


def test_all_named_sources_of_a_country_come_in_one_answer():
    values = computed.values("KE", computed.treaty_status("KE"), "en")
    assert values["memberships.un"] == "yes"
    assert values["countries.regions"] == "Africa, Sub-Saharan Africa, Eastern Africa"
    assert str(values["treaties.shared_with_norway"]).startswith("ICERD, ICCPR")
    assert values["units.desk"] == values["units.hub"] == ""
