"""Agencies that have not begun: a row alone, without a schema, since nothing runs in them."""

from tenants.models import Agency
from tenants.scope import scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING


def make_dormant(slug, name, short_name, kind, region_code, *, parent=None):
    with scope(EVERYTHING):
        return Agency.objects.create(
            slug=slug,
            schema_name=f"a_{slug}",
            name=name,
            short_name=short_name,
            kind=kind,
            region_code=region_code,
            parent=parent,
            time_zone="Asia/Jakarta",
            state="PREPARING",
            state_since=AT,
            integration_mode="CENTRAL",
            created_at=AT,
        )


def dormant_regency(province):
    """Cilacap: reports meant for it lie with its province (A13)."""
    name = "Pemerintah Kabupaten Cilacap"
    return make_dormant("cilacap", name, "Pemkab Cilacap", "REGENCY", "33.01", parent=province)


def dormant_province():
    """Gorontalo, with nobody above it: the national desk holds its reports (A13)."""
    name = "Pemerintah Provinsi Gorontalo"
    return make_dormant("gorontalo", name, "Pemprov Gorontalo", "PROVINCE", "75")
