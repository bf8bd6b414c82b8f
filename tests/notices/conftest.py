"""Somebody in every role of the regency, and what was sent."""

import pytest

from tests.notices.staff_of_everybody import Everybody


@pytest.fixture
def everybody(agency, province, db):
    """One officer of each role, at the regency, its province and the national desk."""
    return Everybody(agency, province)
