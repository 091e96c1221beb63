"""Risk assessments of a made-up case, answered through services alone."""

from datetime import timedelta

from hrd_desktop.services.store import this_day


def day(back):
    """Return the day *back* days ago, as ISO text."""
    return (this_day() - timedelta(days=back)).isoformat()


class Assessed:
    """A made-up case with as many assessments and incidents as a test needs."""

    def __init__(self, session, alias="Heron"):
        self.session = session
        self.case = session.cases.new(alias)
        self.subject = session.cases.record(self.case).items("cas_subjects")[0]

    def make(self, back=0, **answers):
        """Make an assessment dated *back* days ago."""
        made = self.session.records.new("risk", self.case)
        for name, value in {"risk_date": day(back), **answers}.items():
            self.session.answers.set(made, name, value)
        return made

    def incident(self, back, kind="surveillance"):
        """Put an incident on file."""
        made = self.session.records.new("inc", self.case)
        self.session.answers.set(made, "inc_date", day(back))
        self.session.answers.set(made, "inc_type", [kind])
        return made

    def harm(self, risk, measure, text, chance, consequence, **more):
        """Weigh a possible harm; return its row."""
        row = self.session.answers.add_row(risk, "risk_harms")
        said = {"measure": measure, "text": text, "chance": chance, "consequence": consequence, **more}
        for name, value in said.items():
            self.session.answers.set(risk, f"risk_harms[{row}]/risk_harm_{name}", value)
        return row
