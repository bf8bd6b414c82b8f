"""Examination files over the interface: for the people through whose hands they go."""

import pytest

from tests.api.problems import problem_of
from tests.api.sending import errors_of, send
from tests.factories.clients import system_of
from tests.factories.examinations import file_row, handings, hands_in, supervisory_life
from tests.factories.tokens import program_of

SENT = {
    "subject": "Pungutan di loket",
    "facts": "Warga diminta membayar.",
    "evidence": ["Rekaman suara", "Kuitansi"],
    "heard": ["Kepala loket"],
    "analysis": "Tidak punya dasar.",
    "conclusion": "Terbukti.",
    "recommendation": "Uang dikembalikan.",
}


class _User:
    def __init__(self, actor):
        self.pk = actor.user_id


@pytest.fixture
def hands(agency, db):
    return hands_in(agency)


@pytest.fixture
def of(agency, hands):
    """The program of each hand, by its name."""
    names = ("examiner", "coordinator", "patron")
    return {name: program_of(agency, _User(getattr(hands, name))) for name in names}


@pytest.fixture
def life(agency, hands):
    return supervisory_life(agency)


def test_a_file_goes_through_the_hands(agency, of, life):
    path = f"examinations/{life.report.number}"
    blank = of["examiner"].get(f"/api/v1/{path}")
    assert (blank.json()["version"], blank.headers["ETag"]) == (0, '"0"')
    assert of["coordinator"].get(f"/api/v1/{path}").status_code == 404

    made = send(of["examiner"], "put", path, SENT, etag='"0"')
    assert (made.status_code, made.headers["ETag"]) == (200, '"1"'), made.content
    assert {name: made.json()[name] for name in SENT} == SENT
    assert made.json()["handings"] == ["SUBMIT"]
    assert send(of["examiner"], "put", path, SENT, etag='"0"').status_code == 412
    to = f"{path}/handings"
    assert send(of["examiner"], "post", to, {"handing": "SUBMIT"}).status_code == 428
    first, again = (
        send(of["examiner"], "post", to, {"handing": "SUBMIT"}, etag='"1"', key="s")
        for _each in range(2)
    )
    assert (first.status_code, first.json()["stage"]) == (200, "SUBMITTED"), first.content
    assert first.json() == again.json()

    listed = of["coordinator"].get("/api/v1/examinations", {"mine": "true"}).json()["items"]
    assert [(item["number"], item["is_mine"]) for item in listed] == [(life.report.number, True)]
    assert of["examiner"].get("/api/v1/examinations", {"mine": "true"}).json()["items"] == []
    others = of["examiner"].get("/api/v1/examinations", {"mine": "false"}).json()["items"]
    assert [item["stage"] for item in others] == ["SUBMITTED"]
    bare = send(of["coordinator"], "post", to, {"handing": "RETURN_TO_EXAMINERS"}, etag='"2"')
    assert errors_of(bare) == [("note", "NEEDS_TEXT")]
    on = send(of["coordinator"], "post", to, {"handing": "FORWARD", "note": "Baik."}, etag='"2"')
    signed = send(of["patron"], "post", to, {"handing": "SIGN"}, etag=on.headers["ETag"])
    assert (signed.json()["stage"], len(signed.json()["content_hash"])) == ("SIGNED", 64)
    assert [entry["note"] for entry in signed.json()["history"]] == ["", "Baik.", ""]
    assert file_row(agency, life).stage == "SIGNED"


def test_what_is_wrong_is_said(agency, of, life):
    path = f"examinations/{life.report.number}"

    for change, errors in (
        ({"subject": ""}, [("subject", "REQUIRED")]),
        ({"evidence": "satu"}, [("evidence", "WRONG_TYPE")]),
        ({"heard": ["a\nb"]}, [("heard", "WRONG_TYPE")]),
        ({"warna": "biru"}, [("warna", "UNKNOWN")]),
    ):
        answer = send(of["examiner"], "put", path, {**SENT, **change}, etag='"0"')
        assert errors_of(answer) == errors
    assert file_row(agency, life) is None

    send(of["examiner"], "put", path, {"subject": "Pungutan"}, etag='"0"')
    to = f"{path}/handings"
    for sent, errors in (
        ({"handing": "SUBMIT"}, [("facts", "NEEDS_TEXT")]),
        ({"handing": "KIRIM"}, [("handing", "INVALID_CHOICE")]),
        ({"note": "x"}, [("handing", "INVALID_CHOICE")]),
        ([], [("", "WRONG_TYPE")]),
    ):
        assert errors_of(send(of["examiner"], "post", to, sent, etag='"1"')) == errors
    forward = send(of["examiner"], "post", to, {"handing": "FORWARD"}, etag='"1"')
    assert forward.status_code in {403, 422}
    assert handings(agency) == []


def test_nobody_there_to_take_it(agency, db):
    hands = hands_in(agency, duty="EXAMINATION_TEAM")
    program, life = program_of(agency, _User(hands.examiner)), supervisory_life(agency)
    path = f"examinations/{life.report.number}"
    send(program, "put", path, SENT, etag='"0"')

    answer = send(program, "post", f"{path}/handings", {"handing": "SUBMIT"}, etag='"1"')

    assert problem_of(answer)["code"] == "NOBODY_THERE"
    assert handings(agency) == []


def test_a_system_has_no_hands(agency, admin, life):
    leader = system_of(agency, admin.user, roles={"LEAD"})

    for path in ("examinations", f"examinations/{life.report.number}"):
        assert problem_of(leader.get(f"/api/v1/{path}"))["code"] == "PEOPLE_ONLY"
