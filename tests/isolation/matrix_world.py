"""What the matrices ask about: agencies with their people, and reports that many may see.

Each report lies with the regency, is known to its province and has been referred to the Ombudsman
with its reporter's consent; the reporter filed it with an account.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone

from casework.actions.keep_reply import Reply, keep_reply
from casework.actions.record_sop import record_sop
from figures.actions.make_periodic_files import make_periodic_files
from register.actions.keep_file import KeptFile
from register.actions.set_category import set_category
from register.actions.store_attachments import store_attachments
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.actions.provision_agency import provision_agency
from tenants.models.agency import AgencyKind, AgencyState, TimeZone
from tenants.scope import NATIONAL as NATIONAL_DESK
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.teams.models import Absence
from tests.database.template import AT
from tests.factories.agencies import MINISTRY, PROVINCE, REGENCY, read_agency
from tests.factories.invitations import invited
from tests.factories.lives import Life, admin_of, make_unit
from tests.factories.people import NATIONAL, PUBLIC, host_of, person, sign_in, staff
from tests.factories.periodic import signed
from tests.factories.stages import Stages
from tests.isolation.matrix_kept import make_kept

OMBUDSMAN = "ombudsman"
# Who works where, with which roles; a person of no place has an account and no task.
PEOPLE = {
    "CITIZEN": (None, ()),
    "REP": (None, ()),
    "NAT": ("nasional", ("NAT",)),
    "NAT_2": ("nasional", ("NAT",)),
    "NAT_1F": ("nasional", ("NAT",)),
    "ADM": (REGENCY, ("ADM",)),
    "KOM": (REGENCY, ("KOM",)),
    "ORG": (REGENCY, ("ORG",)),
    "INS": (REGENCY, ("INS",)),
    "LIA": (REGENCY, ("LIA",)),
    "LIA_2": (REGENCY, ("LIA",)),
    "LEAD": (REGENCY, ("LEAD",)),
    "EXM": (REGENCY, ("EXM",)),
    "ADM_1F": (REGENCY, ("ADM",)),
    "OTHER": (MINISTRY, ("ADM", "INS", "LIA", "LEAD", "EXM")),
    "PRV": (PROVINCE, ("PRV",)),
    "OMB": (OMBUDSMAN, ("OMB",)),
}
HOMES = {"PRV": PROVINCE, "OMB": OMBUDSMAN, "OTHER": MINISTRY}
ACTORS = ("ANON", *PEOPLE)


@dataclass
class World:
    """Agencies and users by name. reports: each with the id of its file."""

    agencies: dict = field(default_factory=dict)
    users: dict = field(default_factory=dict)
    unit: object = None
    other_unit: object = None
    stages: object = None
    reports: dict = field(default_factory=dict)
    token: str = ""
    key_id: int = 0
    periodic_id: int = 0
    procedure_id: int = 0
    ready_reply_id: int = 0
    officer_id: int = 0
    away_id: int = 0
    kept: dict = field(default_factory=dict)

    def client(self, actor, host):
        """Return a browser signed in at one host; _1F: the second factor was not proved."""
        client = Client(headers={"host": host}, raise_request_exception=False)
        if actor == "ANON":
            return client
        return sign_in(
            client, self.users[actor], host=host, second_factor=not actor.endswith("_1F")
        )

    def host(self, site, actor=""):
        """Return the host of a site; HOME is the actor's own agency's."""
        if site == "HOME":
            return host_of(self.agencies[HOMES[actor]])
        fixed = {"PUBLIC": PUBLIC, "NATIONAL": NATIONAL}
        return fixed.get(site) or host_of(self.agencies[REGENCY])


def make_world():
    """Make it in a database of its own, where it stays."""
    provision_agency(
        slug=OMBUDSMAN,
        name="Ombudsman Republik Indonesia",
        kind=AgencyKind.OMBUDSMAN,
        time_zone=TimeZone.WIB,
        state=AgencyState.ACTIVE,
        at=AT,
    )
    world = World(
        agencies={slug: read_agency(slug) for slug in (PROVINCE, REGENCY, MINISTRY, OMBUDSMAN)}
    )
    regency = world.agencies[REGENCY]
    with scope(NATIONAL_DESK):
        set_category(
            code="kesehatan", name="Kesehatan", name_en="Health", default_class="COMPLAINT"
        )
    world.unit = make_unit(regency)
    world.other_unit = make_unit(regency, name="Dinas Pekerjaan Umum", kind="OPD")
    for name, (place, roles) in PEOPLE.items():
        world.users[name] = _make_person(world, name, place, roles)
    with scope(of_agency(regency)):
        officer = appoint_liaison(unit_id=world.unit.pk, user_id=world.users["LIA"].pk)
        world.officer_id, world.away_id = officer.pk, _away(world.users["EXM"])
        appoint_liaison(unit_id=world.other_unit.pk, user_id=world.users["LIA_2"].pk)
    world.stages = Stages(regency, world.unit, world.agencies[MINISTRY], owner=world.users["REP"])
    world.reports = {
        "PUBLIC": _referred(world),
        "CONFIDENTIAL": _referred(world, visibility=Visibility.CONFIDENTIAL),
        "SUPERVISORY": _referred(world, is_supervisory=True),
    }
    world.token = invited(regency, "baru@contoh.go.id", "ADM", at=_now())
    world.periodic_id = _with_files(regency)
    world.procedure_id, world.ready_reply_id = _kept_texts(regency)
    world.kept = make_kept(regency, world.users["ADM"], unit=world.unit)
    with scope(SIGN_IN):
        world.key_id = Authenticator.objects.get(user=world.users["ADM"]).pk
    return world


def _with_files(agency):
    """Return a periodic report that is signed and whose files are made."""
    with scope(of_agency(agency)):
        row = signed(agency)
    make_periodic_files(agency_id=agency.pk, report_id=row.pk, revision=row.revision, at=_now())
    return row.pk


def _away(person):
    """Return an absence of somebody whose work nobody else gets by it."""
    day = _now().date() + timedelta(days=40)
    kept = Absence.objects.create(
        user_id=person.pk, reason="LEAVE", first_day=day, last_day=day, recorded_at=_now()
    )
    return kept.pk


def _kept_texts(agency):
    """Return a procedure and a ready reply that the agency keeps."""
    reply = Reply(code="minta-foto", title="Meminta foto", text="Mohon kirim foto.")
    with scope(of_agency(agency)):
        procedure = record_sop(number="SOP/1", title="Pengaduan", steps=[], valid_from=AT.date())
        kept = keep_reply(reply=reply, by=admin_of(agency), at=AT)
    return procedure.pk, kept.pk


def more_reports(world, number):
    """File and refer as many more reports by the same reporter, each with its file."""
    for _each in range(number):
        _referred(world)


def _now():
    return timezone.now()  # noqa: TID251 - the pages read the real clock


def _referred(world, *, is_supervisory=False, **values):
    regency = world.agencies[REGENCY]
    life = Life(at=_now() - timedelta(days=1), owner=world.users["REP"], **values)
    life.route(regency, supervisory=is_supervisory)
    if not is_supervisory:
        life.officer(regency, admin_of(regency), Step.ASSIGN_UNIT, unit_id=world.unit.pk)
    life.later(hours=1).reporter(Step.REFER_ON_REQUEST, consent=True)
    return life, _attach(life)


def _make_person(world, name, place, roles):
    email = f"{name.lower().replace('_', '-')}@contoh.go.id"
    if place is None:
        return person(email, name=f"Warga {name}")
    agency = world.agencies.get(place)
    return staff(agency, *roles, email=email, name=f"Petugas {name}")


def _attach(life):
    path = default_storage.save(f"matrix/{life.id}.png", ContentFile(b"gambar"))
    kept = KeptFile(path=path, name="foto.png", kind="png", size=6, sha256="0" * 64)
    with scope(portal_scope(secret=life.secret)):
        (file_id,) = store_attachments(
            report_id=life.id, files=[kept], by=reporter_of(life.id), at=life.at
        )
    return file_id
