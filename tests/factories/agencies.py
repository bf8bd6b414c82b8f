"""The agencies of every test: a province, a regency in it, and a ministry."""

from tenants.actions.provision_agency import provision_agency
from tenants.models import Agency
from tenants.models.agency import AgencyKind, AgencyState, TimeZone

PROVINCE = "jatengprov"
REGENCY = "banjarnegara"
MINISTRY = "kemenkes"


def provision_agencies(*, at):
    """Provision them for good, as owner."""
    province = provision_agency(
        slug=PROVINCE,
        name="Pemerintah Provinsi Jawa Tengah",
        short_name="Pemprov Jateng",
        kind=AgencyKind.PROVINCE,
        region_code="33",
        time_zone=TimeZone.WIB,
        state=AgencyState.ACTIVE,
        at=at,
    )
    provision_agency(
        slug=REGENCY,
        name="Pemerintah Kabupaten Banjarnegara",
        short_name="Pemkab Banjarnegara",
        kind=AgencyKind.REGENCY,
        region_code="33.04",
        parent=province,
        time_zone=TimeZone.WIB,
        state=AgencyState.ACTIVE,
        at=at,
    )
    provision_agency(
        slug=MINISTRY,
        name="Kementerian Kesehatan",
        short_name="Kemenkes",
        kind=AgencyKind.MINISTRY,
        time_zone=TimeZone.WIB,
        state=AgencyState.ACTIVE,
        at=at,
    )


def read_agency(slug):
    """Return one of them, past all scopes."""
    return Agency.objects.using("owner").get(slug=slug)
