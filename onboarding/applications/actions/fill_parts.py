"""The parts of an application as rows of the agency's own schema, and its invitations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import IntegrityError

from casework.actions.bring_sop import ScannedSop, bring_sop
from casework.rules.sop_life import SopNotAllowed
from kernel.local_time import local_day
from onboarding.applications.actions.copy_paper import copy_paper
from onboarding.applications.actions.fill_decree import Answers, fill_decree, let_in
from onboarding.applications.models import Application, Paper, Section
from onboarding.applications.rules.completeness import NOW
from onboarding.applications.rules.steps import Step
from register.actions.set_own_policy import PolicyTooSlow, set_own_policy
from register.queries.policies import policy_for
from register.rules.states import ReportClass
from tenants.actions.add_unit import add_unit
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.own_folder import PROCEDURES
from tenants.signin.staff import Staff

Sections = Mapping[Step, Section]
_A_MOMENT = timedelta(seconds=1)


class NotFilled(Exception):
    """A part could not be put into the agency. sentence: a code of words/troubles.py."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def fill_parts(
    agency: Agency,
    application: Application,
    sections: Sections,
    papers: Mapping[Step, Paper],
    *,
    at: datetime,
) -> None:
    """Write everything, in the agency's scope.

    :raises NotFilled: with what stands in the way; the caller's transaction is undone
    """
    answers = {step: section.answers for step, section in sections.items()}
    try:
        units = _units(answers)
        decree = fill_decree(answers, papers[Step.DECREE], units, agency=agency, at=at)
    except IntegrityError as error:
        raise NotFilled("ALREADY_THERE") from error
    _procedure(answers, papers.get(Step.PROCEDURES), agency, application, at)
    _policy(answers, agency, application, at)
    let_in(decree, agency, at)


def _units(answers: Answers) -> dict[str, int]:
    """Make the units and return their numbers by code."""
    made = [
        add_unit(name=unit["name"], kind=unit["kind"], code=unit["code"])
        for unit in answers[Step.UNITS]["units"]
    ]
    return {unit.code: unit.pk for unit in made}


def _procedure(
    answers: Answers,
    paper: Paper | None,
    agency: Agency,
    application: Application,
    at: datetime,
) -> None:
    said = answers[Step.PROCEDURES]
    if said.get("choice") != NOW or paper is None:
        return
    scan = ScannedSop(
        copy_paper(paper, agency, what=PROCEDURES),
        paper.name,
        paper.size,
        paper.pages,
        paper.sha256,
    )
    try:
        bring_sop(
            number=said["number"],
            title=said["title"],
            scan=scan,
            sender=application.person_name,
            day=local_day(at, ZoneInfo(agency.time_zone)),
            at=at,
        )
    except SopNotAllowed as error:
        raise NotFilled("ALREADY_THERE") from error


def _policy(
    answers: Answers,
    agency: Agency,
    application: Application,
    at: datetime,
) -> None:
    said = answers[Step.POLICY]
    if said.get("choice") == "DEFAULT":
        return
    by = Staff(
        application.decided_by or 0,
        application.person_name,
        agency,
        frozenset({MemberRole.ADM.value}),
        held=frozenset({MemberRole.ADM.value}),
    )
    for report_class in ReportClass:
        nation = policy_for(agency_id=None, report_class=report_class, at=at)
        due = {"t2": said["t2"], "t3": said["t3"], "t7": nation.t7.due}
        try:
            set_own_policy(
                agency=agency,
                report_class=report_class,
                due=due,
                approval=nation.answer_approval,
                valid_from=at + _A_MOMENT,
                by=by,
                at=at,
            )
        except PolicyTooSlow as error:
            raise NotFilled("POLICY_TOO_SLOW") from error
