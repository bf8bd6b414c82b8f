"""The demo's province answers by the real action, once."""

import pytest

from demo.actions.supervise_regions import supervise_regions
from onboarding.supervision.queries.answers import answer_of, supervised_by
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope
from tests.demo.conftest import AT

pytestmark = pytest.mark.usefixtures("demo")


def test_it_is_there_once():
    assert supervise_regions(at=AT) == 1
    assert supervise_regions(at=AT) == 0

    with scope(SYSTEM):
        province = Agency.objects.get(slug="provinsi-diy")
    with scope(of_agency(province)):
        answers = [(row.slug, answer_of(row).is_accepted) for row in supervised_by(province.pk)]
    assert answers == [("kulonprogo", True)]
