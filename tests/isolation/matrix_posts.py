"""Posting steps as somebody, with all that any form asks for, so that only the table refuses."""

from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from register.models import ReportEvent
from register.rules.actors import Role
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.agencies import PROVINCE, REGENCY
from tests.factories.everything import EVERYTHING
from tests.factories.files import png

# Who acts in which role, at their own desk.
HOLDERS = {
    Role.REPORTER: {"REP"},
    Role.NATIONAL: {"NAT", "NAT_2"},
    Role.ADMIN: {"ADM", "KOM", "ORG", "INS"},
    Role.INSPECTORATE: {"INS"},
    Role.LIAISON: {"LIA"},
    Role.EXAMINER: {"EXM"},
    Role.PROVINCE: {"PRV@"},
    Role.OMBUDSMAN: {"OMB@"},
    Role.SYSTEM: set(),
}

# Whom the gate lets into a console; the others get no further, whatever the step.
ADMITTED = {
    "NATIONAL": ("NAT",),
    "AGENCY": ("ADM", "ORG", "INS", "LIA", "LIA_2", "LEAD", "EXM", "PRV@", "OMB@", "OTHER@"),
}
KEPT_OUT = {
    "NATIONAL": ("ANON", "CITIZEN", "REP", "NAT_1F", "ADM", "LIA", "OTHER", "PRV", "OMB"),
    "AGENCY": ("ANON", "CITIZEN", "REP", "ADM_1F", "NAT", "OTHER", "PRV", "OMB"),
}


@contextmanager
def undone():
    """Let the block change what it likes, and nothing of it stay."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def trace(life):
    """Return all that a step could have changed of a report."""
    with scope(EVERYTHING):
        report = {k: v for k, v in vars(life.report).items() if k != "_state"}
        return report, ReportEvent.objects.filter(report_id=life.id).count()


def post(world, site, actor, address, data):
    who = actor.removesuffix("@")
    client = world.client(who, world.host(site if who == actor else "HOME", who))
    for upload in data["evidence"]:
        upload.seek(0)
    return client.post(address, data)


def holders(row):
    """Return who the table lets take a step, as the columns of the matrix call them."""
    return set().union(*(HOLDERS[role] for role in row.by))


def typed(world, row, life):
    """Return a form's fields for a step on a report as it stands now."""
    goal = PROVINCE if row.step in (Step.RECALL_REROUTE, Step.PROPOSE_REROUTE) else REGENCY
    values = {
        "version": life.report.version,
        "text": "Alasan yang cukup panjang.",
        "reason_code": "TOO_GENERAL",
        "report_class": "GRIEVANCE" if row.step is Step.RECLASSIFY else "COMPLAINT",
        "category_code": "kesehatan",
        "region_code": "33.04.07",
        "checklist": "on",
        "agency_id": world.agencies[goal].pk,
        "joint_agency_ids": [world.agencies[PROVINCE].pk],
        "unit_id": world.other_unit.pk,
        "substantive": "on",
        "consent": "on",
        "rating": "4",
        "visibility": "PUBLIC" if row.step is Step.WIDEN_VISIBILITY else "CONFIDENTIAL",
        "new_date": _in_a_week(),
        "evidence": [png()],
    }
    if row.step is Step.RETURN_TO_NATIONAL:
        values |= {"agency_id": "", "agency_unknown": "on"}
    if row.step is Step.MERGE:
        values["master_number"] = world.stages.bring(row.sources[-1]).report.number
    return values


def _in_a_week():
    return (timezone.localdate() + timedelta(days=7)).isoformat()
