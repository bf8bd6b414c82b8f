"""The demo's reports: enough of them, and each with what its story needs."""

from collections import Counter

from regions.data_files import region_rows
from register.rules.states import NARROWNESS, ArchiveReason, ReportClass, State, Visibility
from register.rules.submission import EVENT_CLASSES
from tests.demo import demo_files as demo

CHANNELS = {"WEB", "APP", "SMS", "X", "EMAIL", "FACE", "PHONE", "LETTER"}
NOT_FOR_THE_AGENCY = {State.ARCHIVED, State.MERGED}
# Inputs that are not the report's: the loader has them.
NOT_TEXTS = {"consent"}


def working_days(story, index):
    return sum(step.get("wd", [0, 0])[index] for step in story["steps"])


def test_there_are_enough_reports_and_keys_are_unique():
    keys = Counter(report["key"] for report in demo.reports())

    assert len(keys) >= 420
    assert max(keys.values()) == 1


def test_codes_are_known():
    districts = {row.code for row in region_rows() if row.level == "DISTRICT"}
    for report in demo.reports():
        assert report["region_code"] in districts, report["key"]
        assert report["category"] in demo.categories(), report["key"]
        assert report["agency"] in demo.agencies(), report["key"]
        assert report["channel"] in CHANNELS, report["key"]
        assert ReportClass(report["class"])
        assert Visibility(report["visibility"])
        if "archive" in report:
            assert ArchiveReason(report["archive"]["code"])


def test_grievances_and_complaints_have_a_day_and_the_others_none():
    for report in demo.reports():
        has_event = ReportClass(report["class"]) in EVENT_CLASSES
        assert (report["event_days_before"] is not None) is has_event, report["key"]


def test_every_state_and_every_story_has_reports():
    told = Counter(report["story"] for report in demo.reports())
    states = {State(demo.stories()[name]["final_state"]) for name in told}

    assert set(told) == set(demo.stories())
    assert states == set(State)


def test_every_agency_has_reports_and_banjarnegara_most():
    filed = Counter(report["agency"] for report in demo.reports())

    assert {slug for slug, count in filed.items() if count >= 5} >= demo.onboarded()
    assert [slug for slug, _ in filed.most_common(4)] == [
        "banjarnegara",
        "batang",
        "kolaka",
        "cilacap",
    ]


def test_gorontalo_falls_to_the_national_desk():
    gorontalo = [r for r in demo.reports() if r["region_code"].startswith("75.")]

    assert len(gorontalo) >= 5
    for report in gorontalo:
        assert demo.stories()[report["story"]]["fallback"]
        assert report["unit"] is None


def test_what_the_story_tells_is_there():
    for report in demo.reports():
        story = demo.stories()[report["story"]]
        assert report["class"] in story["classes"], report["key"]
        uses = {name for step in story["steps"] for name in step.get("uses", ())}
        missing = {name for name in uses - NOT_TEXTS if not report.get(name)}
        assert not missing, (report["key"], missing)
        if (
            State(story["final_state"]) not in NOT_FOR_THE_AGENCY
            and story["name"] != "info_expired"
        ):
            assert report["answer"], report["key"]


def test_each_routing_and_return_has_its_agency():
    for report in demo.reports():
        steps = Counter(step["id"] for step in demo.stories()[report["story"]]["steps"])
        routes = report.get("routes", [report["agency"]])
        assert len(routes) == max(1, steps["t02"]), report["key"]
        if steps["t11"]:
            assert len(report["returns"]) == steps["t11"], report["key"]
        if "lock" in report:
            assert report["lock"]["to"] == report["agency"], report["key"]


def test_units_belong_to_the_agency_that_handles_it():
    for report in demo.reports():
        handler = report.get("reroute", {}).get("to", report["agency"])
        codes = {unit["code"] for unit in demo.units().get(handler, ())} | {None}
        assert {report["unit"], report.get("reported_unit")} <= codes, report["key"]
        if "unit_change" in report:
            assert report["unit_change"]["unit"] in codes - {report["unit"]}, report["key"]


def test_a_master_is_open_when_it_is_merged_into():
    by_key = {report["key"]: report for report in demo.reports()}
    for report in demo.reports():
        if "merge" not in report:
            continue
        master, story = by_key[report["merge"]["master"]], demo.stories()[report["story"]]
        life = demo.stories()[master["story"]]
        assert master["class"] == report["class"]
        assert NARROWNESS[master["visibility"]] >= NARROWNESS[report["visibility"]]
        assert State(life["final_state"]) not in {State.CLOSED, *NOT_FOR_THE_AGENCY}
        lasts = working_days(life, 0) + life["rest"][0]
        assert report["merge"]["days_after_master"] + working_days(story, 1) <= lasts


def test_supervisory_reports_are_confidential():
    supervisory = [report for report in demo.reports() if report["supervisory"]]

    assert len(supervisory) >= 5
    assert {report["visibility"] for report in supervisory} == {"CONFIDENTIAL"}
