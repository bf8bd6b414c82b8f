import pytest

from casework.rules.reply_text import VARIABLES, filled, unknown_variables


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Laporan {nomor} kami terima.", "Laporan LP26-AAAA-BBBB kami terima."),
        ("Unit {unit} menangani.", "Unit … menangani."),
        ("{nomor}{nomor}", "LP26-AAAA-BBBBLP26-AAAA-BBBB"),
        ("Kurung {bukan} dan { nomor }", "Kurung {bukan} dan { nomor }"),
    ],
)
def test_variables_get_their_values(text, shown):
    assert filled(text, {"nomor": "LP26-AAAA-BBBB", "unit": ""}) == shown


def test_a_value_is_never_read_as_a_variable():
    assert filled("{judul}", {"judul": "{nomor}", "nomor": "LP26"}) == "{nomor}"


def test_unknown_names_are_told_once_in_order():
    assert unknown_variables("{nama} {nomor} {nik} {nama}") == ("nama", "nik")


def test_no_variable_tells_who_the_reporter_is():
    assert not {"nama", "pelapor", "surel", "telepon", "nik"} & set(VARIABLES)
