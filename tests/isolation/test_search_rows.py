"""Whose documents PostgreSQL shows to whom, and which it does not take at all."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from search.engines.chosen import POSTGRES
from search.models import InternalDocument, PublicDocument
from search.queries.documents import documents_of
from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SECRET = {"visibility": "CONFIDENTIAL", "supervisory": True}


@pytest.fixture
def held(agency, province, other_agency):
    """Reports in the index by who may see them."""
    made = {
        "own": make_reports(1, agency=agency, published=True),
        "secret": make_reports(1, agency=agency, **SECRET),
        "risen": make_reports(1, agency=agency, supervisor_id=province.pk, escalation=1),
        "below": make_reports(1, agency=agency, supervisor_id=province.pk),
        "risen secret": make_reports(
            1, agency=agency, supervisor_id=province.pk, escalation=2, **SECRET
        ),
        "joint": make_reports(1, agency=other_agency, joint_agency_ids=[agency.pk]),
        "referred": make_reports(1, agency=agency, ombudsman_id=other_agency.pk),
    }
    ids = {name: rows[0].pk for name, rows in made.items()}
    with scope(SYSTEM):
        POSTGRES.keep(documents_of(ids.values()))
    return {number: name for name, number in ids.items()}


def seen(which, held, kind=InternalDocument):
    with scope(which):
        return {held[number] for number in kind.objects.values_list("report_id", flat=True)}


def test_an_agency_sees_documents_of_the_reports_it_sees(held, agency, province, other_agency):
    assert seen(of_agency(agency), held) == set(held.values())
    assert seen(of_agency(province), held) == {"risen"}
    assert seen(of_agency(other_agency), held) == {"joint", "referred"}


def test_the_nation_and_the_worker_see_all(held):
    assert seen(NATIONAL, held) == seen(SYSTEM, held) == set(held.values())


def test_the_public_sees_what_is_published_and_nothing_else(held):
    assert seen(PORTAL, held, PublicDocument) == {"own"}
    with scope(PORTAL), pytest.raises(DatabaseError), transaction.atomic():
        InternalDocument.objects.count()


@pytest.mark.parametrize("kind", [InternalDocument, PublicDocument])
def test_nobody_but_the_worker_writes(held, agency, kind):
    for role in (PORTAL, NATIONAL, of_agency(agency), SIGN_IN, VAULT, REGISTER):
        with scope(role):
            for attempt in (
                lambda: kind.objects.update(version=99),
                lambda: kind.objects.all().delete(),
            ):
                with pytest.raises(DatabaseError), transaction.atomic():
                    attempt()
    with scope(EVERYTHING):
        assert not kind.objects.filter(version=99).exists()
        assert kind.objects.exists()


def test_the_database_takes_no_row_that_the_register_does_not_publish(held, agency):
    (hidden,) = make_reports(1, agency=agency)
    with scope(SYSTEM):
        row = PublicDocument.objects.first()
        row.report_id = hidden.pk
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            row.save(force_insert=True)
    with scope(EVERYTHING):
        assert PublicDocument.objects.count() == 1


@pytest.mark.parametrize("values", [{"visibility": "CONFIDENTIAL"}, {"state": "MERGED"}])
def test_a_public_row_is_of_a_public_report(held, values):
    with scope(EVERYTHING), pytest.raises(IntegrityError), transaction.atomic():
        PublicDocument.objects.update(**values)
