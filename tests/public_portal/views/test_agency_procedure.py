"""The paper of a procedure in force, for everybody."""

import pytest

from casework.actions.record_sop import record_sop
from casework.models import SopVersion
from tenants.scope import of_agency, scope
from tests.factories import dormant
from tests.factories.consoles import today

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def procedure(agency):
    with scope(of_agency(agency)):
        return record_sop(number="SOP/1", title="SOP", steps=[], valid_from=today())


def ask(visitor, agency, procedure_id):
    return visitor.get(f"/instansi/{agency.slug}/sop/{procedure_id}.pdf")


def test_everybody_may_read_it(visitor, agency, procedure):
    answer = ask(visitor, agency, procedure.pk)

    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    link = f'href="/instansi/{agency.slug}/sop/{procedure.pk}.pdf"'
    assert link in visitor.get(f"/instansi/{agency.slug}/").content.decode()


@pytest.mark.parametrize("state", ["DRAFT", "WAITING", "DISCARDED"])
def test_what_was_not_approved_is_nobodys_to_read(visitor, agency, procedure, state):
    with scope(of_agency(agency)):
        SopVersion.objects.update(state=state)

    assert ask(visitor, agency, procedure.pk).status_code == 404
    assert "SOP/1" not in visitor.get(f"/instansi/{agency.slug}/").content.decode()


def test_none_of_another_agency_and_none_of_nobody(
    visitor, agency, other_agency, procedure, province
):
    assert ask(visitor, other_agency, procedure.pk).status_code == 404
    assert visitor.get("/instansi/tidak-ada/sop/1.pdf").status_code == 404
    assert ask(visitor, dormant.dormant_regency(province), procedure.pk).status_code == 404
