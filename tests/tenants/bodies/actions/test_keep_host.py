"""The host name that a body asks for before it is connected."""

import pytest

from tenants.actions.former_hosts import HostTaken
from tenants.bodies.actions.keep_host import keep_host
from tenants.bodies.models import Body
from tenants.bodies.queries.taken_hosts import is_host_taken
from tenants.scope import NATIONAL, PORTAL, scope
from tests.factories.applications import make_body
from tests.factories.everything import EVERYTHING


@pytest.fixture
def body(db):
    return make_body()


def slug_of(body):
    with scope(PORTAL):
        return Body.objects.get(pk=body.pk).slug


def test_it_is_kept(body):
    with scope(NATIONAL):
        keep_host(body_id=body.pk, slug="purworejokab", time_zone="Asia/Makassar")

    assert slug_of(body) == "purworejokab"
    with scope(PORTAL):
        assert Body.objects.get(pk=body.pk).time_zone == "Asia/Makassar"


@pytest.mark.parametrize("zone", ["", "Asia/Jakarta"])
def test_its_own_is_no_change(body, statements, zone):
    with scope(NATIONAL), statements() as seen:
        keep_host(body_id=body.pk, slug="purworejo", time_zone=zone)

    assert len(seen.texts()) == 1


@pytest.mark.parametrize("slug", ["kebumen", "banjarnegara"])
def test_what_another_has_is_refused(body, agency, slug):
    make_body("33.05", name="Pemerintah Kabupaten Kebumen", slug="kebumen")

    with scope(NATIONAL), pytest.raises(HostTaken):
        keep_host(body_id=body.pk, slug=slug)

    assert slug_of(body) == "purworejo"


def test_of_two_at_once_the_second_is_refused(body, monkeypatch):
    make_body("33.05", name="Pemerintah Kabupaten Kebumen", slug="kebumen")
    monkeypatch.setattr(
        "tenants.bodies.actions.keep_host.is_host_taken", lambda _slug, body_id: False
    )

    with scope(NATIONAL), pytest.raises(HostTaken):
        keep_host(body_id=body.pk, slug="kebumen")

    assert slug_of(body) == "purworejo"


def test_a_body_that_is_connected_keeps_its_own(body, agency):
    with scope(EVERYTHING):
        Body.objects.filter(pk=body.pk).update(agency=agency)

    with scope(NATIONAL), pytest.raises(HostTaken):
        keep_host(body_id=body.pk, slug="lain")

    assert slug_of(body) == "purworejo"


def test_what_nobody_has_is_free(body):
    with scope(PORTAL):
        assert is_host_taken("purworejokab", body_id=body.pk) is False
        assert is_host_taken("purworejo", body_id=body.pk) is False
