from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.rules.states import ACTIVE, State
from search.syntax.asked import read
from search.syntax.choices import Choices
from search.syntax.fields import FIELDS, Reading
from search.syntax.help import HELP
from search.syntax.problems import SENTENCES, Wrong

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
READING = Reading(
    at=NOW,
    zone=ZONE,
    choices=Choices(
        categories={"Jalan rusak": ("ROAD",), "Persampahan": ("WASTE",), "Pasar": ("MARKET",)},
        units={"Dinas Kesehatan": (4,), "Dinas Pendidikan": (5,)},
        agencies={"Kabupaten Bogor": (9,), "Kota Bogor": (10,), "Kota Batu": (11,)},
    ),
)


def _read(typed):
    return read(typed, READING)


def test_words_phrases_and_exclusions():
    asked = _read('jln rusak "lampu jalan" -banjir -"air keruh"')

    assert asked.text == "jln rusak"
    assert asked.phrases == (("lampu", "jalan"),)
    assert asked.without == (("banjir",), ("air", "keruh"))
    assert asked.narrowing == {}
    assert asked.problems == ()


@pytest.mark.parametrize(
    ("typed", "narrowing"),
    [
        ("status:proses", {"states": ("IN_PROGRESS",)}),
        ("state:IN_PROGRESS", {"states": ("IN_PROGRESS",)}),
        ("status:selesai,arsip", {"states": ("CLOSED", "ARCHIVED")}),
        ("status:selesai status:arsip", {"states": ("CLOSED", "ARCHIVED")}),
        ("status:aktif", {"states": tuple(sorted(ACTIVE))}),
        ('status:"di unit kerja"', {"states": ("LIAISON_REVIEW",)}),
        ("jenis:pengaduan", {"classes": ("COMPLAINT",)}),
        ("kategori:jalan", {"categories": ("ROAD",)}),
        ("category:sampah", {"categories": ("WASTE",)}),
        ("unit:kesehatan", {"unit_ids": (4,)}),
        ('instansi:"kota bogor"', {"agency_ids": (10,)}),
        ("nomor:lp268k3m7qx7", {"numbers": ("LP26-8K3M-7QX7",)}),
        ('lokasi:"kab. bandung"', {"regions": ("32.04",)}),
        ("tenggat:<3h", {"due_until": datetime(2026, 3, 5, 3, 0, tzinfo=UTC)}),
        ("deadline:<3d", {"due_until": datetime(2026, 3, 5, 3, 0, tzinfo=UTC)}),
        ("tenggat:>2m", {"due_since": datetime(2026, 3, 16, 3, 0, tzinfo=UTC)}),
        ("tenggat:<5j", {"due_until": datetime(2026, 3, 2, 8, 0, tzinfo=UTC)}),
        ("tenggat:<2026-04-01", {"due_until": datetime(2026, 4, 1, tzinfo=ZONE)}),
        ("tenggat:lewat", {"overdue": True}),
        ("sejak:2026-01-31", {"since": datetime(2026, 1, 31, tzinfo=ZONE)}),
        ("sampai:31-01-2026", {"until": datetime(2026, 2, 1, tzinfo=ZONE)}),
    ],
)
def test_fields_narrow(typed, narrowing):
    asked = _read(typed)

    assert asked.narrowing == narrowing
    assert asked.problems == ()
    assert asked.text == ""


def test_a_status_can_be_excluded():
    states = _read("-status:selesai").narrowing["states"]

    assert states == tuple(state for state in State if state != State.CLOSED)


@pytest.mark.parametrize(
    ("typed", "wrong", "inside"),
    [
        ('jalan "rusak', Wrong.OPEN_QUOTE, "kutip"),
        ("warna:merah", Wrong.UNKNOWN_FIELD, "warna:"),
        ("status:", Wrong.NO_VALUE, "status:"),
        ("status:xyz", Wrong.UNKNOWN_VALUE, "xyz"),
        ("instansi:bogor", Wrong.SEVERAL_VALUES, "bogor"),
        ("nomor:123", Wrong.NO_NUMBER, "LP26-8K3M-7QX7"),
        ("tenggat:besok", Wrong.NO_TIME, "tenggat:<3h"),
        ("tenggat:<3x", Wrong.NO_TIME, "tenggat:<3h"),
        ("sejak:kemarin", Wrong.NO_DATE, "2026-01-31"),
        ("sampai:9999-12-31", Wrong.NO_DATE, "9999-12-31"),
        ("lokasi:atlantis", Wrong.UNKNOWN_PLACE, "atlantis"),
        ("-unit:kesehatan", Wrong.NOT_EXCLUDABLE, "unit:"),
        ("-banjir", Wrong.ONLY_EXCLUDED, "kata"),
    ],
)
def test_each_mistake_gets_one_sentence(typed, wrong, inside):
    asked = _read(typed)

    assert [problem.wrong for problem in asked.problems] == [wrong]
    assert inside in asked.problems[0].sentence
    assert asked.narrowing == {}


def test_what_is_right_beside_a_mistake_is_kept():
    asked = _read("banjir warna:merah status:proses")

    assert asked.text == "banjir"
    assert asked.narrowing == {"states": ("IN_PROGRESS",)}
    assert [problem.name for problem in asked.problems] == ["warna"]


@given(st.text())
def test_any_text_is_read(typed):
    asked = _read(typed)

    assert all(problem.sentence for problem in asked.problems)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "-"]),
            st.sampled_from(sorted(FIELDS)),
            st.text(alphabet='<>=09dhmjlp26-,.:"% aé', max_size=14),
        )
    )
)
def test_any_field_with_any_value_is_read(fields):
    typed = " ".join(f"{minus}{name}:{value}" for minus, name, value in fields)

    assert all(problem.sentence for problem in _read(typed).problems)


def test_every_mistake_has_a_sentence():
    assert set(SENTENCES) == set(Wrong)


def test_every_example_of_the_help_can_be_typed():
    examples = {line.example for line in HELP} - {"instansi:bogor"}

    assert {each: _read(each).problems for each in examples if _read(each).problems} == {}
