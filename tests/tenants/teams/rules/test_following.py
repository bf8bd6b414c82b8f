import pytest

from tenants.teams.rules.following import Ends, Place, ends_of

ANI_KOM, BUDI_KOM, CICI_INS = Place(1, "KOM"), Place(2, "KOM"), Place(3, "INS")
ANI_LIA = Place(1, "LIA")


@pytest.mark.parametrize(
    ("former", "named", "held", "ended", "kept"),
    [
        ({ANI_LIA}, set(), {1: {"LIA"}, 9: {"ADM"}}, {ANI_LIA}, set()),
        ({ANI_LIA}, {ANI_LIA}, {1: {"LIA"}, 9: {"ADM"}}, set(), set()),
        # What somebody no longer has does not end once more.
        ({ANI_LIA}, set(), {1: {"LEAD"}, 9: {"ADM"}}, set(), set()),
        ({ANI_LIA}, set(), {9: {"ADM"}}, set(), set()),
        # Who keeps accounts stays until somebody else does, whichever of the roles that is.
        ({ANI_KOM}, set(), {1: {"KOM"}}, set(), {ANI_KOM}),
        ({ANI_KOM, BUDI_KOM}, set(), {1: {"KOM"}, 2: {"KOM"}}, set(), {ANI_KOM, BUDI_KOM}),
        ({ANI_KOM}, {BUDI_KOM}, {1: {"KOM"}, 2: {"KOM"}}, {ANI_KOM}, set()),
        ({ANI_KOM}, set(), {1: {"KOM", "ADM"}}, {ANI_KOM}, set()),
        ({ANI_KOM, ANI_LIA}, set(), {1: {"KOM", "LIA"}}, {ANI_LIA}, {ANI_KOM}),
        # As for the Inspektorat, without which nobody reads supervisory reports.
        ({CICI_INS}, set(), {3: {"INS"}, 9: {"ADM"}}, set(), {CICI_INS}),
        ({CICI_INS}, set(), {3: {"INS"}, 4: {"INS"}, 9: {"ADM"}}, {CICI_INS}, set()),
    ],
)
def test_what_a_decree_ends_and_what_stays(former, named, held, ended, kept):
    assert ends_of(former, named=named, held=held) == Ends(frozenset(ended), frozenset(kept))
