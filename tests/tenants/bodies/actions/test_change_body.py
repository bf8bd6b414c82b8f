"""Stopping a tenant, letting it go on, and other names: with a reason that stays."""

from datetime import timedelta

import pytest
from django.db.utils import DatabaseError

from tenants.actions.change_agency_state import AgencyStateNotAllowed, change_agency_state
from tenants.bodies.actions.rename_body import rename_body
from tenants.bodies.actions.rest_body import rest_body, wake_body
from tenants.bodies.actions.suspend_body import resume_body, suspend_body
from tenants.bodies.models import Body, BodyChange
from tenants.models import Agency
from tenants.scope import NATIONAL, PORTAL, of_agency, scope
from tests.database.template import AT

LATER = AT + timedelta(days=1)


def state(agency):
    with scope(NATIONAL):
        return Agency.objects.get(pk=agency.pk).state


def changes():
    with scope(NATIONAL):
        rows = BodyChange.objects.order_by("pk")
        return list(rows.values_list("kind", "before", "reason", "changed_by", "changed_at"))


def say(act, body, reason="Tim belum siap."):
    return act(body_id=body.pk, reason=reason, by=7, at=LATER)


def test_it_stops_and_goes_on_where_it_was(few_bodies, agency):
    body = few_bodies["33.04"]

    stopped = say(suspend_body, body)
    in_between = state(agency)
    say(resume_body, body, "Tim sudah lengkap.")

    assert (stopped.state, stopped.state_since, in_between) == ("SUSPENDED", LATER, "SUSPENDED")
    assert state(agency) == "ACTIVE"
    assert changes() == [
        ("SUSPENDED", {"state": "ACTIVE"}, "Tim belum siap.", 7, LATER),
        ("RESUMED", {"state": "SUSPENDED"}, "Tim sudah lengkap.", 7, LATER),
    ]
    with scope(NATIONAL):
        assert str(BodyChange.objects.first()) == f"{body.pk} SUSPENDED"


def test_one_that_was_stopped_otherwise_begins_by_preparing(few_bodies, agency):
    change_agency_state(agency_id=agency.pk, state="SUSPENDED", at=AT)

    say(resume_body, few_bodies["33.04"])

    assert state(agency) == "PREPARING"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (suspend_body, "33.07"),
        (resume_body, "33.07"),
        (resume_body, "33.04"),
        (rest_body, "33.07"),
        (wake_body, "33.04"),
    ],
)
def test_what_is_not_so_cannot_be_changed(few_bodies, agency, act, code):
    with pytest.raises(AgencyStateNotAllowed):
        say(act, few_bodies[code])

    assert (state(agency), changes()) == ("ACTIVE", [])


def test_it_rests_and_wakes(few_bodies, agency):
    body = few_bodies["33.04"]

    rested = say(rest_body, body, "Tidak ada yang masuk.")
    with pytest.raises(AgencyStateNotAllowed):
        say(rest_body, body)
    woken = say(wake_body, body, "Tim baru.")

    assert (rested.state, rested.state_since, woken.state) == ("DORMANT", LATER, "ACTIVE")
    assert changes() == [
        ("RESTED", {"state": "ACTIVE"}, "Tidak ada yang masuk.", 7, LATER),
        ("WOKEN", {"state": "DORMANT"}, "Tim baru.", 7, LATER),
    ]


def test_what_has_ended_by_law_does_not_wake(few_bodies, agency):
    body = few_bodies["33.04"]
    say(rest_body, body)
    with scope(NATIONAL):
        Body.objects.filter(pk=body.pk).update(until=AT.date())

    with pytest.raises(AgencyStateNotAllowed):
        say(wake_body, body)

    assert (state(agency), len(changes())) == ("DORMANT", 1)


def test_it_is_not_stopped_twice(few_bodies, agency):
    say(suspend_body, few_bodies["33.04"])

    with pytest.raises(AgencyStateNotAllowed):
        say(suspend_body, few_bodies["33.04"])

    assert len(changes()) == 1


def rename(body, name, short_name):
    values = {"name": name, "short_name": short_name, "reason": "PP 1/2026", "by": 7, "at": LATER}
    return rename_body(body_id=body.pk, **values)


def test_a_new_name_is_everywhere_and_the_host_stays(few_bodies, agency):
    rename(few_bodies["33.04"], "Pemerintah Kabupaten Dieng", "Pemkab Dieng")
    rename(few_bodies["33.04"], "Pemerintah Kabupaten Dieng", "Pemkab Dieng")

    with scope(PORTAL):
        body = Body.objects.get(code="33.04")
        tenant = Agency.objects.get(pk=agency.pk)
        hosts = list(tenant.domains.values_list("domain", flat=True))
    assert (body.name, body.short_name) == ("Pemerintah Kabupaten Dieng", "Pemkab Dieng")
    assert (tenant.name, tenant.short_name) == ("Pemerintah Kabupaten Dieng", "Pemkab Dieng")
    assert (tenant.slug, hosts) == ("banjarnegara", ["banjarnegara.localhost"])
    before = {"name": "Pemerintah Kabupaten Banjarnegara", "short_name": "Pemkab Banjarnegara"}
    assert changes() == [("RENAMED", before, "PP 1/2026", 7, LATER)]


def test_a_body_that_is_no_tenant_gets_another_name_too(few_bodies):
    rename(few_bodies["33.07"], "Pemerintah Kabupaten Lain", "Pemkab Lain")

    with scope(PORTAL):
        assert Body.objects.get(code="33.07").short_name == "Pemkab Lain"


def test_what_was_changed_is_never_edited_nor_seen_by_others(few_bodies, agency):
    say(suspend_body, few_bodies["33.04"])

    with scope(NATIONAL):
        with pytest.raises(DatabaseError), scope(NATIONAL):
            BodyChange.objects.update(reason="Lain")
        with pytest.raises(DatabaseError), scope(NATIONAL):
            BodyChange.objects.all().delete()
        with pytest.raises(DatabaseError), scope(NATIONAL):
            say(resume_body, few_bodies["33.04"], reason="")
    for which in (PORTAL, of_agency(agency)):
        with pytest.raises(DatabaseError), scope(which):
            BodyChange.objects.count()
