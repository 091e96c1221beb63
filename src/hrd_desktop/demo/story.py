"""What happens on the demo's day: made up from end to end, in Lidovia (XL), a country that does not exist.

Answers are pairs of a path and a value, in the order in which an officer would give them. Nothing here is taken from
a real case; aliases are birds.
"""

from dataclasses import dataclass

Answers = tuple[tuple[str, str], ...]

MISSION = "Embassy, Lidovia"
MISSION_COUNTRY = "XL"
OFFICER = "Human rights contact"
MINISTRY = "Section for Human Rights"
DESK_OFFICER = "Country desk, Lidovia"
PASSPHRASE = "lantern orbit heron maple window fjord"

TYPED: Answers = (
    ("urg_urgency", "hours"),
    ("urg_ground", "danger prevented"),
    ("urg_subject_kind", "individual"),
)
"""Typed in the window, key by key, before anything else is known."""

HERON: Answers = (
    ("urg_name", "Ilmaria Vestrand (made up)"),
    ("urg_contacts[1]/urg_contact_channel", "e2ee_call"),
    ("urg_contacts[1]/urg_contact_value", "+999 555 0141"),
    ("urg_contacts[1]/urg_contact_agreed", "yes"),
    ("urg_gender", "woman"),
    ("urg_age", "38"),
    ("urg_nationality", "XL"),
    ("urg_occupation", "lawyer"),
    ("urg_activity", "legal_aid advocacy"),
    ("urg_issue", "environment_land"),
    ("urg_activity_text", "Legal aid to villages along the northern river."),
    ("urg_place", "Northern river district"),
    ("urg_country", "XL"),
    ("urg_events[1]/urg_event_date", "2026-03-12"),
    ("urg_events[1]/urg_event_type", "threat"),
    ("urg_events[1]/urg_event_text", "A caller told her to stop advising the villages."),
    ("urg_events[1]/urg_event_sdg", "other_harmful_act"),
    ("urg_events[2]/urg_event_date", "2026-05-02"),
    ("urg_events[2]/urg_event_type", "arrest detention"),
    ("urg_events[2]/urg_event_text", "Arrested the day after a public meeting and held for 17 days."),
    ("urg_events[2]/urg_event_sdg", "arbitrary_detention"),
    ("urg_events[3]/urg_event_date", "2026-09"),
    ("urg_events[3]/urg_event_type", "smear"),
    ("urg_events[3]/urg_event_text", "The district paper called her an agent of foreign money."),
    ("urg_events[3]/urg_event_sdg", "other_harmful_act"),
    ("urg_events[4]/urg_event_date", "2026-11-20"),
    ("urg_events[4]/urg_event_type", "surveillance"),
    ("urg_events[4]/urg_event_text", "A car without plates stood outside her home for two nights."),
    ("urg_events[4]/urg_event_sdg", "other_harmful_act"),
    ("urg_imprisoned", "yes"),
    ("urg_lawyer", "limited"),
    ("urg_visits", "denied"),
    ("urg_medicine", "limited"),
    ("urg_conditions", "overcrowding"),
    ("urg_charged", "yes"),
    ("urg_charge_text", "Obstruction. Released on bail on 19 May."),
    ("urg_linked", "likely"),
    ("urg_linked_text", "Arrested the day after a public meeting. Two colleagues were questioned the same week."),
    ("urg_previous", "yes"),
    ("urg_similar", "unknown"),
    ("urg_perp_side", "government"),
    ("urg_perp_type", "police"),
    ("urg_perp_number", "5-6"),
    ("urg_witness", "yes"),
    ("urg_witness_note", "Two neighbours saw the arrest; they asked not to be named."),
    ("urg_reported", "yes"),
    ("urg_reported_date", "2026-05"),
    ("urg_reported_by", "The defender’s lawyer"),
    ("urg_auth_response", "none"),
    (
        "urg_auth_response_text",
        "The district police registered the complaint on 7 May but have not opened an investigation.",
    ),
    ("urg_public", "no"),
    ("urg_others_reacted", "yes"),
    ("urg_others[1]/urg_other_kind", "mission"),
    ("urg_others[1]/urg_other_name", "Two Nordic missions"),
    ("urg_others[1]/urg_other_response", "Ready to join a démarche before the hearing."),
    ("urg_verification", "single"),
    ("urg_known", "yes"),
    ("urg_known_text", "First meeting in September; twice by phone since."),
    ("urg_measures", "demarche trial_observation"),
    ("urg_measures_text", "Joint démarche before the hearing on 26 November; share the observation of the trial."),
    ("urg_preparation", "Weighed with the ambassador; the country desk is asked today."),
    ("urg_next", "@tomorrow"),
)


@dataclass(frozen=True)
class OtherCase:
    """A further case of the mission, so that lists have something to show."""

    alias: str
    answers: Answers
    risk: str


OTHERS = (
    OtherCase(
        "Plover",
        (
            ("urg_urgency", "days"),
            ("urg_subject_kind", "group"),
            ("urg_activity", "document"),
            ("urg_issue", "corruption"),
            ("urg_events[1]/urg_event_date", "2026-10-03"),
            ("urg_events[1]/urg_event_type", "search_raid property_seized"),
            ("urg_events[1]/urg_event_text", "The office was searched; three computers were taken."),
            ("urg_country", "XL"),
            ("urg_linked", "confirmed"),
        ),
        "high",
    ),
    OtherCase(
        "Dunlin",
        (
            ("urg_urgency", "weeks"),
            ("urg_subject_kind", "individual"),
            ("urg_occupation", "journalist_media"),
            ("urg_events[1]/urg_event_date", "2026-08"),
            ("urg_events[1]/urg_event_type", "online_harassment"),
            ("urg_events[1]/urg_event_text", "Coordinated threats after an article on the river dams."),
            ("urg_country", "XL"),
        ),
        "medium",
    ),
    OtherCase(
        "Avocet",
        (
            ("urg_urgency", "weeks"),
            ("urg_subject_kind", "individual"),
            ("urg_activity", "organise"),
            ("urg_issue", "workers"),
            ("urg_events[1]/urg_event_date", "2026-07-1X"),
            ("urg_events[1]/urg_event_type", "job_loss"),
            ("urg_events[1]/urg_event_text", "Dismissed from the harbour after forming a union branch."),
            ("urg_country", "XL"),
        ),
        "low",
    ),
)

HERON_RISK: Answers = (
    ("risk_for", "demarche"),
    ("risk_contact_self", "no"),
    ("risk_auth_self", "yes"),
    ("risk_threat_now", "yes"),
    ("risk_accused_now", "yes"),
    ("risk_now_text", "Followed home twice; charged with obstruction."),
    ("risk_now_linked", "likely"),
    ("risk_before", "yes"),
    ("risk_before_kind", "threat arrest"),
    ("risk_level", "extreme"),
    ("risk_conclusion", "proceed"),
    ("risk_reason", "The hearing may return her to custody; silence has not helped."),
)

MAPPING: Answers = (
    ("map_country", "XL"),
    ("map_author", "Human rights contact"),
    ("map_challenges", "environment_land corruption"),
    ("map_challenges_text", "Land is cleared for dams without consultation; those who object are charged."),
    ("map_net_national", "yes"),
    ("map_climate", "obstructed"),
    ("map_obst_assoc", "severe"),
    ("map_dialogue", "some"),
)

LETTER = "A made-up letter from the river villages of Lidovia, attached to show how files travel.\n"

MISSION_ANSWERS: Answers = (
    ("mis_kind", "both"),
    ("mis_arenas", "hrc upr osce"),
    ("mis_countries", "XL"),
    ("mis_contact_person", OFFICER),
)

CONSENT = ("share_ministry", "raise_authorities", "share_likeminded")
"""What Heron agreed to on the telephone."""
