"""A sheet speaks its reader's language throughout, whatever language the window speaks."""

from helpers.paper import text_of
from helpers.posts import mission
from hrd_desktop.services.views import BriefingOptions, Overrule


def test_the_questions_still_open_are_in_the_language_of_the_sheet(tmp_path):
    session = mission(tmp_path)
    case = session.cases.start_urgent()
    options = BriefingOptions(language="nb", overrule=(Overrule("CONSENT-PRINT", "Made-up reason."),))
    text = " ".join(text_of(session.briefing.sheet(case.case, options).pdf, tmp_path).split())
    session.close()
    assert "Hvor raskt må noe skje?" in text
    assert "How soon must something happen?" not in text
