"""Who takes a step of a story, and in which scope they do it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from demo.content.reports import DemoReport
from demo.telling.cast import AgencyCast, Cast
from register.queries.tracking import portal_scope
from register.rules.actors import Actor, Role, reporter_of
from tenants.scope import NATIONAL, Scope, of_agency


@dataclass(frozen=True)
class Player:
    """One person at work. in_agency: whether what they do also changes rows of their agency."""

    actor: Actor
    scope: Scope
    in_agency: bool


class Players:
    """Finds the people of one report: the same officer of the desk, unit or agency each time."""

    def __init__(self, report: DemoReport, cast: Cast, chance: Random) -> None:
        self._report, self._cast, self._chance = report, cast, chance
        names_officers = any(step.officer for step in report.story.steps)
        self._officer = 0 if names_officers else chance.randrange(2)
        if report.story.by_hand:
            self._officer = len(cast.desk) - 1

    def of_desk(self, officer: int = 0) -> Player:
        """Return an officer of the national desk, by number from 1, or the report's own for 0."""
        place = officer - 1 if officer else self._officer
        return Player(self._cast.desk[place], NATIONAL, in_agency=False)

    def second_officer(self, first: Actor) -> Player:
        """Return somebody else of the desk, for what needs the yes of a second person."""
        return Player(self._cast.another_than(first), NATIONAL, in_agency=False)

    def reporter(self, report_id: int, secret: str) -> Player:
        """Return the one who filed it."""
        user_id = self._cast.reporters.get(self._report.told["reporter"]["account"] or "")
        actor = reporter_of(report_id, user_id=user_id)
        return Player(actor, portal_scope(secret=secret), in_agency=False)

    def officer_of(self, holder: AgencyCast, role: Role, unit: str) -> Player:
        """Return an officer of the agency that holds it; a liaison officer is the unit's."""
        if role is Role.LIAISON:
            return _at_work(holder, holder.liaison_of(unit))
        return _at_work(holder, holder.holding(role, self._chance))

    def province_of(self, holder: AgencyCast) -> Player:
        """Return the coordinator of the province above the agency that holds it."""
        province = self._cast.of_id(holder.agency.parent_id or 0)
        return _at_work(province, province.holding(Role.PROVINCE, self._chance))

    def ombudsman(self) -> Player:
        """Return an officer of the Ombudsman."""
        found = self._cast.ombudsman()
        return _at_work(found, found.holding(Role.OMBUDSMAN, self._chance))


def _at_work(at: AgencyCast, actor: Actor) -> Player:
    return Player(actor, of_agency(at.agency), in_agency=True)
