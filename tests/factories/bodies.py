"""Bodies of the master list, undone with the test."""

from tenants.bodies.actions.load_master import _body
from tenants.bodies.master_list import master_rows
from tenants.bodies.models import Body
from tenants.scope import scope
from tests.factories.everything import EVERYTHING


def make_bodies(*codes, tenant=None):
    """Return these bodies by code; the one of the tenant's region has become it."""
    made = {}
    with scope(EVERYTHING):
        for row in master_rows():
            if row.code in codes:
                body = _body(row, parent_id=made[row.parent].pk if row.parent else None)
                if tenant is not None and row.region_code == tenant.region_code:
                    body.agency_id = tenant.pk
                body.save()
                made[row.code] = Body.objects.get(pk=body.pk)
    return made
