"""A body that the desk adds to the master list, whole or not at all."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError

from tenants.bodies.actions import add_body as module
from tenants.bodies.actions.add_body import BodyRefused, add_body
from tenants.bodies.models import Body, BodyChange
from tenants.bodies.queries.body_mistakes import NewBody, mistakes_of, provinces
from tenants.scope import NATIONAL, PORTAL, of_agency, scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING
from tests.factories.hosts import make_former

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PROVINCE = NewBody("97", "dieng-raya", "Pemerintah Provinsi Dieng", "Pemprov Dieng", "PROVINCE", "Asia/Jakarta")  # fmt: skip
MINISTRY = NewBody("K-KEMENLAIN", "kemenlain", "Kementerian Lain", "Kemenlain", "MINISTRY", "Asia/Jakarta")  # fmt: skip


def add(new):
    return add_body(new, reason="UU 7/2026", by=7, at=AT)


def regency(few_bodies, **values):
    return NewBody(
        **{
            "code": "33.77",
            "slug": "serayu",
            "name": "Pemerintah Kabupaten Serayu",
            "short_name": "Pemkab Serayu",
            "kind": "REGENCY",
            "time_zone": "Asia/Jakarta",
            "parent_id": few_bodies["33"].pk,
        }
        | values
    )


def test_each_kind_gets_the_code_of_its_kind(few_bodies):
    made = [add(new) for new in (PROVINCE, MINISTRY, regency(few_bodies))]

    assert [(each.code, each.region_code, each.parent_id, each.agency_id) for each in made] == [
        ("97", "97", None, None),
        ("K-KEMENLAIN", None, None, None),
        ("33.77", "33.77", few_bodies["33"].pk, None),
    ]
    with scope(NATIONAL):
        rows = BodyChange.objects.order_by("pk")
        told = rows.values_list("body__code", "kind", "reason", "changed_by", "changed_at")
        assert next(iter(told)) == ("97", "ADDED", "UU 7/2026", 7, AT)
        assert [each.code for each in provinces()] == ["34", "97", "33"]


MISTAKES = {
    "PROVINCE_CODE": (PROVINCE, {"code": "97.01"}, "code"),
    "LOCAL_CODE": (None, {"code": "3377"}, "code"),
    "NATIONAL_CODE": (MINISTRY, {"code": "33"}, "code"),
    "CODE_TAKEN": (None, {"code": "33.07"}, "code"),
    "NAME_TAKEN": (None, {"name": "PEMERINTAH Kabupaten Wonosobo"}, "name"),
    "NAME_TAKEN short": (None, {"short_name": "pemkab wonosobo"}, "short_name"),
    "SLUG_TAKEN body": (None, {"slug": "wonosobo"}, "slug"),
    "SLUG_TAKEN host": (None, {"slug": "kemenkes"}, "slug"),
    "SLUG_TAKEN former": (None, {"slug": "depkes"}, "slug"),
    "NO_PROVINCE": (None, {"parent_id": None}, "parent"),
    "NO_PROVINCE regency": (None, {"parent_id": "33.04"}, "parent"),
    "NEEDS_NO_PROVINCE": (MINISTRY, {"parent_id": "33"}, "parent"),
}


@pytest.mark.parametrize("why", MISTAKES)
def test_what_cannot_be_is_refused_and_nothing_is_written(few_bodies, other_agency, why):
    make_former(other_agency, "depkes.localhost")
    new, values, field = MISTAKES[why]
    if values.get("parent_id"):
        values = {"parent_id": few_bodies[values["parent_id"]].pk}

    with pytest.raises(BodyRefused, match=f"{field}: {why.split()[0]}") as refused:
        add(replace(new or regency(few_bodies), **values))

    assert list(refused.value.mistakes) == [field]
    with scope(NATIONAL):
        assert (Body.objects.count(), BodyChange.objects.count()) == (len(few_bodies), 0)


def test_the_name_of_one_that_has_ended_may_come_back(few_bodies):
    with scope(EVERYTHING):
        Body.objects.filter(code="33.07").update(until=AT + timedelta(days=1))

    add(regency(few_bodies, name="Pemerintah Kabupaten Wonosobo"))


def test_of_two_at_once_the_second_is_refused(few_bodies, monkeypatch):
    seen = []

    def late(new):
        seen.append(new)
        return mistakes_of(new) if len(seen) > 1 else {}

    monkeypatch.setattr(module, "mistakes_of", late)

    with pytest.raises(BodyRefused, match="CODE_TAKEN"):
        add(regency(few_bodies, code="33.07"))


def test_what_only_the_table_refuses_is_no_mistake_of_the_desk(few_bodies):
    with pytest.raises(IntegrityError):
        add(regency(few_bodies, time_zone="Europe/Paris"))

    with scope(NATIONAL):
        assert BodyChange.objects.count() == 0


def test_only_the_desk_adds(few_bodies, agency):
    for which in (PORTAL, of_agency(agency)):
        with pytest.raises(DatabaseError), scope(which):
            Body.objects.create(
                code="97", slug="x", name="x", short_name="x", kind="PROVINCE",
                region_code="97", time_zone="Asia/Jakarta",
            )  # fmt: skip
