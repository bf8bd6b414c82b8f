"""The editor of a procedure: rows that come, go and move, and what was typed kept."""

import pytest

from casework.models import SopVersion
from tests.agency_console.test_sops import (
    HEAD,
    PARTS,
    draft,
    patron,
    rows_typed,
    step,
    stored,
    url,
    write,
    writer,
)
from tests.factories.consoles import Officer
from tests.public_portal.seeing import text_of

__all__ = ["draft", "patron", "writer"]
pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def arrange(officer, row, command, *steps, **values):
    typed = {**HEAD, **dict.fromkeys(PARTS, ""), "revision": 1, "ke": command}
    return officer.post(url(row, "ubah"), {**typed, **rows_typed(*steps), **values})


def activities(answer):
    return [form["activity"].value() for form in answer.context["editor"].steps]


A, B = {"activity": "A"}, {"activity": "B"}


@pytest.mark.parametrize(
    ("command", "found"),
    [
        ("tambah", ["A", "B", ""]),
        ("sisip:0", ["A", "", "B"]),
        ("hapus:0", ["B"]),
        ("naik:1", ["B", "A"]),
        ("turun:0", ["B", "A"]),
        ("naik:0", ["A", "B"]),
        ("entah", ["A", "B"]),
    ],
)
def test_rows_come_go_and_move_and_nothing_is_stored(writer, draft, command, found):
    answer = arrange(writer, draft, command, A, B, title="Judul lain", records="x\ny")

    assert answer.status_code == 200
    assert activities(answer) == found
    assert answer.context["editor"].head["title"].value() == "Judul lain"
    assert "x\ny" in answer.content.decode()
    assert (stored(writer).steps, stored(writer).revision) == ([], 1)


def test_with_a_script_only_the_table_is_drawn_anew(writer, draft):
    typed = {**HEAD, "revision": 1, "ke": "tambah", **rows_typed(A)}

    answer = writer.post(url(draft, "ubah"), typed, headers={"HX-Request": "true"})

    text = answer.content.decode()
    assert 'id="langkah-1"' in text
    assert "<html" not in text


def test_a_draft_is_kept_with_all_its_parts(writer, draft):
    answer = write(
        writer,
        draft,
        {**A, "amount": "90", "unit": "MINUTE", "output": "Disposisi", "timer": "t2"},
        {**B, "time": "Setiap bulan", "completeness": "Daftar"},
        {"activity": "", "executor": ""},
        legal_basis="UU 25/2009\n\n Perpres 76/2013 ",
        valid_from="2027-01-04",
    )

    assert answer["Location"] == url(draft, "ubah")
    kept = stored(writer)
    assert kept.steps == [
        {
            "activity": "A",
            "executor": "Admin",
            "completeness": "",
            "time": "90 menit",
            "amount": 90,
            "unit": "MINUTE",
            "output": "Disposisi",
            "timer": "t2",
        },
        {
            "activity": "B",
            "executor": "Admin",
            "completeness": "Daftar",
            "time": "Setiap bulan",
            "amount": None,
            "unit": "",
            "output": "",
            "timer": "",
        },
    ]
    assert kept.legal_basis == ["UU 25/2009", "Perpres 76/2013"]
    assert (kept.valid_from.isoformat(), kept.revision) == ("2027-01-04", 2)
    page = writer.get(url(draft, "ubah"))
    assert activities(page) == ["A", "B"]
    assert page.context["editor"].steps[0]["time"].value() == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"activity": ""}, "Langkah 1: "),
        ({"amount": "3"}, "Langkah 1: Isi angka dan satuannya bersama."),
        ({"unit": "HOUR"}, "Langkah 1: Isi angka dan satuannya bersama."),
        ({"amount": "0", "unit": "HOUR"}, "Langkah 1: "),
        ({"amount": "x", "unit": "HOUR"}, "Langkah 1: "),
        ({"amount": "3", "unit": "WEEK"}, "Langkah 1: "),
        (
            {"amount": "3", "unit": "HOUR", "time": "Segera"},
            "Langkah 1: Pilih satu: waktu kerja atau kata-kata.",
        ),
    ],
)
def test_a_row_that_cannot_be_is_refused_in_words(writer, draft, typed, said):
    answer = write(writer, draft, typed)

    assert answer.status_code == 422
    assert said in text_of(answer)
    assert stored(writer).steps == []


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"legal_basis": "\n".join(map(str, range(41)))}, "Paling banyak 40 baris."),
        ({"records": "x" * 401}, "Satu baris paling banyak 400 karakter."),
        ({"title": ""}, "Nama SOP"),
    ],
)
def test_other_parts_are_refused_in_words(writer, draft, values, said):
    answer = write(writer, draft, A, **values)

    assert answer.status_code == 422
    assert said in text_of(answer)
    assert activities(answer) == ["A"]
    assert stored(writer).revision == 1


@pytest.mark.parametrize("revision", ["1", "", "-1", "abc", "9" * 30])
def test_what_somebody_else_changed_is_not_overwritten(agency, writer, draft, revision):
    write(Officer(agency, "ADM"), draft, A)

    answer = write(writer, draft, B, revision=revision, title="Punya saya")

    assert answer.status_code == 409
    assert "sudah diubah orang lain" in text_of(answer)
    assert activities(answer) == ["B"]
    assert answer.context["editor"].head["title"].value() == "Punya saya"
    assert stored(writer).steps[0]["activity"] == "A"
    again = write(writer, draft, B, revision=answer.context["revision"])
    assert again.status_code == 302


def test_what_was_sent_meanwhile_keeps_what_was_typed(agency, writer, draft):
    write(Officer(agency, "ADM"), draft, A, ajukan="1")

    answer = write(writer, draft, B)

    assert answer.status_code == 409
    assert activities(answer) == ["B"]
    assert stored(writer).steps[0]["activity"] == "A"


def test_without_steps_it_is_not_sent_and_nothing_is_kept(writer, draft):
    answer = write(writer, draft, ajukan="1", title="Judul lain")

    assert answer.status_code == 422
    assert "Tulis paling sedikit satu langkah sebelum mengajukan." in text_of(answer)
    kept = stored(writer)
    assert (kept.state, kept.title, kept.revision) == ("DRAFT", "SOP Verifikasi", 1)


def test_number_and_purpose_are_written_until_a_version_is_approved(writer, patron, draft):
    write(writer, draft, A, number="060/2/2026", report_class="COMPLAINT")
    document = stored(writer).document
    assert (document.number, document.report_class) == ("060/2/2026", "COMPLAINT")
    write(writer, draft, A, number="060/2/2026", report_class="COMPLAINT", ajukan="1")
    step(patron, draft, "sahkan")
    step(writer, draft, "revisi")
    new = stored(writer, version=2)

    write(writer, new, B, number="060/3/2026")

    assert stored(writer, version=2).document.number == "060/2/2026"
    assert "number" not in writer.get(url(new, "ubah")).context["editor"].head.fields


def test_a_number_that_another_has_is_refused_beside_its_field(writer, draft):
    writer.post("/konsol/sop/baru/", {**HEAD, "number": "060/9/2026", "category_code": ""})
    with writer.scope:
        other = SopVersion.objects.get(document__number="060/9/2026")

    answer = write(writer, other, A)

    assert answer.status_code == 422
    assert list(answer.context["editor"].head.errors) == ["number"]


def test_sixty_rows_are_the_most(writer, draft):
    answer = arrange(writer, draft, "tambah", *[A] * 60)

    assert len(activities(answer)) == 60
    assert "Tabel sudah penuh" in text_of(answer)
