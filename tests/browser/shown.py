"""What pages of the consoles show that no report brings about: systems, files, bodies in line."""

from accounts.models import User
from demo.actions.connect_systems import connect
from exchange.imports.actions.check_import import check_import
from exchange.imports.models import ImportRun
from notices.webhooks.models import Endpoint
from tenants.bodies.actions.ask_connection import ask_connection
from tenants.bodies.actions.load_master import load_master
from tenants.bodies.models import Body
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.staff import Staff
from tenants.tokens.models import ApiClient
from tests.factories.consoles import now
from tests.factories.examinations import bring_file, hands_in
from tests.factories.successions import ask


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


def connected(agency, person):
    """Connect a system of the agency and bring a file in, by somebody who keeps both."""
    roles = frozenset({"ADM", "KOM"})
    keeper = Staff(person.pk, person.full_name, agency, roles, held=roles)
    with scope(of_agency(agency)):
        connect(keeper, at=now())
        models = {"imported": ImportRun, "endpoint": Endpoint, "client": ApiClient}
        named = {name: model.objects.latest("pk").pk for name, model in models.items()}
    # What the worker would do: unpack the file, and judge its rows.
    for turn in (1, 2):
        check_import(agency_id=agency.pk, run_id=named["imported"], turn=turn, at=now())
    return named
