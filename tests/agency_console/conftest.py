import pytest

from tenants.models import Agency
from tenants.scope import scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING


@pytest.fixture
def dormant(province, db):
    """Cilacap, which has not begun: reports meant for it lie with its province (A13)."""
    with scope(EVERYTHING):
        return Agency.objects.create(
            slug="cilacap",
            schema_name="a_cilacap",
            name="Pemerintah Kabupaten Cilacap",
            short_name="Pemkab Cilacap",
            kind="REGENCY",
            region_code="33.01",
            parent=province,
            time_zone="Asia/Jakarta",
            state="PREPARING",
            state_since=AT,
            integration_mode="CENTRAL",
            created_at=AT,
        )
