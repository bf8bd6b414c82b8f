"""An agency with people in all three hands, and supervisory reports whose files go through them."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from casework.actions.hand_examination import hand_examination
from casework.actions.save_examination import save_examination
from casework.models import ExaminationFile, ExaminationHanding
from casework.queries.hands import with_hands
from casework.rules.examination import Content, Hand, Handing
from register.rules.actors import Actor, Role
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.scope import of_agency, scope
from tests.factories.consoles import fresh_life, now, today
from tests.factories.people import staff

CONTENT = Content(
    subject="Pungutan di loket kartu keluarga",
    facts="Warga diminta membayar Rp150.000.",
    evidence=("Rekaman suara", "Kuitansi tanpa cap"),
    heard=("Kepala loket, 3 Maret 2026",),
    analysis="Pungutan tidak punya dasar.",
    conclusion="Terbukti.",
    recommendation="Uang dikembalikan, petugas dipindahkan.",
)
_numbers = count(1)


@dataclass(frozen=True)
class Hands:
    """The people of one agency as the rules know them; the coordination team is so by a decree."""

    examiner: Actor
    inspector: Actor
    coordinator: Actor
    patron: Actor


def hands_in(agency, *, duty="COORDINATION_TEAM"):
    """Make them, with accounts, and the decree that names the coordinator."""

    def member(role, name):
        email = f"berkas{next(_numbers)}@contoh.go.id"
        user = staff(agency, role, email=email, name=name)
        return Actor(frozenset({Role(role)}), user_id=user.pk, agency_id=agency.pk, name=name)

    hands = Hands(
        examiner=member("EXM", "Puji Wulandari"),
        inspector=member("INS", "Niken Mulyani"),
        coordinator=member("KOM", "Eko Santosa"),
        patron=member("LEAD", "Danang Hartono"),
    )
    named = NamedPerson("Eko Santosa", "Kepala Dinas", duty, user_id=hands.coordinator.user_id)
    with scope(of_agency(agency)):
        record_decree(
            number="050/99",
            signed_on=date(2026, 1, 5),
            title="Tim",
            signer="Bupati",
            valid_from=date(2026, 1, 5),
            people=[named],
        )
    return hands


def supervisory_life(agency, **data):
    """Return a supervisory report that lies with the agency."""
    life = fresh_life(title="Oknum minta uang")
    life.route(agency, supervisory=True, **data)
    return life


def write(agency, life, by, *, content=CONTENT, version=0):
    with scope(of_agency(agency)):
        return save_examination(
            number=life.report.number, content=content, version=version, by=by, at=now()
        )


def hand(agency, life, by, handing, *, note="", version=None):
    with scope(of_agency(agency)):
        return hand_examination(
            number=life.report.number,
            handing=Handing(handing),
            note=note,
            version=file_row(agency, life).version if version is None else version,
            by=by,
            at=now(),
            today=today(),
        )


def file_row(agency, life):
    """Return the file as the examiners see it, None where there is none."""
    with scope(of_agency(agency)), with_hands(frozenset(Hand)):
        return ExaminationFile.objects.filter(report_id=life.id).first()


def handings(agency):
    with scope(of_agency(agency)), with_hands(frozenset(Hand)):
        return list(ExaminationHanding.objects.order_by("pk"))


def bring_file(agency, hands, stage, *, life=None):
    """Return a report whose file has come to a stage by the real steps."""
    life = life or supervisory_life(agency)
    write(agency, life, hands.examiner)
    way = {
        "DRAFT": (),
        "SUBMITTED": ("SUBMIT",),
        "FORWARDED": ("SUBMIT", "FORWARD"),
        "SIGNED": ("SUBMIT", "FORWARD", "SIGN"),
    }[stage]
    by = {"SUBMIT": hands.examiner, "FORWARD": hands.coordinator, "SIGN": hands.patron}
    for handing in way:
        hand(agency, life, by[handing], handing)
    return life


def without(name):
    """Return the content without one of its parts."""
    return replace(CONTENT, **{name: type(getattr(CONTENT, name))()})
