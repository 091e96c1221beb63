"""A made-up mission with two records of one defender."""

import pytest

from helpers import posts


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path, "made.hrdvault")
    yield made
    made.close()


@pytest.fixture
def twice(session):
    """One defender on file twice, spelled otherwise: ids of both and of the case of each."""
    first, second = session.cases.start_urgent(), session.cases.start_urgent()
    said = session.answers
    said.set(first.defender, "hrd_name", "Yusuf Haddad")
    said.set(first.defender, "hrd_birth", "1984-03")
    said.set(first.defender, "hrd_place", "Orsena")
    said.set(second.defender, "hrd_name", "Youssef Hadad")
    said.set(second.defender, "hrd_name_local", "يوسف حداد")
    said.set(second.defender, "hrd_birth", "1984")
    said.set(second.defender, "hrd_languages", "ar fr")
    return first, second
