"""Decrees as they are drafted, signed and recorded."""

from dataclasses import replace
from datetime import timedelta

from tenants.actions.draft_decree import Subject, begin_draft
from tenants.actions.record_decree import NamedPerson, name_people, record_decree
from tenants.actions.sign_decree import SignedPaper, sign_decree
from tenants.teams.models import Decree
from tests.factories.consoles import now, today
from tests.factories.uploads import letter

WORDING = {
    "considerations": ["bahwa pengaduan perlu dikelola;"],
    "legal_basis": ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;"],
    "heeding": [],
    "copies_to": ["Gubernur;"],
}
SUBJECT = Subject(
    title="Tim Pengelola Pengaduan",
    signer="Budhi Sarwono",
    signer_position="Bupati Banjarnegara",
    place="Banjarnegara",
)
LEADERS = (
    NamedPerson("Ani", "Bupati", "PATRON"),
    NamedPerson("Budi", "Sekretaris Daerah", "ACCOUNTABLE_OFFICER"),
)


def draft(officer, *people, subject=SUBJECT, **changes):
    """Return a draft that names its leaders and these people, written by an officer."""
    with officer.scope:
        return begin_draft(
            subject=replace(subject, **changes),
            wording=WORDING,
            people=[*LEADERS, *people],
            by=officer.at_work,
            at=now(),
        )


def paper(number="050/12", *, since=None, until=None, content=None):
    """Return a paper that was signed yesterday and holds from then on, unless said otherwise."""
    signed = today() - timedelta(days=1)
    return SignedPaper(number, signed, since or signed, until, "sk.pdf", content or letter())


def signed(officer, *people, number="050/12", since=None, until=None, **changes):
    """Return a decree that an officer has drafted and taken in."""
    found = draft(officer, *people, **changes)
    with officer.scope:
        return sign_decree(
            decree_id=found.pk,
            paper=paper(number, since=since, until=until),
            agency=officer.agency,
            by=officer.at_work,
            at=now(),
        )


def decrees_of(unit):
    """Record a decree and a draft that is complete, in the agency whose scope is open; return both ids."""
    dewi = NamedPerson("Dewi", "Bidan", "LIAISON_OFFICER", unit_id=unit.pk, phone="0286-591")
    admin = NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO", nip="198812312015042003")
    facts = {"signer": "Budhi", "signer_position": "Bupati", "place": "Kota", **WORDING}
    people = [*LEADERS, admin, dewi]
    recorded = record_decree(
        number="050/1", signed_on=today(), title="Tim", valid_from=today(), people=people, **facts
    )
    drafted = Decree.objects.create(title="Tim Baru", is_draft=True, **facts)
    name_people(drafted, people)
    return recorded.pk, drafted.pk
