"""What is typed at each step of a story, from the fields of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from demo.content.categories import categories
from demo.content.reports import DemoReport
from demo.content.stories import StoryStep
from demo.telling.cast import AgencyCast, Cast
from kernel.working_time import WorkingCalendar
from register.rules.states import ArchiveReason, ReportClass
from register.rules.step_data import StepData
from register.rules.steps import Step

_SUPERVISORY = "SUPERVISORY"


@dataclass
class Typing:
    """What the inputs of one report's steps are made from, and how often each step has come.

    holder: the agency that has the report now, None while it is the desk's.
    """

    report: DemoReport
    cast: Cast
    calendar: WorkingCalendar
    at: datetime
    holder: AgencyCast | None = None
    master_number: str = ""
    times: Counter[Step] = field(default_factory=Counter)

    @property
    def told(self) -> dict[str, Any]:
        return self.report.told

    def agency_id(self, slug: str) -> int:
        return int(self.cast.agencies[slug].agency.pk)

    def unit_id(self, code: str, slug: str = "") -> int:
        agency = self.cast.agencies[slug] if slug else self.holder
        if agency is None:
            raise LookupError(f"{self.report.key}: no agency holds it")
        return agency.unit_ids[code]


def inputs_of(step: StoryStep, typing: Typing) -> StepData:
    """Return the inputs of a step."""
    made = _MAKERS[step.step](step, typing)
    typing.times[step.step] += 1
    return made


def _text(name: str) -> Callable[[StoryStep, Typing], StepData]:
    return lambda _step, typing: StepData(text=str(typing.told[name]))


def _routing(_step: StoryStep, typing: Typing) -> StepData:
    report, told = typing.report, typing.told
    slug = report.routes[typing.times[Step.VERIFY_AND_ROUTE]]
    named = told.get("reported_unit") if told["supervisory"] else None
    return StepData(
        report_class=report.report_class,
        supervisory=told["supervisory"] or None,
        category_code=told["category"],
        region_code=told["region_code"],
        agency_id=typing.agency_id(slug),
        checklist=True,
        text=categories()[told["category"]].routing_reason,
        reported_unit_ids=(typing.unit_id(named, slug),) if named else (),
    )


def _return(_step: StoryStep, typing: Typing) -> StepData:
    told = typing.told["returns"][typing.times[Step.RETURN_TO_NATIONAL]]
    slug = told["competent_agency"]
    if slug:
        return StepData(text=told["reason"], agency_id=typing.agency_id(slug))
    text = f"{told['reason']} Menurut kami yang berwenang: {told['competent']}."
    return StepData(text=text, agency_unknown=True)


def _to_agency(name: str) -> Callable[[StoryStep, Typing], StepData]:
    def make(_step: StoryStep, typing: Typing) -> StepData:
        told = typing.told[name]
        return StepData(agency_id=typing.agency_id(told["to"]), text=told["reason"])

    return make


def _archive(_step: StoryStep, typing: Typing) -> StepData:
    told = typing.told["archive"]
    return StepData(reason_code=ArchiveReason(told["code"]), text=told["text"])


def _merge(_step: StoryStep, typing: Typing) -> StepData:
    return StepData(master_number=typing.master_number, text=typing.told["merge"]["reason"])


def _assignment(_step: StoryStep, typing: Typing) -> StepData:
    return StepData(unit_id=typing.unit_id(typing.told["unit"]))


def _other_unit(_step: StoryStep, typing: Typing) -> StepData:
    told = typing.told["unit_change"]
    return StepData(unit_id=typing.unit_id(told["unit"]), text=told["reason"])


def _answer(step: StoryStep, typing: Typing) -> StepData:
    return StepData(text=typing.told[step.uses[0]], substantive=True)


def _note(_step: StoryStep, typing: Typing) -> StepData:
    return StepData(text=typing.told["progress"][typing.times[Step.PROGRESS_NOTE]])


def _interim(_step: StoryStep, typing: Typing) -> StepData:
    told = typing.told["interim"]
    new_date = typing.calendar.add(typing.at, told["working_days"]).date()
    return StepData(text=told["text"], new_date=new_date)


def _rating(_step: StoryStep, typing: Typing) -> StepData:
    told = typing.told["rating"]
    return StepData(rating=told["stars"], text=told["comment"])


def _referral(_step: StoryStep, typing: Typing) -> StepData:
    return StepData(text=typing.told["referral"], consent=True)


def _consent(_step: StoryStep, _typing: Typing) -> StepData:
    return StepData(consent=True)


def _outcome(_step: StoryStep, typing: Typing) -> StepData:
    return StepData(text=typing.told["ombudsman"]["text"])


def _reclassify(_step: StoryStep, typing: Typing) -> StepData:
    told = typing.told["reclassify"]
    if told["to"] != _SUPERVISORY:
        return StepData(report_class=ReportClass(told["to"]), text=told["reason"])
    named = typing.told.get("reported_unit")
    return StepData(
        supervisory=True,
        text=told["reason"],
        reported_unit_ids=(typing.unit_id(named),) if named else (),
    )


_MAKERS: dict[Step, Callable[[StoryStep, Typing], StepData]] = {
    Step.VERIFY_AND_ROUTE: _routing,
    Step.REQUEST_INFO: _text("info_request"),
    Step.SUPPLY_INFO: _text("info_supply"),
    Step.ARCHIVE: _archive,
    Step.PROPOSE_ARCHIVE: _archive,
    Step.MERGE: _merge,
    Step.UNMERGE: _text("unmerge"),
    Step.ASSIGN_UNIT: _assignment,
    Step.RESPOND_INITIAL_AGENCY: _text("initial"),
    Step.RESPOND_INITIAL: _text("initial"),
    Step.ANSWER_AGENCY: _answer,
    Step.ANSWER: _answer,
    Step.ANSWER_WHILE_REFERRED: _answer,
    Step.RETURN_TO_NATIONAL: _return,
    Step.RETURN_TO_AGENCY: _text("unit_return"),
    Step.CHANGE_UNIT: _other_unit,
    Step.PROGRESS_NOTE: _note,
    Step.INTERIM_REPLY: _interim,
    Step.NOT_SATISFIED: _text("not_satisfied"),
    Step.ACCEPT: _rating,
    Step.REOPEN: _text("reopen"),
    Step.OBJECT_ARCHIVE: _text("objection"),
    Step.WITHDRAW: _text("withdrawal"),
    Step.REFER_ON_REQUEST: _referral,
    Step.CONSENT: _consent,
    Step.OMBUDSMAN_CONCLUDES: _outcome,
    Step.OMBUDSMAN_HANDS_BACK: _outcome,
    Step.RECALL_REROUTE: _to_agency("reroute"),
    Step.RECLASSIFY: _reclassify,
    Step.NUDGE: _text("nudge"),
    Step.PROPOSE_REROUTE: _to_agency("reroute"),
    Step.TAKE_OVER: _text("takeover"),
    Step.LOCK: _to_agency("lock"),
}
