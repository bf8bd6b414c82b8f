"""Every event that may be asked for is offered once, in a group and in words."""

from notices.webhooks.rules.events import ALL, EVENTS, is_wanted, type_of
from notices.webhooks.words.event_groups import GROUPS, event_label
from register.rules.steps import Happening, Step


def test_each_is_offered_once():
    offered = [event.value for _group, events in GROUPS for event in events]

    assert sorted(offered) == sorted(EVENTS)


def test_what_is_kept_inside_is_never_wanted():
    inside = {*Step, *Happening} - set(EVENTS)

    assert inside == {
        "IDENTITY_READ",
        "IDENTITY_ERASED",
        "CLAIMED",
        "PROPOSED",
        "REFUSED",
        "IMPORTED",
    }
    assert not any(is_wanted(event, wanted=[ALL, event]) for event in inside)
    assert is_wanted("ANSWER", wanted=[ALL])
    assert is_wanted("ANSWER", wanted=["ANSWER"])
    assert not is_wanted("ANSWER", wanted=["ACCEPT"])


def test_names():
    assert type_of("ANSWER") == "report.ANSWER"
    assert type_of("TEST") == "webhook.TEST"
    assert event_label("TEST") == "Percobaan"
    assert event_label("ANSWER") == "Jawaban"
