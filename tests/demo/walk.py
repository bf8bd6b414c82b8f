"""A story of the demo, walked through the rules with a moved clock and no database."""

from datetime import datetime, timedelta

from kernel.working_time import WorkingCalendar
from register.rules.actors import SYSTEM, Actor, Role, reporter_of
from register.rules.firing import fall_due
from register.rules.interpret import apply, check, row_of
from register.rules.life import Life, TimerKind, TimerStatus
from register.rules.policy import default_policy
from register.rules.states import ArchiveReason, ReportClass
from register.rules.step_data import Destination, Facts, StepContext, StepData, UnitFacts
from register.rules.steps import Step
from register.rules.timers import Clock
from tests.kernel.real_calendar import FIRST, HOLIDAYS, LAST, WIB

CALENDAR = WorkingCalendar(HOLIDAYS, WIB, FIRST, LAST)
START = datetime(2025, 2, 3, 9, tzinfo=WIB)
HERE, THERE, PROVINCE, OMBUDSMAN, UNIT, OTHER_UNIT = 10, 11, 20, 30, 7, 8


class Walk:
    """The life of one report; `pick` chooses from each range of working days."""

    def __init__(self, story, report, pick):
        kind = ReportClass(report["class"])
        self.story, self.report, self.pick = story, report, pick
        self.life = Life(submitted_at=START, report_class=kind)
        self.at, self.taken_by_time = START, []
        for told in story["steps"]:
            self._tell(told)
        self.taken_by_time = []
        self._wait(story["rest"])

    def _tell(self, told):
        step = Step(told["step"])
        if "due" in told:
            self.life.answer_delivered = True
            self._fire(self.life.timers[TimerKind(told["due"])].due_at)
            assert self.taken_by_time.pop() is step
            self.at += timedelta(hours=9)
            return
        self._wait(told["wd"])
        assert not self.taken_by_time, told
        context = StepContext(
            self.life, self._actor(told), self._data(step), self._facts(step), self._clock(self.at)
        )
        check(context, row_of(step))
        if not told.get("pending"):
            apply(context, row_of(step))
        self.life.id = 1

    def _wait(self, span):
        days = self.pick(span)
        if days:
            later = CALENDAR.add(self.at, days).replace(hour=9, minute=30, second=0)
        else:
            later = self.at + timedelta(minutes=5)
        self._fire(later)

    def _fire(self, until):
        life = self.life
        while due := [
            (timer.due_at, kind.value)
            for kind, timer in life.timers.items()
            if timer.status is TimerStatus.RUNNING and timer.due_at <= until
        ]:
            at, kind = min(due)
            step = fall_due(life, TimerKind(kind), self._clock(at)).step
            if step is not None:
                facts = Facts(ombudsman_id=OMBUDSMAN)
                context = StepContext(life, SYSTEM, StepData(), facts, self._clock(at))
                check(context, row_of(step))
                apply(context, row_of(step))
                self.taken_by_time.append(step)
        self.at = until

    def _clock(self, at):
        return Clock(at, CALENDAR, default_policy(self.life.report_class))

    def _actor(self, told):
        role = Role(told["by"])
        if role is Role.REPORTER:
            return reporter_of(self.life.id)
        agency = {
            Role.NATIONAL: None,
            Role.PROVINCE: PROVINCE,
            Role.OMBUDSMAN: OMBUDSMAN,
        }.get(role, self.life.agency_id)
        units = frozenset({UNIT, OTHER_UNIT})
        return Actor(frozenset({role}), told.get("officer", 1), agency, units)

    def _facts(self, step):
        wanted, life = self._destination(step), self.life
        held = None if self.story.get("fallback") else wanted
        return Facts(
            destination=Destination(held, PROVINCE if held else None, wanted),
            subtree=frozenset({THERE}),
            unit=UnitFacts(OTHER_UNIT if step is Step.CHANGE_UNIT else UNIT, True, True, False),
            master=Life(
                submitted_at=START,
                id=99,
                report_class=life.report_class,
                visibility=life.visibility,
                agency_id=life.agency_id,
            ),
            ombudsman_id=OMBUDSMAN,
        )

    def _destination(self, step):
        if step is Step.TAKE_OVER:
            return PROVINCE
        again = step is Step.VERIFY_AND_ROUTE and self.life.return_count
        away = again or step in {Step.RECALL_REROUTE, Step.PROPOSE_REROUTE}
        return THERE if away else HERE

    def _data(self, step):
        values = {
            "text": "ya",
            "substantive": True,
            "consent": True,
            "checklist": True,
            "rating": 4,
        }
        if step is Step.VERIFY_AND_ROUTE:
            values |= {
                "report_class": self.life.report_class,
                "supervisory": self.report["supervisory"] or None,
                "category_code": self.report["category"],
                "region_code": self.report["region_code"],
            }
        elif step is Step.RECLASSIFY:
            to = self.report["reclassify"]["to"]
            values |= (
                {"supervisory": True} if to == "SUPERVISORY" else {"report_class": ReportClass(to)}
            )
        elif step is Step.INTERIM_REPLY:
            days = self.report["interim"]["working_days"]
            values["new_date"] = CALENDAR.add(self.at, days).date()
        elif step in {Step.ARCHIVE, Step.PROPOSE_ARCHIVE}:
            values["reason_code"] = ArchiveReason(self.report["archive"]["code"])
        if step is Step.OMBUDSMAN_CONCLUDES:
            values["evidence_ids"] = (1,)
        if step is Step.RETURN_TO_NATIONAL:
            return StepData(**values, agency_unknown=True)
        return StepData(**values, agency_id=self._destination(step))
