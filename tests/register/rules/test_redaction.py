import pytest

from register.rules.actors import Actor, Role
from register.rules.life import Life
from register.rules.redaction import (
    BAR,
    PassageMissing,
    check_passages,
    pieces_of,
    public_copy,
    public_title,
    redacting_role,
)
from register.rules.refusals import Refusal, StepNotAllowed
from tests.register.rules.moments import MONDAY


@pytest.mark.parametrize(
    ("text", "passages", "copy"),
    [
        ("Dokter Budi pulang.", ("Budi",), f"Dokter {BAR} pulang."),
        ("Budi, Budi, dan Budi", ("Budi",), f"{BAR}, {BAR}, dan {BAR}"),
        ("Jalan Mawar 7", ("Jalan Mawar", "Mawar 7"), BAR),
        ("aaaa", ("aa",), BAR),
        ("Tidak ada apa-apa", ("",), "Tidak ada apa-apa"),
        ("", ("x",), ""),
    ],
)
def test_the_public_copy(text, passages, copy):
    assert public_copy(text, passages) == copy


def test_pieces_say_which_are_hidden():
    found = pieces_of("Bu Ani di loket", ("Ani",))

    assert [(piece.text, piece.is_hidden) for piece in found] == [
        ("Bu ", False),
        ("Ani", True),
        (" di loket", False),
    ]


def test_a_public_title_stays_within_its_length():
    assert public_title("ab " * 50, ("ab",)) == (f"{BAR} " * 50)[:150]


def test_a_passage_that_is_not_there_is_named():
    check_passages(("Budi",), texts=("Judul", "oleh Budi"))

    with pytest.raises(PassageMissing) as missing:
        check_passages(("Budi", "Badu"), texts=("Judul", "oleh Budi"))
    assert missing.value.passage == "Badu"


def life(**values):
    return Life(submitted_at=MONDAY, id=1, **values)


@pytest.mark.parametrize(
    ("actor", "held", "role"),
    [
        (Actor(frozenset({Role.NATIONAL})), {"agency_id": 7}, Role.NATIONAL),
        (Actor(frozenset({Role.KOMINFO}), agency_id=7), {"agency_id": 7}, Role.ADMIN),
        (
            Actor(frozenset({Role.LIAISON}), agency_id=7, unit_ids=frozenset({3})),
            {"agency_id": 7, "unit_id": 3},
            Role.LIAISON,
        ),
    ],
)
def test_who_is_in_charge_may(actor, held, role):
    assert redacting_role(actor, life(**held)) is role


@pytest.mark.parametrize(
    ("actor", "held", "refusal"),
    [
        (Actor(frozenset({Role.LEADER}), agency_id=7), {"agency_id": 7}, Refusal.NOT_YOUR_ROLE),
        (Actor(frozenset({Role.ADMIN}), agency_id=8), {"agency_id": 7}, Refusal.NOT_YOUR_REPORT),
        (
            Actor(frozenset({Role.INSPECTORATE}), user_id=5, agency_id=7),
            {"agency_id": 7, "supervisory": True, "reported_user_ids": (5,)},
            Refusal.CONFLICT_OF_INTEREST,
        ),
    ],
)
def test_nobody_else_may(actor, held, refusal):
    with pytest.raises(StepNotAllowed) as refused:
        redacting_role(actor, life(**held))
    assert refused.value.refusal is refusal
