"""What pages of the consoles show that no report brings about: systems, files, bodies in line."""

from uuid import uuid4

from django.core.files.base import ContentFile

from accounts.models import User
from demo.actions.connect_systems import connect
from demo.telling.one_page import one_page
from exchange.imports.actions.check_import import check_import
from exchange.imports.models import ImportRun
from notices.webhooks.models import Endpoint
from onboarding.action_plan.actions.keep_activity import ActivityFacts, add_task, record_activity
from onboarding.action_plan.actions.keep_improvement import ImprovementFacts, record_improvement
from onboarding.action_plan.actions.keep_material import MaterialFacts, add_material
from onboarding.action_plan.actions.try_out import begin_trial
from onboarding.action_plan.rules.attendance import Attendee
from register.rules.actors import Actor, Role
from tenants.actions.provision_agency import provision_agency
from tenants.bodies.actions.ask_connection import ask_connection
from tenants.bodies.actions.load_master import load_master
from tenants.bodies.models import Body
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.staff import Staff
from tenants.tokens.models import ApiClient
from tests.factories.consoles import now
from tests.factories.examinations import bring_file, hands_in
from tests.factories.people import staff
from tests.factories.successions import ask

PREPARING = "temanggung"


def asked_for():
    """Load the master list, put a ministry in line, and let a neighbour be merged into the regency."""
    load_master()
    codes = ["33.04", "33.07", "K-KEMENKEU"]
    bodies = Body.objects.using("owner").in_bulk(codes, field_name="code")
    merger = ask("MERGE", (bodies["33.07"], bodies["33.04"], []))
    run = ask_connection(body_ids=[bodies["K-KEMENKEU"].pk], by=None, at=now())
    return {"body": bodies["33.04"].pk, "connection": run.pk, "succession": merger.pk}


def examined(agency, people):
    """Store two examination files, and seat the examiner who wrote them."""
    hands = hands_in(agency)
    with scope(SIGN_IN):
        people["EXAMINER"] = User.objects.get(pk=hands.examiner.user_id)
    written, sealed = (bring_file(agency, hands, stage) for stage in ("DRAFT", "SIGNED"))
    return {"written": written.report.number, "sealed": sealed.report.number}


def improved(agency, person, numbers):
    """Note a meeting with its list, and what was mended because of reports."""
    by, at = _keeper(agency, person), now()
    facts = ActivityFacts("MEETING", "Rapat tim pengelola", at.date(), "Aula", "Disepakati.")
    with scope(of_agency(agency)):
        held = record_activity(facts, people=[Attendee("Sri Wahyuni", "Bappeda")], by=by, at=at)
        add_task(held.pk, task="Menyusun SOP", owner="Bagian Organisasi", due_on=at.date(), by=by)
        mended = record_improvement(
            ImprovementFacts("Dokter pengganti", "Ada jadwal.", "Sering kosong.", at.date(), True),
            numbers=numbers,
            reader=_actor(agency, person),
            by=by,
            at=at,
        )
        facts = MaterialFacts("Poster cara melapor", "EVERYBODY", "id")
        add_material(
            facts, ContentFile(one_page(["Cara melapor"]), name="poster.pdf"), by=by, at=at
        )
    return {"activity": held.pk, "improvement": mended.pk}


def preparing():
    """Provision an agency that prepares itself, with a trial under way; return its admin."""
    agency = provision_agency(
        slug=PREPARING,
        name="Pemerintah Kabupaten Temanggung",
        short_name="Pemkab Temanggung",
        kind="REGENCY",
        region_code="33.23",
        time_zone="Asia/Jakarta",
        at=now(),
    )
    person = staff(agency, "KOM", email="admin@temanggung.contoh.id", name="Galih Prakoso")
    with scope(of_agency(agency)):
        begin_trial(key=uuid4(), by=_keeper(agency, person), actor=_actor(agency, person), at=now())
    return person


def connected(agency, person):
    """Connect a system of the agency and bring a file in, by somebody who keeps both."""
    with scope(of_agency(agency)):
        connect(_keeper(agency, person), at=now())
        models = {"imported": ImportRun, "endpoint": Endpoint, "client": ApiClient}
        named = {name: model.objects.latest("pk").pk for name, model in models.items()}
    # What the worker would do: unpack the file, and judge its rows.
    for turn in (1, 2):
        check_import(agency_id=agency.pk, run_id=named["imported"], turn=turn, at=now())
    return named


def _keeper(agency, person):
    """Return somebody who keeps an agency, as the gate lets them in."""
    roles = frozenset({"ADM", "KOM"})
    return Staff(person.pk, person.full_name, agency, roles, held=roles)


def _actor(agency, person):
    """Return the same as the rules know them."""
    roles = frozenset({Role.KOMINFO})
    return Actor(roles=roles, user_id=person.pk, agency_id=agency.pk, name=person.full_name)
