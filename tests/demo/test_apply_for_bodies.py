"""The demo's applications, in different states."""

import pytest
from django.test import Client

from demo.actions.apply_for_bodies import apply_for_bodies
from demo.queries.sample_applications import sample_applications
from onboarding.applications.models import Application, Section
from tenants.scope import scope
from tests.factories.applications import make_body
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING
from tests.factories.people import PUBLIC
from tests.public_portal.conftest import _places_in_database, media, places  # noqa: F401 - fixtures

BODIES = (("33.06", "purworejo"), ("35.09", "jember"), ("73.02", "bulukumba"))


@pytest.mark.usefixtures("places", "media")
def test_bodies_apply_once_and_stand_in_different_states():
    for code, slug in BODIES:
        make_body(code, name=f"Pemerintah Kabupaten {slug.title()}", slug=slug)

    assert apply_for_bodies(at=now()) == 3
    assert apply_for_bodies(at=now()) == 0

    with scope(EVERYTHING):
        states = dict(Application.objects.values_list("body__slug", "state"))
        changes = Section.objects.filter(verdict="CHANGES").values_list("step", flat=True)
        assert sorted(changes) == ["DECREE", "TEAM"]
    assert states == {"purworejo": "SENT", "jember": "RETURNED", "bulukumba": "DRAFT"}
    browser = Client(HTTP_HOST=PUBLIC)
    for sample in sample_applications():
        page = browser.get(sample.link, follow=True)
        assert page.status_code == 200
        assert sample.body in page.content.decode()
