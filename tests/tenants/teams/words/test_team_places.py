import pytest

from tenants.teams.models.decree_member import Duty, PlaceInTeam
from tenants.teams.words.team_places import (
    code_of,
    place_choices,
    place_label,
    place_order,
    read_code,
)


def test_every_code_reads_back():
    codes = [code for code, _label in place_choices()]

    assert len(set(codes)) == 10
    assert [code_of(*read_code(code)) for code in codes] == codes
    assert Duty.LIAISON_OFFICER not in codes


@pytest.mark.parametrize(
    ("duty", "place", "label", "order"),
    [
        (Duty.PATRON, "", "Pembina", 0),
        (Duty.COORDINATION_TEAM, PlaceInTeam.CHAIR, "Ketua", 2),
        (Duty.EXAMINATION_TEAM, PlaceInTeam.CHAIR, "Tim pemeriksa", 10),
        (Duty.LIAISON_OFFICER, "", "Pejabat penghubung", 10),
    ],
)
def test_a_place_is_called_and_ordered(duty, place, label, order):
    assert (place_label(duty, place), place_order(duty, place)) == (label, order)
