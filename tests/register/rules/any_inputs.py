"""Inputs that somebody might type for a step: mostly usable, sometimes missing or wrong."""

from datetime import timedelta

from register.rules.states import ArchiveReason, ReportClass, Visibility
from tests.register.rules.people import EVERYBODY
from tests.register.rules.world import (
    CLINIC,
    DISSOLVED,
    DORMANT,
    GORONTALO,
    INSPECTORATE,
    MINISTRY,
    NEIGHBOUR,
    PROVINCE,
    REGENCY,
    SCHOOL,
    UNSTAFFED,
    unit,
)

AGENCIES = (REGENCY, NEIGHBOUR, DORMANT, PROVINCE, MINISTRY, GORONTALO)
NUMBERS = (CLINIC, CLINIC, SCHOOL, INSPECTORATE, UNSTAFFED, DISSOLVED)
OFFICERS = tuple(person.user_id for person in EVERYBODY)
KEPT_AS = {"evidence": "evidence_ids"}


def any_inputs(story, row, rng):
    """Return inputs for a row on this report, drawn from rng."""
    typed = {}
    for name in (name.rstrip("?") for name in row.inputs):
        typed[KEPT_AS.get(name, name)] = _any(name, story, rng)
    return typed


def _any(name, story, rng):
    holder = story.life.agency_id or REGENCY
    usually = rng.random() < 0.9
    return {
        "text": "Alasan." if usually else "",
        "reason_code": rng.choice([*ArchiveReason]) if usually else None,
        "report_class": rng.choice([story.life.report_class, *ReportClass]),
        "supervisory": True if rng.random() < 0.1 else story.life.supervisory or None,
        "examination": rng.choice((None, None, None, True, False)),
        "reported_user_ids": () if usually else (rng.choice(OFFICERS),),
        "reported_unit_ids": () if usually else (unit(holder, rng.choice(NUMBERS)),),
        "category_code": "kesehatan",
        "region_code": "33.04",
        "agency_id": rng.choice(AGENCIES),
        "agency_unknown": usually,
        "checklist": usually,
        "joint_agency_ids": tuple(rng.sample(AGENCIES, 2)),
        "unit_id": unit(holder, rng.choice(NUMBERS)),
        "supporting_unit_ids": (unit(holder, SCHOOL),) if rng.random() < 0.2 else (),
        "master_number": str(rng.choice([other.life.id for other in alike(story)] or [9])),
        "substantive": usually,
        "field_work": not usually,
        "evidence": (1,) if usually else (),
        "internal": rng.random() < 0.3,
        "new_date": (story.at + timedelta(days=rng.randint(-1, 30))).date(),
        "rating": rng.choice((None, 1, 5)) if usually else 9,
        "consent": usually,
        "visibility": rng.choice([*Visibility]),
    }[name]


def alike(story):
    """Return the reports that this one could be merged into."""
    kind = story.life.report_class
    return [o for o in story.others if o.life.report_class is kind and o is not story]
