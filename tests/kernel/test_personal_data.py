import re
import time
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import personal_data
from kernel.personal_data import Kind, find_personal_data, redact


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("NIK saya 3304011708900001.", Kind.NIK, "3304011708900001"),
        ("NIK:3304.0157.0890.0001", Kind.NIK, "3304.0157.0890.0001"),  # born on the 17th, a woman
        ("RT 01 3304 0117 0890 0001 02", Kind.NIK, "3304 0117 0890 0001"),
        ("hubungi 081234567890 ya", Kind.PHONE, "081234567890"),
        ("WA 0812-3456-7890", Kind.PHONE, "0812-3456-7890"),
        ("tel. +62 812 3456 789", Kind.PHONE, "+62 812 3456 789"),
        ("62812345678", Kind.PHONE, "62812345678"),
        ("kantor (0286) 591234", Kind.PHONE, "(0286) 591234"),
        ("021-555 1234", Kind.PHONE, "021-555 1234"),
        (
            "tulis ke siti.aminah+lapor@dinkes.contoh.go.id.",
            Kind.EMAIL,
            "siti.aminah+lapor@dinkes.contoh.go.id",
        ),
        ("Siti@Contoh.ID", Kind.EMAIL, "Siti@Contoh.ID"),
    ],
)
def test_what_is_found(text, kind, found):
    (finding,) = find_personal_data(text)

    assert finding.kind is kind
    assert text[finding.start : finding.end] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jalan berlubang sejak 17-08-2026 pukul 08.00-10.00, RT 03 RW 05.",
        "Laporan LP26-6MXV-T4AJ belum dijawab 60 hari kerja.",
        "Biaya Rp1.500.000 sampai Rp10.000.000.000",
        "9904011708900001 bukan NIK",  # no such province
        "3304013508900001 bukan NIK, 3304011713900001 juga bukan",  # no such day, no such month
        "33040117089000012 terlalu panjang",
        "kode pos 53461, bus 0812",
        "@siti dan siti@ dan siti@rumah",
        "UU No. 25 Tahun 2009 Pasal 46",
        "Koordinat -7.389 109.693",
    ],
)
def test_what_is_not_found(text):
    assert find_personal_data(text) == ()


def test_several_in_one_text_come_in_order_and_are_masked():
    text = "Saya 3304011708900001, 081234567890, siti@contoh.id."

    assert [finding.kind for finding in find_personal_data(text)] == [
        Kind.NIK,
        Kind.PHONE,
        Kind.EMAIL,
    ]
    assert redact(text) == "Saya ***0001, 0812***890, s***@contoh.id."


def test_a_number_inside_an_address_is_part_of_the_address():
    assert redact("081234567890@contoh.id") == "0***@contoh.id"


@given(st.text(alphabet="0123456789 .-+()@ab\n", max_size=200))
def test_findings_never_overlap_and_nothing_else_changes(text):
    findings = find_personal_data(text)
    at = 0
    kept = []
    for finding in findings:
        assert at <= finding.start < finding.end <= len(text)
        kept.append(text[at : finding.start])
        at = finding.end
    kept.append(text[at:])

    assert redact(text) == "".join(
        part
        for pair in zip(kept, [f.masked for f in findings] + [""], strict=True)
        for part in pair
    )


@pytest.mark.parametrize("piece", ["1", "0 ", "a", "a.", "a@", "08", "a@a.", "(0"])
def test_long_texts_stay_cheap(piece):
    text = piece * (50_000 // len(piece))

    begun = time.process_time()
    find_personal_data(text)

    assert time.process_time() - begun < 1


@given(
    st.text(alphabet="0123456789 .-()+abn@", max_size=60)
    | st.sampled_from(["(021) 555-123", "0 8 1-2.3 4 5 6 7 8 9", "WA 62 812345678"])
)
def test_texts_are_looked_into_only_where_something_may_be_found(text):
    with patch.object(personal_data, "_MANY_DIGITS", re.compile("")):
        everything = find_personal_data(text)

    assert find_personal_data(text) == everything
