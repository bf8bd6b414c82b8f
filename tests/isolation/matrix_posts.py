"""What an officer types into the form of any step, so that only the table can refuse it."""

from datetime import timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from register.rules.actors import Role
from register.rules.steps import Step
from tests.factories.agencies import PROVINCE, REGENCY

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
        "evidence": [picture()],
    }
    if row.step is Step.RETURN_TO_NATIONAL:
        values |= {"agency_id": "", "agency_unknown": "on"}
    if row.step is Step.MERGE:
        values["master_number"] = world.stages.bring(row.sources[-1]).report.number
    return values


def picture():
    """Return a small PNG as a browser uploads it."""
    out = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, "PNG")
    return SimpleUploadedFile("bukti.png", out.getvalue(), "image/png")


def _in_a_week():
    return (timezone.localdate() + timedelta(days=7)).isoformat()
