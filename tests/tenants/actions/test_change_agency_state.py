from datetime import timedelta
from itertools import product

import pytest

from tenants.actions.change_agency_state import (
    ALLOWED,
    AgencyStateNotAllowed,
    change_agency_state,
)
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.scope import NATIONAL, scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=1)


def put(agency, state):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(state=state)


def read(agency):
    with scope(NATIONAL):
        return Agency.objects.get(pk=agency.pk)


@pytest.mark.parametrize(("source", "target"), list(product(AgencyState.values, repeat=2)))
def test_every_pair_of_states(agency, source, target):
    put(agency, source)

    if target in ALLOWED[source] or target == source:
        assert change_agency_state(agency_id=agency.pk, state=target, at=LATER).state == target
    else:
        with pytest.raises(AgencyStateNotAllowed, match=f"banjarnegara: {source} → {target}"):
            change_agency_state(agency_id=agency.pk, state=target, at=LATER)

    kept = target not in ALLOWED[source]
    assert read(agency).state == (source if kept else target)
    assert read(agency).state_since == (AT if kept else LATER)


def test_every_state_leads_somewhere():
    assert set(ALLOWED) == set(AgencyState)
    assert all(ALLOWED.values())
