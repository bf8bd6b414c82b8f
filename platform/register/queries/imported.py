"""Which reports of an agency's archive are in the register already."""

from collections.abc import Collection

from register.models import Report
from register.rules.importing import import_key


def known_imports(*, agency_id: int, external_ids: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return of those that are there: number here and fingerprint, by their number in the archive.

    One statement; the agency's scope is open.
    """
    keys = {import_key(agency_id=agency_id, external_id=each): each for each in external_ids}
    found = Report.objects.filter(idempotency_key__in=list(keys), agency_id=agency_id)
    rows = found.values_list("idempotency_key", "number", "fingerprint")
    return {keys[key]: (number, fingerprint) for key, number, fingerprint in rows}
