"""Five checks of readiness: what the SOP names as causes of failure, turned round.

Source: SOP, its list of weaknesses; DOMAIN 3.3
"""

from __future__ import annotations

from onboarding.action_plan.rules.facts import Check, Facts, Pillar, Why
from onboarding.action_plan.rules.gate import on_decree, on_officers, on_trial


def pillars_of(facts: Facts) -> tuple[Check, ...]:
    """Return the five checks of readiness, in order."""
    return (
        on_decree(Pillar.LEGAL_BASIS, facts),
        _one_unit(facts),
        _delegation(facts),
        _connected(facts),
        _supervision(facts),
    )


def _one_unit(facts: Facts) -> Check:
    for duty, why in (
        ("ACCOUNTABLE_OFFICER", Why.NO_ACCOUNTABLE),
        ("COORDINATION_TEAM", Why.NO_COORDINATION),
    ):
        if duty not in facts.duties:
            return Check(Pillar.ONE_UNIT, is_met=False, why=why)
    return Check(Pillar.ONE_UNIT, is_met=True, why=Why.TEAM_NAMED)


def _delegation(facts: Facts) -> Check:
    officers = on_officers(Pillar.DELEGATION, facts)
    if not officers.is_met:
        return officers
    split = facts.roles >= {"KOM", "ORG", "INS"}
    return Check(Pillar.DELEGATION, split, Why.DUTIES_SPLIT if split else Why.NO_SPLIT)


def _connected(facts: Facts) -> Check:
    trial = on_trial(facts)
    if not facts.host:
        return Check(Pillar.CONNECTED, is_met=False, why=Why.NO_HOST)
    why = Why.APPLICATION_CONNECTED if trial.is_met else trial.why
    return Check(Pillar.CONNECTED, trial.is_met, why, {**trial.values, "host": facts.host})


def _supervision(facts: Facts) -> Check:
    if facts.roles.isdisjoint({"INS", "EXM"}):
        return Check(Pillar.SUPERVISION, is_met=False, why=Why.NO_EXAMINERS)
    if facts.supervisor is None:
        return Check(Pillar.SUPERVISION, is_met=True, why=Why.SUPERVISED)
    if facts.declined:
        values = {"reason": facts.declined}
        return Check(Pillar.SUPERVISION, False, Why.SUPERVISOR_DECLINED, values)
    accepted = facts.supervisor != ""
    why = Why.SUPERVISED_BY if accepted else Why.NO_SUPERVISOR
    return Check(Pillar.SUPERVISION, accepted, why, {"province": facts.supervisor})
