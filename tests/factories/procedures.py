"""People who write procedures and who decide on them."""

from dataclasses import dataclass
from datetime import date
from itertools import count

from casework.actions.record_sop import record_sop
from tenants.signin.roles import with_duties
from tenants.signin.staff import Staff
from tests.factories.people import staff

_numbers = count(1)


@dataclass(frozen=True)
class People:
    """writer: keeps procedures. patron, leader: of the leadership."""

    writer: Staff
    patron: Staff
    leader: Staff


def people(agency, *, writer=("ORG",)):
    """Return them with accounts of their own, as the gate lets them in."""
    return People(
        writer=_person(agency, "Rina", *writer),
        patron=_person(agency, "Budi", "LEAD"),
        leader=_person(agency, "Sari", "LEAD"),
    )


def _person(agency, name, *roles):
    user = staff(agency, *roles, email=f"sop{next(_numbers)}@contoh.go.id", name=name)
    held = frozenset(roles)
    return Staff(user.pk, name, agency, with_duties(held), frozenset(), held)


def kept_procedures():
    """Return the number of one that was revised once, with deadlines, and of one only begun."""
    step = {"activity": "Memeriksa laporan", "executor": "Admin Instansi", "output": "Disposisi"}
    told = {"number": "060/1/2026", "title": "SOP Verifikasi", "report_class": "COMPLAINT"}
    for days, day in (("4", date(2026, 1, 5)), ("3", date(2026, 2, 2))):
        row = step | {"time": f"{days} hari kerja", "timer": "t2"}
        revised = record_sop(steps=[row], valid_from=day, legal_basis=["UU 25/2009"], **told)
    begun = record_sop(number="060/2/2026", title="SOP Unit", steps=[step], valid_from=day)
    begun.versions.update(state="DRAFT")
    return {"procedure": revised.pk, "sop_draft": begun.pk}
