"""Let a few bodies apply to be connected, so that wizard and desk have some to look at."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.queries.accounts import find_account
from demo.content.applications import APPLICATIONS, DemoApplication, answers_of, decree_of
from demo.content.files import DATA
from demo.content.people import national_desk
from look.typeset import typeset
from onboarding.applications.actions.begin_application import begin_application
from onboarding.applications.actions.decide_application import decide, judge_step
from onboarding.applications.actions.keep_paper import keep_paper
from onboarding.applications.actions.open_application import open_application
from onboarding.applications.actions.save_step import save_channels, save_step
from onboarding.applications.actions.send_application import send_application
from onboarding.applications.models import Application
from onboarding.applications.queries.own_application import applicant_scope, own_application
from onboarding.applications.queries.trial_report import run_trial, trial_answers
from onboarding.applications.rules.states import Move
from onboarding.applications.rules.steps import Step, Verdict
from register.rules.states import ReportClass
from tenants.bodies.models import Body
from tenants.models.membership import MemberRole
from tenants.scope import NATIONAL, PORTAL, SIGN_IN, scope
from tenants.signin.staff import Staff

_REPLY_AFTER: Final = timedelta(days=2)
_AN_HOUR: Final = timedelta(hours=1)


def apply_for_bodies(*, at: datetime) -> int:
    """Let the bodies of the list apply, once each; return how many did now."""
    codes = [told.code for told in APPLICATIONS]
    with scope(NATIONAL):
        applied = set(
            Application.objects.filter(body__code__in=codes).values_list("body__code", flat=True)
        )
        free = Body.objects.filter(code__in=codes, agency=None).exclude(code__in=applied)
        bodies = {body.code: body for body in free}
    for told in APPLICATIONS:
        if told.code in bodies:
            _apply(told, bodies[told.code], begun_at=at - timedelta(days=told.days_ago))
    return len(bodies)


def _apply(told: DemoApplication, body: Body, *, begun_at: datetime) -> None:
    email = f"organisasi@{told.domain}"
    with scope(PORTAL):
        begun = begin_application(
            body=body, email=email, name=told.person, position=told.position, at=begun_at
        )
    ref, at = begun.application.ref, begun_at + _AN_HOUR
    with applicant_scope(begun.secret):
        open_application(own_application(ref), at=begun_at)
        _answer(told, body, ref=ref, at=at)
        if told.is_sent:
            send_application(ref=ref, at=at)
    if told.returned:
        _send_back(told, ref=ref, at=at + _REPLY_AFTER)


def _answer(told: DemoApplication, body: Body, *, ref: str, at: datetime) -> None:
    answers = answers_of(told, slug=body.slug, time_zone=body.time_zone)
    for step in told.done:
        if step is Step.DECREE:
            keep_paper(ref=ref, step=step, upload=_paper(told, at=at), at=at)
        if step is Step.TRIAL:
            trial = run_trial(
                report_class=ReportClass.COMPLAINT,
                unit_code="DINKES",
                units=answers[Step.UNITS]["units"],
                policy_answers=answers[Step.POLICY],
                at=at,
            )
            save_step(ref=ref, step=step, answers=trial_answers(trial), at=at)
        elif step is Step.CHANNELS:
            save_channels(ref=ref, answers=answers[step], at=at)
        else:
            save_step(ref=ref, step=step, answers=answers[step], at=at)


def _paper(told: DemoApplication, *, at: datetime) -> SimpleUploadedFile:
    content = typeset(DATA / "decree.typ", decree_of(told), at=at)
    return SimpleUploadedFile("sk-tim-pengelola.pdf", content, "application/pdf")


def _send_back(told: DemoApplication, *, ref: str, at: datetime) -> None:
    by = _officer()
    with scope(NATIONAL):
        seen = Application.objects.get(ref=ref).version
        for step, words in told.returned:
            judge_step(
                ref=ref, step=step, verdict=Verdict.CHANGES, words=words, by=by, at=at, seen=seen
            )
            seen += 1
        decide(
            ref=ref,
            move=Move.RETURN,
            words="Hampir lengkap. Mohon perbaiki dua bagian yang kami tandai.",
            by=by,
            at=at,
            seen=seen,
        )


def _officer() -> Staff:
    person = national_desk()[0]
    with scope(SIGN_IN):
        user = find_account(email=person.email)
    roles = frozenset({MemberRole.NAT.value})
    return Staff(user.pk if user else 0, person.name, None, roles, held=roles)
