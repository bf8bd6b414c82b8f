"""Give the demo's regency systems of its own and files on their way, so that their pages show some."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from typing import Final

from accounts.models import User
from demo.content import old_records
from demo.content.agencies import team_of
from exchange.exports.actions.ask_export import ExportWish, ask_export
from exchange.exports.models import ExportFormat, ListExport
from exchange.imports.actions.begin_import import match_columns, upload_import
from exchange.imports.models import ImportKind
from exchange.imports.words.fields import guess
from notices.webhooks.actions.add_endpoint import add_endpoint
from notices.webhooks.actions.pause_endpoint import pause_endpoint
from tenants.models import Agency
from tenants.scope import SIGN_IN, SYSTEM, of_agency, scope
from tenants.signin.duties import Area, areas_of
from tenants.signin.roles import with_duties
from tenants.signin.staff import Staff
from tenants.tokens.actions.create_client import ClientFacts, create_client
from tenants.tokens.models import TokenScope

AGENCY: Final = "banjarnegara"
# Nobody answers there, so it is paused: nothing of a demo goes out.
ADDRESS: Final = "https://spbe.banjarnegara.example/lapor"
EVENTS: Final = ("VERIFY_AND_ROUTE", "ANSWER")
BEFORE: Final = timedelta(hours=2)


def connect_systems(*, at: datetime) -> int:
    """Set them up by the real actions; return at how many agencies. Runs once each."""
    with scope(SYSTEM):
        agency = Agency.objects.filter(slug=AGENCY).first()
    keeper = _keeper_of(agency) if agency else None
    if agency is None or keeper is None:
        return 0
    with scope(of_agency(agency)):
        if ListExport.objects.exists():
            return 0
        connect(keeper, at=at - BEFORE)
    return 1


def connect(keeper: Staff, *, at: datetime) -> None:
    """Connect a system, let a client in, bring a file in and ask for one, in the scope of the desk."""
    made = add_endpoint(by=keeper, name="SPBE Banjarnegara", url=ADDRESS, events=EVENTS, at=at)
    pause_endpoint(endpoint_id=made.endpoint.pk, by=keeper, at=at)
    facts = ClientFacts("Aplikasi Wadul", frozenset({TokenScope.READ}), frozenset({"ADM"}))
    create_client(facts=facts, by=keeper, at=at)
    file = old_records.content()
    run = upload_import(
        kind=ImportKind.REPORTS,
        file=io.BytesIO(file),
        name=old_records.NAME,
        size=len(file),
        by=keeper,
        at=at,
    )
    mapping = guess(run.kind, run.headers)
    match_columns(run_id=run.pk, mapping=mapping, by=keeper, at=at)
    wish = ExportWish("v=semua", "Semua laporan", ExportFormat.XLSX, "id")
    ask_export(wish, by=keeper, at=at)


def _keeper_of(agency: Agency) -> Staff | None:
    """Return whoever brings in what the agency has, None where nobody has an account for it."""
    for one in team_of(agency.slug):
        held = frozenset(one.roles)
        if one.email and Area.IMPORTS in areas_of(held):
            with scope(SIGN_IN):
                user = User.objects.filter(email=one.email).first()
            if user is not None:
                return Staff(user.pk, one.name, agency, with_duties(held), held=held)
    return None
