"""The demo's agencies: staffed as their decree says, and each alone with what it holds."""

from collections import Counter

import pytest

from casework.models import ReplyTemplate, SopDocument, SopVersion
from demo.content.agencies import agencies, team_of, units_of
from demo.content.replies import REPLIES
from register.models import Report
from tenants.models import Agency, TenantMember
from tenants.scope import of_agency, scope
from tenants.teams.models import Decree, LiaisonOfficer, Unit
from tests.demo.told import told

pytestmark = pytest.mark.usefixtures("demo")
SLUGS = {
    "kolaka",
    "provinsi-sultra",
    "kulonprogo",
    "provinsi-diy",
    "provinsi-gorontalo",
    "ombudsman",
}


def loaded_agencies():
    return {agency.slug: agency for agency in Agency.objects.using("owner").filter(slug__in=SLUGS)}


def test_an_agency_sees_what_it_holds_and_no_other_report():
    rows = told()
    for slug, agency in loaded_agencies().items():
        with scope(of_agency(agency)):
            seen = set(Report.objects.values_list("number", flat=True))
        held = {
            row.number
            for row in rows.values()
            if agency.pk in (row.agency_id, row.ombudsman_id)
            or (agency.pk == row.supervisor_id and row.escalation)
        }
        assert seen == held, slug
    assert {row.agency_id for row in rows.values()} > {None}


def test_gorontalo_is_held_by_the_national_desk():
    rows, gorontalo = told(), loaded_agencies()["provinsi-gorontalo"]

    for key in ("provinsi-gorontalo-001", "provinsi-gorontalo-002"):
        assert rows[key].agency_id is None
        assert rows[key].intended_agency_id == gorontalo.pk
    assert gorontalo.state == "PREPARING"


def test_an_agency_has_its_decree_units_and_procedures():
    agency = loaded_agencies()["kolaka"]
    with scope(of_agency(agency)):
        decree = Decree.objects.get()
        assert decree.number == agencies()["kolaka"].decree.number
        named = {(one.name, one.duty) for one in decree.members.all()}
        assert {(one.name, one.duty) for one in team_of("kolaka")} < named
        assert set(Unit.objects.values_list("code", flat=True)) == {
            u.code for u in units_of("kolaka")
        }
        assert LiaisonOfficer.objects.count() == 2 * Unit.objects.count()
        assert SopDocument.objects.count() == 4
        states = Counter(SopVersion.objects.values_list("state", flat=True))
        assert states == {"PUBLISHED": 3, "SUPERSEDED": 1, "WAITING": 1, "DRAFT": 1}
        codes = ReplyTemplate.objects.values_list("code", flat=True)
        assert set(codes) == {reply.code for reply in REPLIES}
        for sop in SopVersion.objects.all():
            written = [
                sop.title,
                *sop.legal_basis,
                *(str(t) for step in sop.steps for t in step.values()),
            ]
            assert not any("{" in text for text in written)
        emails = set(TenantMember.objects.values_list("email", flat=True))
    assert emails
    assert all(email.endswith("@kolaka.example") for email in emails)


def test_agencies_that_are_not_onboarded_have_nobody():
    with scope(of_agency(loaded_agencies()["provinsi-sultra"])):
        assert not Decree.objects.exists()
        assert not TenantMember.objects.exists()
