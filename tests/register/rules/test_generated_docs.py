"""The committed documents are what the tables draw, and what they draw is true."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from register.docs import generated
from register.docs.generated import FOLDER, PAGES, stale_pages
from register.docs.markdown import listed, page, table
from register.docs.permissions_page import OUT_OF_REACH, switches, who
from register.docs.row_order import in_order
from register.docs.states_page import diagram
from register.docs.timers_page import on_due
from register.management.commands import write_life_docs
from register.rules.actors import Role
from register.rules.authority import acting_role
from register.rules.interpret import row_of
from register.rules.life import TimerKind
from register.rules.refusals import Refusal
from register.rules.states import State
from register.rules.steps import Step
from register.rules.transition import Transition
from register.rules.transitions import TRANSITIONS, rows_from
from tests.register.rules.people import who as person_in
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import STAGES


def test_the_committed_pages_are_up_to_date():
    assert {path.name for path in FOLDER.iterdir()} >= set(PAGES)
    assert stale_pages() == {}


def test_check_says_which_page_is_stale(tmp_path, monkeypatch):
    (tmp_path / "states.md").write_text("old", encoding="utf-8")
    monkeypatch.setattr(write_life_docs, "stale_pages", lambda: generated.stale_pages(tmp_path))
    monkeypatch.setattr(write_life_docs, "FOLDER", tmp_path)

    with pytest.raises(
        CommandError, match=r"states\.md, permissions\.md, timers\.md is out of date"
    ):
        call_command("write_life_docs", "--check")
    assert (tmp_path / "states.md").read_text(encoding="utf-8") == "old"
    call_command("write_life_docs", stdout=(said := StringIO()))
    assert said.getvalue() == "Written: states.md, permissions.md, timers.md\n"
    call_command("write_life_docs", "--check", stdout=(said := StringIO()))
    assert said.getvalue() == "Nothing changed.\n"


def test_the_diagram_has_an_arrow_for_each_pair_of_states():
    lines = diagram().splitlines()

    assert lines[0] == "stateDiagram-v2"
    assert "    [*] --> NATIONAL_REVIEW: t01" in lines
    assert "    NEEDS_INFO --> AGENCY_REVIEW: t04 t05b" in lines
    assert "    NEEDS_INFO --> NATIONAL_REVIEW: t04" in lines  # t05b never leads there
    assert "    RETURNED_NATIONAL --> AGENCY_REVIEW: t02 X4a X4b" in lines
    assert "    CLOSED --> [*]: T9 passed" in lines
    assert "    WITHDRAWN --> [*]" in lines
    assert len(lines) == len(set(lines))


def test_who_reaches_a_state():
    asks = row_of(Step.REQUEST_INFO)
    duties = (Role.INSPECTORATE, Role.KOMINFO, Role.ORGANISATION)

    assert who(asks, State.NATIONAL_REVIEW) == (Role.NATIONAL,)
    assert who(asks, State.AGENCY_REVIEW) == (Role.NATIONAL, Role.ADMIN, *duties)
    assert who(asks, State.IN_PROGRESS) == (Role.NATIONAL, Role.ADMIN, Role.LIAISON, *duties)


@pytest.mark.parametrize("state", OUT_OF_REACH)
def test_roles_said_to_be_out_of_reach_are(state):
    life = STAGES[state]().life

    for role in OUT_OF_REACH[state]:
        with refuses(Refusal.NOT_YOUR_REPORT):
            acting_role(person_in(role, life), life, (role,))


@pytest.mark.parametrize(
    ("step", "names"),
    [
        (Step.ARCHIVE, []),
        (Step.ANSWER, ["answer_approval"]),
        (Step.PROPOSE_REROUTE, ["province_may_reroute"]),
        (Step.RETURN_TO_NATIONAL, ["return_max", "return_window"]),
        (Step.AUTO_CLOSE, ["autoclose_after"]),
        (Step.ARCHIVE_BY_AGENCY, ["agency_can_archive"]),
    ],
)
def test_the_switches_that_a_row_asks_for(step, names):
    assert switches(row_of(step)) == names


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (TimerKind.T4, "step AUTO_CLOSE"),
        (TimerKind.T8, "E1 of the national desk, no higher"),
        (TimerKind.T7, "breach: E1, then on"),
        (TimerKind.T9, "the report is final"),
        (TimerKind.T6, "step EXPIRE_INFO at the national desk, else EXPIRE_INFO_LATE"),
    ],
)
def test_what_is_said_of_a_due_timer(kind, text):
    assert on_due(kind) == text


def test_rows_are_named_in_the_order_of_the_lifecycle():
    ids = [row.id for row in in_order(TRANSITIONS)]
    odd = Transition("?", Step.SUBMIT, (), State.NATIONAL_REVIEW, (Role.REPORTER,), "")

    assert ids[:5] == ["t01", "t01b", "t02", "t03", "t04"]
    assert ids[-7:] == ["X1", "X2", "X3", "X4a", "X4b", "i7a", "i7b"]
    assert in_order([odd, *rows_from(State.MERGED)])[-1] is odd


def test_markdown():
    assert table(("a", "b"), [("1|2", "3")]) == "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |"
    assert (listed(["a", "b"]), listed([])) == ("a, b", "–")
    assert page("T", "text").startswith("# T\n\nGenerated")
