"""Evaluate some settled reports of the demo, and take two examination files on their way."""

from __future__ import annotations

from datetime import datetime, timedelta

from casework.actions.hand_examination import hand_examination
from casework.actions.record_evaluation import record_evaluation, settle_recommendation
from casework.actions.save_examination import save_examination
from casework.rules.evaluation import Findings
from casework.rules.examination import WAYS, Hand
from demo.actions.report_periodically import somebody
from demo.actions.staff_agency import unit_ids
from demo.content.evaluations import EVALUATIONS, DemoEvaluation
from demo.content.examinations import FILES, DemoFile
from demo.content.reports import reports
from demo.queries.told import numbers_of
from look.moments import in_zone
from register.queries.doors import get_report_for
from register.rules.actors import Actor, Role
from register.rules.refusals import StepNotAllowed
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope

# Before now: the first writing of a file; each handing comes a few hours later.
BEGUN = timedelta(days=3)
EACH = timedelta(hours=5)
BY = {way.handing: way.by for way in WAYS}


def learn_from_reports(*, at: datetime) -> int:
    """Evaluate and examine by the real actions what is told of; return how many. Runs once each."""
    told = numbers_of(reports()[one.key] for one in (*EVALUATIONS, *FILES))
    evaluated = [one for one in EVALUATIONS if one.key in told]
    files = [one for one in FILES if one.key in told]
    done = sum(_evaluate(_agency_of(one.key), one, told[one.key], at=at) for one in evaluated)
    return done + sum(_examine(_agency_of(one.key), one, told[one.key], at=at) for one in files)


def _agency_of(key: str) -> Agency:
    with scope(SYSTEM):
        return Agency.objects.get(slug=reports()[key].told["agency"])


def _evaluate(agency: Agency, told: DemoEvaluation, number: str, *, at: datetime) -> bool:
    admin = _member(agency, Role.ORGANISATION)
    units = unit_ids(agency)
    with scope(of_agency(agency)):
        report = get_report_for(actor=admin, number=number)
        when = min(at, (report.closed_at or at) + timedelta(days=1))
        due = in_zone(when + timedelta(days=told.days), agency.time_zone).date()
        findings = Findings(
            told.cause,
            told.cause_text,
            told.action,
            units.get(told.unit),
            due if told.action else None,
            told.recommendation,
            told.to,
            due if told.recommendation else None,
        )
        try:
            record_evaluation(report_id=report.pk, findings=findings, version=0, by=admin, at=when)
        except StepNotAllowed:
            return False
        if told.is_done:
            settle_recommendation(report_id=report.pk, is_done=True, version=1, by=admin, at=at)
    return True


def _examine(agency: Agency, told: DemoFile, number: str, *, at: datetime) -> bool:
    people = {
        Hand.EXAMINERS: _member(agency, Role.EXAMINER),
        Hand.COORDINATION: _member(agency, Role.KOMINFO, duty="COORDINATION_TEAM"),
        Hand.PATRON: _member(agency, Role.LEADER),
    }
    when = at - BEGUN
    with scope(of_agency(agency)):
        try:
            row = save_examination(
                number=number, content=told.content, version=0, by=people[Hand.EXAMINERS], at=when
            )
        except StepNotAllowed:
            return False
        for handing, note in told.handings:
            when += EACH
            row = hand_examination(
                number=number,
                handing=handing,
                note=note,
                version=row.version,
                by=people[BY[handing]],
                at=when,
                today=in_zone(when, agency.time_zone).date(),
            )
    return True


def _member(agency: Agency, role: Role, *, duty: str = "") -> Actor:
    found = somebody(agency, role, duty=duty)
    if found is None:
        raise LookupError(f"{agency.slug}: nobody is {role}")
    return found
