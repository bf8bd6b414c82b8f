"""Whether an agency may go live: the eight checks of the gate, from plain facts.

Each is computed; where no computer can know it, a named person has said so. Source: DOMAIN 3.3
"""

from __future__ import annotations

from onboarding.action_plan.rules.facts import Check, Facts, Gate, Pillar, Why

ADMINS_NEEDED = 2


def gate_of(facts: Facts) -> tuple[Check, ...]:
    """Return the eight checks of the gate, in order."""
    return (
        on_decree(Gate.DECREE, facts),
        _admins(facts),
        on_officers(Gate.OFFICERS, facts),
        _said(Gate.DEADLINES, facts),
        _procedures(facts),
        on_trial(facts),
        _said(Gate.PRIVACY, facts),
        _channels(facts),
    )


def may_go_live(checks: tuple[Check, ...]) -> bool:
    """Tell whether nothing of the gate is left to do."""
    return all(check.is_met for check in checks)


def on_decree(code: Gate | Pillar, facts: Facts) -> Check:
    """Return whether a decree is in force."""
    if not facts.decree:
        return Check(code, is_met=False, why=Why.NO_DECREE)
    return Check(code, is_met=True, why=Why.DECREE_IN_FORCE, values={"number": facts.decree})


def _admins(facts: Facts) -> Check:
    enough = facts.admins >= ADMINS_NEEDED
    why = Why.ADMINS_ENOUGH if enough else Why.ADMINS_TOO_FEW
    return Check(Gate.ADMINS, enough, why, {"many": facts.admins, "needed": ADMINS_NEEDED})


def on_officers(code: Gate | Pillar, facts: Facts) -> Check:
    """Return whether each active unit has its officer, and somebody to stand in."""
    if not facts.units:
        return Check(code, is_met=False, why=Why.NO_UNIT)
    for why, units in (
        (Why.NO_LIAISON, facts.without_liaison),
        (Why.NO_SUBSTITUTE, facts.without_substitute),
    ):
        if units:
            return Check(code, False, why, {"many": len(units), "units": _some(units)})
    return Check(code, is_met=True, why=Why.OFFICERS_COMPLETE, values={"many": facts.units})


def _said(code: Gate, facts: Facts) -> Check:
    said = facts.sayings.get(code)
    if said is None:
        return Check(code, is_met=False, why=Why.NOT_CONFIRMED)
    values = {"by": said.by, "when": said.when, "note": said.note}
    why = Why.CHANGED_SINCE if said.is_stale else Why.CONFIRMED
    return Check(code, not said.is_stale, why, values)


def _procedures(facts: Facts) -> Check:
    why = Why.PROCEDURES_IN_FORCE if facts.procedures else Why.NO_PROCEDURE
    return Check(Gate.PROCEDURES, bool(facts.procedures), why, {"many": facts.procedures})


def on_trial(facts: Facts) -> Check:
    """Return whether a trial has gone from its filing to its end."""
    if facts.is_live and not facts.trial_is_through:
        return Check(Gate.TRIAL, is_met=True, why=Why.ALREADY_LIVE)
    if not facts.trial:
        return Check(Gate.TRIAL, is_met=False, why=Why.NO_TRIAL)
    if facts.trial_is_through:
        return Check(Gate.TRIAL, is_met=True, why=Why.TRIAL_THROUGH)
    why = Why.TRIAL_WITHOUT_UNIT if facts.trial_is_over else Why.TRIAL_RUNS
    return Check(Gate.TRIAL, False, why, {"state": facts.trial})


def _channels(facts: Facts) -> Check:
    said = _said(Gate.CHANNELS, facts)
    if not facts.host:
        return Check(Gate.CHANNELS, is_met=False, why=Why.NO_HOST)
    if not said.is_met:
        return said
    return Check(Gate.CHANNELS, True, Why.CHANNELS_READY, {**said.values, "host": facts.host})


def _some(names: tuple[str, ...], most: int = 3) -> str:
    """Return the first names, with an ellipsis where there are more."""
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
