"""What is looked up about an agency that prepares itself, and the shape of what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Gate(StrEnum):
    """What must be so before an agency goes live, in the order of its page."""

    DECREE = "DECREE"
    ADMINS = "ADMINS"
    OFFICERS = "OFFICERS"
    DEADLINES = "DEADLINES"
    PROCEDURES = "PROCEDURES"
    TRIAL = "TRIAL"
    PRIVACY = "PRIVACY"
    CHANNELS = "CHANNELS"


class Pillar(StrEnum):
    """What the SOP names as causes of failure, turned round."""

    LEGAL_BASIS = "LEGAL_BASIS"
    ONE_UNIT = "ONE_UNIT"
    DELEGATION = "DELEGATION"
    CONNECTED = "CONNECTED"
    SUPERVISION = "SUPERVISION"


class Why(StrEnum):
    """The reason that a check gives; the sentences are in words/checks.py."""

    DECREE_IN_FORCE = "DECREE_IN_FORCE"
    NO_DECREE = "NO_DECREE"
    ADMINS_ENOUGH = "ADMINS_ENOUGH"
    ADMINS_TOO_FEW = "ADMINS_TOO_FEW"
    OFFICERS_COMPLETE = "OFFICERS_COMPLETE"
    NO_UNIT = "NO_UNIT"
    NO_LIAISON = "NO_LIAISON"
    NO_SUBSTITUTE = "NO_SUBSTITUTE"
    CONFIRMED = "CONFIRMED"
    NOT_CONFIRMED = "NOT_CONFIRMED"
    CHANGED_SINCE = "CHANGED_SINCE"
    PROCEDURES_IN_FORCE = "PROCEDURES_IN_FORCE"
    NO_PROCEDURE = "NO_PROCEDURE"
    TRIAL_THROUGH = "TRIAL_THROUGH"
    NO_TRIAL = "NO_TRIAL"
    TRIAL_RUNS = "TRIAL_RUNS"
    TRIAL_WITHOUT_UNIT = "TRIAL_WITHOUT_UNIT"
    ALREADY_LIVE = "ALREADY_LIVE"
    CHANNELS_READY = "CHANNELS_READY"
    NO_HOST = "NO_HOST"
    TEAM_NAMED = "TEAM_NAMED"
    NO_ACCOUNTABLE = "NO_ACCOUNTABLE"
    NO_COORDINATION = "NO_COORDINATION"
    DUTIES_SPLIT = "DUTIES_SPLIT"
    NO_SPLIT = "NO_SPLIT"
    APPLICATION_CONNECTED = "APPLICATION_CONNECTED"
    SUPERVISED = "SUPERVISED"
    SUPERVISED_BY = "SUPERVISED_BY"
    NO_EXAMINERS = "NO_EXAMINERS"
    NO_SUPERVISOR = "NO_SUPERVISOR"
    SUPERVISOR_DECLINED = "SUPERVISOR_DECLINED"


@dataclass(frozen=True, slots=True)
class Saying:
    """What a named person has confirmed last. is_stale: the matter was changed after that."""

    by: str
    when: str
    note: str = ""
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What was looked up. decree: number of the one in force, empty for none.

    duties: those that the decree in force names somebody for. roles: those that active members
    hold. admins: active ones with a second factor. host: the agency's own address. trial: the state
    of the last trial in words, empty before the first. is_live: it has gone live, so that real
    reports come instead of a trial. supervisor: the province that accepted to supervise, empty as
    long as it has not, None where none is above this agency. declined: the reason it gave.
    """

    decree: str = ""
    duties: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    admins: int = 0
    units: int = 0
    without_liaison: tuple[str, ...] = ()
    without_substitute: tuple[str, ...] = ()
    procedures: int = 0
    trial: str = ""
    trial_is_over: bool = False
    trial_is_through: bool = False
    is_live: bool = False
    host: str = ""
    supervisor: str | None = None
    declined: str = ""
    sayings: Mapping[Gate, Saying] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Check:
    """One check. values: what its sentence names."""

    code: Gate | Pillar
    is_met: bool
    why: Why
    values: Mapping[str, str | int] = field(default_factory=dict)
