"""The states as the public statistics count them."""

from collections import Counter

from register.rules.states import ACTIVE, BUCKETS, CALM, ENDED, WITH_AGENCY, Bucket, State

B, S = Bucket, State


def test_each_state_is_counted_in_exactly_one_column():
    assert set(BUCKETS) == set(State)
    assert sum(Counter(BUCKETS.values()).values()) == len(State) == 12


def test_the_columns_are_those_of_the_lifecycle():
    columns = {
        bucket: {state for state in State if BUCKETS[state] is bucket}
        for bucket in BUCKETS.values()
    }

    assert columns == {
        B.UNVERIFIED: {S.NATIONAL_REVIEW},
        B.POSTPONED: {S.NEEDS_INFO},
        B.WAITING: {S.AGENCY_REVIEW, S.LIAISON_REVIEW, S.RETURNED_NATIONAL},
        B.IN_PROCESS: {S.IN_PROGRESS, S.ANSWERED, S.OMBUDSMAN},
        B.DONE: {S.CLOSED},
        B.ARCHIVED: {S.ARCHIVED},
        B.WITHDRAWN: {S.WITHDRAWN},
        B.FOLLOWS_MASTER: {S.MERGED},
    }


def test_a_state_is_active_or_ended():
    assert set(State) == ACTIVE | ENDED
    assert ACTIVE.isdisjoint(ENDED)
    assert WITH_AGENCY < ACTIVE
    assert {S.ANSWERED, *ENDED} == CALM
