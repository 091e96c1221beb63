"""What an officer does to mend each rule, in a made-up case: rule by rule, through services alone."""

from datetime import timedelta

from hrd_desktop.services.store import this_day


def _now():
    return this_day().isoformat()


class Case:
    """A made-up case with a defender, and the measure under test."""

    def __init__(self, session, kind):
        self.session = session
        self.case = session.cases.new("Heron")
        self.subject = session.cases.record(self.case).items("cas_subjects")[0]
        self.measure = session.measures.new(self.case, kind)

    def set(self, name, value, record=None):
        self.session.answers.set(record or self.measure, name, value)

    def one(self, form):
        """Return the case's record of *form*, made where there is none yet."""
        there = self.session.records.page({"risk": "risk", "vis": "visit"}[form], case=self.case).rows
        if there:
            return there[0].id
        made = self.session.records.new(form, self.case)
        if form == "vis":
            self.set("vis_measure", self.measure, made)
        else:
            self.set("risk_date", _now(), made)
        return made

    def gate(self, rule):
        return next(one for one in self.session.measures.gates(self.measure) if one.rule == rule)

    def open_rules(self, strength="must"):
        gates = self.session.measures.gates(self.measure)
        return {one.rule for one in gates if not one.allowed and one.strength == strength}

    def duties(self):
        return {one.rule for one in self.session.measures.duties(self.case)}

    def consent(self, *scopes, useful=False, **said):
        made = self.session.cases.give_consent(self.case, scopes=list(scopes), **said)
        if useful:
            self.set("cns_useful", "yes", made)
            self.set("cns_safe", "yes", made)
            self.set("cns_security_on", _now(), made)
        return made

    def log(self, counterpart="defender"):
        made = self.session.records.new("log", self.case)
        self.set("log_date", _now(), made)
        self.set("log_with", counterpart, made)
        self.set("log_consequences", "yes", made)

    def risk(self, *names):
        for name in names:
            self.set(name, "high" if name == "risk_level" else "no", self.one("risk"))

    def visit(self, kind, **answers):
        made = self.one("vis")
        self.set("vis_type", kind, made)
        for name, value in answers.items():
            self.set(name, value, made)

    def responsible(self):
        self.set("mis_contact_person", "Made-up Officer", self.session.records.new("mis"))

    def channel(self):
        row = self.session.answers.add_row(self.subject, "hrd_contacts")
        self.set(f"hrd_contacts[{row}]/hrd_contact_channel", "e2ee_call", self.subject)
        self.set(f"hrd_contacts[{row}]/hrd_contact_agreed", "yes", self.subject)

    def approve(self):
        self.session.measures.approve_outside(
            self.measure, by="Made-up department", on=this_day(), how="by telephone", reason="no sealed decisions yet"
        )

    def both(self, *pairs):
        for name, value in pairs:
            self.set(name, value)


MEND = {
    "RISK-CONTACT": lambda c: c.risk("risk_contact_self", "risk_contact_family"),
    "RISK-AUTHORITIES": lambda c: c.risk("risk_auth_self", "risk_auth_family", "risk_work"),
    "RISK-MEASURE": lambda c: c.risk("risk_level"),
    "VISIBILITY-WEIGHED": lambda c: c.set("act_visibility", "protects"),
    "SUPPORT-EXPOSURE": lambda c: c.set("act_visibility", "mixed"),
    "STAFF-SAFETY": lambda c: c.visit("assembly", vis_safety="made-up plan", vis_safety_by=c.session.officer),
    "VISIT-REACTIONS": lambda c: c.visit("prison", vis_impact_mission="none", vis_impact_hrd="watched"),
    "CONSENT-AUTHORITIES": lambda c: c.consent("raise_authorities"),
    "CONSENT-PUBLIC": lambda c: c.consent("public_unnamed", useful=True),
    "CONSENT-TRIAL": lambda c: c.consent("trial"),
    "CONSENT-VISIT": lambda c: c.consent("visit"),
    "CONSENT-LIKEMINDED": lambda c: c.consent("share_likeminded"),
    "CONSENT-MULTILATERAL": lambda c: c.consent("raise_multilateral"),
    "CONSENT-PROTECTION": lambda c: c.consent("refer"),
    "CONSENT-ENTERPRISE": lambda c: c.consent("enterprise"),
    "CONSEQUENCES-TALKED": lambda c: c.log(),
    "CHANNEL-AGREED": lambda c: c.channel(),
    "REACTION-IN-DIALOGUE": lambda c: c.set("risk_dialogue_why_not", "in hiding", c.one("risk")),
    "SAFEST-CHOSEN": lambda c: c.set("act_safest", "a quiet word"),
    "CONSIDERED-TOGETHER": lambda c: c.both(("act_with_hrd", "yes"), ("act_with_local", "yes")),
    "TALKED-BEFORE": lambda c: c.set("act_told_before", _now()),
    "TEXT-WRITTEN": lambda c: c.set("act_text", "Made-up words."),
    "APPROVAL-DEMARCHE": lambda c: c.approve(),
    "APPROVAL-STATEMENT": lambda c: c.approve(),
    "MINISTRY-VISIT": lambda c: c.set("act_consulted", "asked"),
    "PERMISSION-LOCAL": lambda c: c.visit(
        "trial" if c.session.measures.view(c.measure).row.action == "trial" else "prison", vis_permission="granted"
    ),
    "TRIGGER-NAMED": lambda c: c.set("act_trigger", ["life"]),
    "WHY-FORMAL": lambda c: c.set("act_why_formal", "failed"),
    "FACTS-VERIFIED": lambda c: c.set("act_verified", "verified"),
    "TRIAL-RELEVANT": lambda c: c.visit("trial", vis_trial_relevant="a test of the law"),
    "GRANT-RULES": lambda c: c.set("act_grant_rules", "yes"),
    "CHANCE-WEIGHED": lambda c: c.set("act_chance", "possible"),
    "PREPARED": lambda c: c.set("act_preparation", "routes and hosts"),
    "S35-DANGER": lambda c: c.both(("act_s35_danger", "yes"), ("act_s35_danger_text", "made-up grounds")),
    "S35-ASYLUM": lambda c: c.both(("act_s35_asylum", "yes"), ("act_s35_asylum_text", "made-up grounds")),
    "S35-INTEREST": lambda c: c.both(("act_s35_interest", "yes"), ("act_s35_interest_text", "made-up grounds")),
    "VISA-ROUTE": lambda c: c.set("act_visa_route", "schengen"),
    "VISA-CRITERIA": lambda c: c.both(("act_visa_plans", "yes"), ("act_visa_leave", "yes")),
    "VISA-DAYS": lambda c: c.set("act_visa_days", "30"),
    "DATA-PURPOSE": lambda c: (
        c.set("hrd_purpose", "support_case", c.subject), c.set("hrd_basis", "to_be_filled", c.subject)
    ),
    "DATA-RESPONSIBLE": lambda c: c.responsible(),
    "LOG-ENTRY": lambda c: c.log(),
    "LOG-LIKEMINDED": lambda c: c.log("mission"),
    "LOG-ENTERPRISE": lambda c: c.log("enterprise"),
    "INFORM-DEFENDER": lambda c: c.set("act_told_hrd", _now()),
    "INFORM-FAMILY": lambda c: c.set("act_told_family", _now()),
    "EFFECT-REPORT": lambda c: c.both(("act_effect", "an answer came"), ("act_reported", _now())),
    "PUBLISH-VIEW": lambda c: c.both(("act_publish_view", "later"), ("act_publish_reason", "talks go on")),
    "RESULTS": lambda c: c.both(("act_res_positive", "released"), ("act_res_negative", "none seen")),
    "RESIDENCE-LAW": lambda c: c.set("act_residence_law", "a made-up ground"),
    "NO-ACTION-REASON": lambda c: c.set("act_no_action_why", "the family asked us to wait"),
    "CONSENT-NHRI": lambda c: c.consent("share_intl"),
    "LOG-NHRI": lambda c: c.log("nhri"),
    "FOLLOW-UP": lambda c: c.set("act_res_negative", "none seen"),
    "DIALOGUE-AFTER": lambda c: c.set("act_told_hrd", _now()),
    "ASSEMBLY-REPORT": lambda c: c.visit(
        "assembly", vis_asm_size="200-300", vis_asm_demands="made-up demand", vis_asm_response=["watched"]
    ),
    "TRIAL-REPORT": lambda c: c.visit("trial", vis_trial_report="adjourned"),
    "VISIT-REPORT": lambda c: c.visit("prison", vis_conditions="a cell with light"),
    "REVIEW-DATA": lambda c: c.set("cas_review", (this_day() + timedelta(days=90)).isoformat(), c.case),
}  # fmt: skip
"""By rule: what mends it."""
