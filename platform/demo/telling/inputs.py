"""What is typed at each step of a story, from the fields of the report."""

from __future__ import annotations

from collections.abc import Callable

from demo.content.categories import categories
from demo.content.stories import StoryStep
from demo.telling.situation import Situation
from register.rules.states import ArchiveReason, ReportClass
from register.rules.step_data import StepData
from register.rules.steps import Step

_SUPERVISORY = "SUPERVISORY"


def inputs_of(step: StoryStep, now: Situation) -> StepData:
    """Return the inputs of a step."""
    made = _MAKERS[step.step](step, now)
    now.times[step.step] += 1
    return made


def _text(name: str) -> Callable[[StoryStep, Situation], StepData]:
    return lambda _step, now: StepData(text=str(now.told[name]))


def _routing(_step: StoryStep, now: Situation) -> StepData:
    report, told = now.report, now.told
    slug = report.routes[now.times[Step.VERIFY_AND_ROUTE]]
    named = told.get("reported_unit") if told["supervisory"] else None
    return StepData(
        report_class=report.report_class,
        supervisory=told["supervisory"] or None,
        category_code=told["category"],
        region_code=told["region_code"],
        agency_id=now.agency_id(slug),
        checklist=True,
        text=categories()[told["category"]].routing_reason,
        reported_unit_ids=(now.unit_id(named, slug),) if named else (),
    )


def _return(_step: StoryStep, now: Situation) -> StepData:
    told = now.told["returns"][now.times[Step.RETURN_TO_NATIONAL]]
    slug = told["competent_agency"]
    if slug:
        return StepData(text=told["reason"], agency_id=now.agency_id(slug))
    text = f"{told['reason']} Menurut kami yang berwenang: {told['competent']}."
    return StepData(text=text, agency_unknown=True)


def _to_agency(name: str) -> Callable[[StoryStep, Situation], StepData]:
    def make(_step: StoryStep, now: Situation) -> StepData:
        told = now.told[name]
        return StepData(agency_id=now.agency_id(told["to"]), text=told["reason"])

    return make


def _archive(_step: StoryStep, now: Situation) -> StepData:
    told = now.told["archive"]
    return StepData(reason_code=ArchiveReason(told["code"]), text=told["text"])


def _merge(_step: StoryStep, now: Situation) -> StepData:
    return StepData(master_number=now.master_number, text=now.told["merge"]["reason"])


def _assignment(_step: StoryStep, now: Situation) -> StepData:
    return StepData(unit_id=now.unit_id(now.told["unit"]))


def _other_unit(_step: StoryStep, now: Situation) -> StepData:
    told = now.told["unit_change"]
    return StepData(unit_id=now.unit_id(told["unit"]), text=told["reason"])


def _answer(step: StoryStep, now: Situation) -> StepData:
    return StepData(text=now.told[step.uses[0]], substantive=True)


def _note(_step: StoryStep, now: Situation) -> StepData:
    return StepData(text=now.told["progress"][now.times[Step.PROGRESS_NOTE]])


def _interim(_step: StoryStep, now: Situation) -> StepData:
    told = now.told["interim"]
    new_date = now.calendar.add(now.at, told["working_days"]).date()
    return StepData(text=told["text"], new_date=new_date)


def _rating(_step: StoryStep, now: Situation) -> StepData:
    told = now.told["rating"]
    return StepData(rating=told["stars"], text=told["comment"])


def _referral(_step: StoryStep, now: Situation) -> StepData:
    return StepData(text=now.told["referral"], consent=True)


def _consent(_step: StoryStep, _now: Situation) -> StepData:
    return StepData(consent=True)


def _outcome(_step: StoryStep, now: Situation) -> StepData:
    return StepData(text=now.told["ombudsman"]["text"])


def _reclassify(_step: StoryStep, now: Situation) -> StepData:
    told = now.told["reclassify"]
    if told["to"] != _SUPERVISORY:
        return StepData(report_class=ReportClass(told["to"]), text=told["reason"])
    named = now.told.get("reported_unit")
    return StepData(
        supervisory=True,
        text=told["reason"],
        reported_unit_ids=(now.unit_id(named),) if named else (),
    )


_MAKERS: dict[Step, Callable[[StoryStep, Situation], StepData]] = {
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
