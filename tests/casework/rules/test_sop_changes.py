"""What two versions differ in: nothing where they are the same, all of it where they are not."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casework.rules.sop_changes import StepFate, changes_between
from casework.rules.sop_content import LISTS, SopContent, SopStep, TimeUnit

few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXTS = st.sampled_from("ABCDE")
STEPS = st.builds(
    SopStep,
    activity=TEXTS,
    executor=st.sampled_from(["", "Admin", "Unit"]),
    amount=st.just(1),
    unit=st.sampled_from(TimeUnit),
)
CONTENTS = st.builds(
    SopContent,
    title=TEXTS,
    steps=st.lists(STEPS, max_size=6).map(tuple),
    **{name: st.lists(TEXTS, max_size=3, unique=True).map(tuple) for name in LISTS},
)


def steps(*names, **values):
    return SopContent("S", tuple(SopStep(name, **values) for name in names))


def told(old, new):
    return [(c.fate.value, c.was, c.now, c.step.activity) for c in changes_between(old, new).steps]


@few
@given(CONTENTS)
def test_the_same_differs_in_nothing(content):
    assert changes_between(content, content).are_none


@few
@given(CONTENTS, CONTENTS)
def test_every_step_is_accounted_for_once(old, new):
    changes = changes_between(old, new)

    gone = [one.was for one in changes.steps if one.fate is StepFate.REMOVED]
    came = [one.now for one in changes.steps if one.fate is StepFate.ADDED]
    assert len(old.steps) - len(gone) == len(new.steps) - len(came)
    touched = [one.now for one in changes.steps if one.now]
    assert len(set(touched)) == len(touched)
    for name in LISTS:
        change = next((one for one in changes.lists if one.name == name), None)
        added = set(change.added) if change else set()
        removed = set(change.removed) if change else set()
        assert set(getattr(old, name)) - removed | added == set(getattr(new, name))
    assert (changes.title is None) == (old.title == new.title)


@few
@given(CONTENTS, CONTENTS)
def test_without_changes_both_say_the_same(old, new):
    if changes_between(old, new).are_none:
        assert old.steps == new.steps
        assert old.title == new.title


def test_a_step_that_came_and_one_that_went():
    assert told(steps("A", "B"), steps("A", "B", "C")) == [("ADDED", None, 3, "C")]
    assert told(steps("A", "B"), steps("B")) == [("REMOVED", 1, None, "A")]


def test_a_step_that_was_reworded_is_one():
    (change,) = changes_between(steps("A", "B"), steps("A", "X")).steps

    assert (change.fate, change.was, change.now) == (StepFate.CHANGED, 2, 2)
    assert change.columns == (("activity", "B", "X"),)


def test_a_step_that_stands_elsewhere_was_moved():
    assert told(steps("A", "B", "C"), steps("C", "A", "B")) in (
        [("MOVED", 3, 1, "C")],
        [("MOVED", 1, 2, "A"), ("MOVED", 2, 3, "B")],
    )


def test_a_step_says_which_of_its_columns_changed():
    old, new = steps("A"), steps("A", executor="Unit", amount=2, unit=TimeUnit.HOUR, timer="t2")

    (change,) = changes_between(old, new).steps

    assert change.columns == (("executor", "", "Unit"), ("time", "", "2 jam"), ("timer", "", "t2"))


def test_lines_that_came_and_went():
    old, new = SopContent("S", records=("A", "B")), SopContent("S", records=("B", "C"))

    (change,) = changes_between(old, new).lists

    assert (change.name, change.added, change.removed) == ("records", ("C",), ("A",))
