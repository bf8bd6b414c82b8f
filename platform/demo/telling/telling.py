"""Telling one report's story: each step is really taken, by whom and when the story says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from casework.actions.take_agency_step import take_agency_step
from demo.chance import chance_of
from demo.content.reports import DemoReport
from demo.content.stories import StoryStep
from demo.quiet import notices_called_for
from demo.telling.cast import AgencyCast, Cast
from demo.telling.filing import file_report
from demo.telling.inputs import inputs_of
from demo.telling.outcome_document import keep_outcome
from demo.telling.passing_time import let_time_pass, work_off
from demo.telling.players import Player, Players
from demo.telling.situation import Situation
from kernel.working_time import WorkingCalendar
from register.actions.companions import ANSWERS
from register.actions.take_step import StepTaken, accept_proposal, take_step
from register.rules.actors import Role
from register.rules.step_data import StepData
from register.rules.steps import Step
from tenants.scope import scope

_YES_AFTER: Final = timedelta(hours=2)
_UNITS: Final = {Step.ASSIGN_UNIT: "unit", Step.CHANGE_UNIT: "unit_change"}


class Telling:
    """One report on its way through its story."""

    def __init__(
        self,
        report: DemoReport,
        moments: tuple[datetime, ...],
        *,
        cast: Cast,
        calendar: WorkingCalendar,
        now: datetime,
    ) -> None:
        self.report = report
        self.number = ""
        self._steps = list(zip(report.story.steps, moments, strict=True))
        self._now = now
        self._cast = cast
        self._chance = chance_of(report.key)
        self._players = Players(report, cast, self._chance)
        self._situation = Situation(report, cast, calendar, at=moments[0])
        self._id = 0
        self._secret = ""
        self._unit = ""

    @property
    def next_at(self) -> datetime | None:
        """When the next step comes, None after the last one."""
        return self._steps[0][1] if self._steps else None

    def know_master(self, number: str) -> None:
        """Take down the number of the report that it is merged into."""
        self._situation.master_number = number

    def tell_next(self) -> None:
        """Let the time until the next step pass, and take it.

        :raises StepNotAllowed: the rules do not let the story go on like this
        """
        step, at = self._steps.pop(0)
        if step.step is Step.SUBMIT:
            self._submit(at)
            return
        let_time_pass(report_id=self._id, until=at)
        if step.due is not None:
            return
        self._situation.at = at
        if step.step in ANSWERS:
            with notices_called_for():
                self._take(step, at)
            work_off(at=at)
        else:
            self._take(step, at)

    def arrive(self) -> None:
        """Let the time until now pass."""
        let_time_pass(report_id=self._id, until=self._now)

    def _submit(self, at: datetime) -> None:
        receipt = file_report(self.report, cast=self._cast, chance=self._chance, at=at)
        self._id, self._secret = receipt.report.pk, receipt.secret
        self.number = receipt.report.number

    def _take(self, step: StoryStep, at: datetime) -> None:
        """Take a step, and the yes it waits for."""
        player, data = self._player(step), inputs_of(step, self._situation)
        with scope(player.scope):
            if step.step is Step.OMBUDSMAN_CONCLUDES:
                data = keep_outcome(data, report_id=self._id, by=player.actor, at=at)
            taken = self._step(step, player, data, at=at)
        if taken.proposal is not None and not step.pending:
            at = min(at + _YES_AFTER, at + (self._now - at) / 2)
            second = self._players.second_officer(player.actor)
            with scope(second.scope):
                taken = accept_proposal(proposal_id=taken.proposal.pk, by=second.actor, at=at)
        self._note(step, taken)

    def _note(self, step: StoryStep, taken: StepTaken) -> None:
        agency_id = taken.report.agency_id
        self._situation.holder = self._cast.of_id(agency_id) if agency_id else None
        if step.step in _UNITS:
            told = self.report.told[_UNITS[step.step]]
            self._unit = told if isinstance(told, str) else told["unit"]

    def _step(self, step: StoryStep, player: Player, data: StepData, *, at: datetime) -> StepTaken:
        take = take_agency_step if player.in_agency else take_step
        return take(report_id=self._id, step=step.step, by=player.actor, at=at, data=data)

    def _player(self, step: StoryStep) -> Player:
        match step.by:
            case Role.NATIONAL:
                return self._players.of_desk(step.officer)
            case Role.REPORTER:
                return self._players.reporter(self._id, self._secret)
            case Role.OMBUDSMAN:
                return self._players.ombudsman()
            case Role.PROVINCE:
                return self._players.province_of(self._holder())
            case _:
                return self._players.officer_of(self._holder(), step.by, self._unit)

    def _holder(self) -> AgencyCast:
        if self._situation.holder is None:
            raise LookupError(f"{self.report.key}: no agency holds it")
        return self._situation.holder
