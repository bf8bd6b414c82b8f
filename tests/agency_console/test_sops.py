"""A procedure from its first draft to its next version, at the console."""

from zoneinfo import ZoneInfo

import pytest

from casework.actions.record_sop import record_sop
from casework.models import SopDocument, SopVersion
from kernel.local_time import local_day
from look.moments import short_day
from tests.factories.consoles import Officer, now, today
from tests.factories.lives import make_unit
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/konsol/sop/"
HEAD = {"title": "SOP Verifikasi", "number": "060/1/2026", "unit_id": "", "report_class": ""}
PARTS = ("legal_basis", "qualifications", "related", "equipment", "warnings", "records")


@pytest.fixture
def writer(agency):
    return Officer(agency, "ORG", name="Rina Astuti")


@pytest.fixture
def patron(agency):
    return Officer(agency, "LEAD", name="Budi Santoso")


@pytest.fixture
def draft(writer):
    """The only version of a procedure that was just begun."""
    writer.post(f"{LIST}baru/", {**HEAD, "category_code": ""})
    return stored(writer)


def stored(officer, **values):
    with officer.scope:
        return SopVersion.objects.select_related("document").get(**values)


def url(row, *parts):
    return f"{LIST}{row.document_id}/v{row.version}/" + "".join(f"{part}/" for part in parts)


def rows_typed(*steps):
    """Return the fields of so many rows of the table."""
    blank = {"completeness": "", "output": "", "amount": "", "unit": "", "time": "", "timer": ""}
    typed = {"jumlah": len(steps)}
    for place, step in enumerate(steps):
        row = {"activity": "Memeriksa", "executor": "Admin", **blank, **step}
        typed |= {f"langkah-{place}-{name}": value for name, value in row.items()}
    return typed


def write(officer, row, *steps, **values):
    typed = {**HEAD, "category_code": "", **dict.fromkeys(PARTS, ""), "valid_from": ""}
    seen = {"revision": stored(officer, pk=row.pk).revision}
    return officer.post(url(row, "ubah"), {**typed, **seen, **rows_typed(*steps), **values})


def step(officer, row, name, **values):
    seen = {"revision": stored(officer, pk=row.pk).revision, **values}
    return officer.post(url(row, "langkah"), {"langkah": name, **seen})


def test_it_goes_from_draft_to_the_next_version(writer, patron, draft):
    answer = write(writer, draft, {"amount": "3", "unit": "WORKING_DAY", "timer": "t2"}, ajukan="1")
    assert (answer.status_code, answer["Location"]) == (302, url(draft))
    assert stored(writer).state == "WAITING"
    assert step(patron, draft, "sahkan", words="Baik.").status_code == 302

    kept = stored(writer)
    assert (kept.state, kept.approved_name, kept.decision) == ("PUBLISHED", "Budi Santoso", "Baik.")
    assert kept.steps[0]["time"] == "3 hari kerja"
    answer = step(writer, draft, "revisi")
    new = stored(writer, version=2)
    assert answer["Location"] == url(new, "ubah")
    assert write(writer, new, {"activity": "Menelaah"}, ajukan="1").status_code == 302
    assert step(patron, new, "sahkan").status_code == 302
    assert [stored(writer, version=n).state for n in (1, 2)] == ["SUPERSEDED", "PUBLISHED"]
    assert "3 hari kerja" in text_of(writer.get(url(draft)))


def test_the_list_says_where_each_stands(agency, writer, patron, draft):
    with writer.scope:
        record_sop(number="SOP/9", title="SOP Lama", steps=[], valid_from=today())

    text = text_of(writer.get(LIST))

    for said in ("SOP Verifikasi", "Versi 1 Konsep", "SOP Lama", "Versi 1 Berlaku"):
        assert said in text
    assert "SOP Verifikasi" not in text_of(Officer(agency, "LIA").get(LIST))


def test_who_decides_is_told_what_waits_for_them(agency, writer, patron, draft):
    said = "1 SOP menunggu keputusan Anda. Lihat yang menunggu"
    assert said not in text_of(patron.get(LIST))

    write(writer, draft, {}, ajukan="1")

    answer = patron.get(LIST)
    assert said in text_of(answer)
    assert answer.context["waiting_url"] == f"{LIST}?status=WAITING"
    assert "menunggu keputusan Anda" not in text_of(writer.get(LIST))
    both = Officer(agency, "ORG", "LEAD")
    with both.scope:
        SopVersion.objects.update(sent_by=both.user.pk)
    assert "menunggu keputusan Anda" not in text_of(both.get(LIST))


def test_the_log_shows_what_the_pembina_decided(agency, writer, patron, draft):
    write(writer, draft, {}, ajukan="1")
    step(patron, draft, "sahkan")

    answer = Officer(agency, "INS").get("/konsol/audit/")

    day = short_day(local_day(now(), ZoneInfo(agency.time_zone)))
    assert [(row.label, row.about, row.who, row.told) for row in answer.context["rows"]] == [
        (
            "SOP disahkan",
            "060/1/2026 SOP Verifikasi",
            "Budi Santoso",
            f"versi 1, berlaku sejak {day}",
        )
    ]


def test_without_any_the_list_says_how_to_begin(agency, writer):
    assert "Buat SOP pertama" in text_of(writer.get(LIST))
    assert "Buat SOP pertama" not in text_of(Officer(agency, "EXM").get(LIST))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, {"A", "U", "C"}),
        ({"tingkat": "agency"}, {"A", "C"}),
        ({"jenis": "COMPLAINT"}, {"C"}),
        ({"status": "PUBLISHED"}, {"A", "U", "C"}),
        ({"status": "WAITING"}, set()),
        ({"kategori": "tidak-ada"}, {"A", "U", "C"}),
        ({"tingkat": "x"}, {"A", "U", "C"}),
    ],
)
def test_it_is_narrowed(agency, writer, query, found):
    unit = make_unit(agency)
    with writer.scope:
        for number, values in (
            ("A", {}),
            ("U", {"unit_id": unit.pk}),
            ("C", {"report_class": "COMPLAINT"}),
        ):
            record_sop(number=number, title="S", steps=[], valid_from=today(), **values)

    answer = writer.get(LIST, query)

    assert {row.number for row in answer.context["rows"]} == found


def test_it_is_narrowed_to_a_unit(agency, writer):
    unit = make_unit(agency)
    with writer.scope:
        record_sop(number="U", title="S", steps=[], valid_from=today(), unit_id=unit.pk)
        record_sop(number="A", title="S", steps=[], valid_from=today())

    answer = writer.get(LIST, {"tingkat": unit.pk})

    assert [(row.number, row.level) for row in answer.context["rows"]] == [("U", unit.name)]


@pytest.mark.parametrize("number", [1, 30])
def test_the_lists_statements_are_the_same_for_few_and_many(writer, statements, number):
    with writer.scope:
        for place in range(number):
            record_sop(number=f"{place:02}", title="S", steps=[], valid_from=today())
    writer.get(LIST)

    with statements() as taken:
        writer.get(LIST)

    assert len(taken.texts()) == 9


def test_a_number_is_taken_once(writer, draft):
    answer = writer.post(f"{LIST}baru/", {**HEAD, "category_code": ""})

    assert answer.status_code == 422
    assert "Nomor ini sudah dipakai SOP lain." in text_of(answer)
    with writer.scope:
        assert SopDocument.objects.count() == 1


def test_only_whoever_keeps_procedures_writes_and_only_the_pembina_decides(
    agency, writer, patron, draft
):
    other = Officer(agency, "KOM")
    assert write(other, draft).status_code == 403
    assert step(patron, draft, "ajukan").status_code == 403
    assert step(writer, draft, "tidak-ada").status_code == 404
    write(writer, draft, {}, ajukan="1")
    assert step(writer, draft, "sahkan").status_code == 403
    assert stored(writer).state == "WAITING"
    assert Officer(agency, "LIA").get(url(draft)).status_code == 404


def test_it_is_returned_with_words_only(writer, patron, draft):
    write(writer, draft, {}, ajukan="1")

    refused = step(patron, draft, "kembalikan", words=" ")
    assert refused.status_code == 422
    assert stored(writer).state == "WAITING"
    assert step(patron, draft, "kembalikan", words="Tambah waktu.").status_code == 302

    text = text_of(writer.get(url(draft)))
    assert "Yang perlu diperbaiki: Tambah waktu." in text
    assert "Tambah waktu." in text_of(writer.get(url(draft, "ubah")))


def test_it_is_recalled_and_discarded(writer, draft):
    write(writer, draft, {}, ajukan="1")
    assert writer.get(url(draft, "ubah")).status_code == 409
    assert step(writer, draft, "tarik").status_code == 302
    assert step(writer, draft, "buang")["Location"] == LIST

    assert stored(writer).state == "DISCARDED"
    assert writer.get(LIST).context["rows"] == []


def test_it_is_withdrawn_with_words(writer, patron, draft):
    write(writer, draft, {}, ajukan="1")
    step(patron, draft, "sahkan")

    assert step(patron, draft, "cabut", words="").status_code == 422
    assert step(patron, draft, "cabut", words="Diganti aturan baru.").status_code == 302

    assert stored(writer).state == "WITHDRAWN"
    assert "Dicabut" in text_of(writer.get(LIST))
    assert step(patron, draft, "sahkan", words="x" * 1_001).status_code == 422


def test_two_versions_are_held_against_each_other(writer, patron, draft):
    write(writer, draft, {"activity": "A"}, {"activity": "B"}, ajukan="1", legal_basis="UU 25/2009")
    step(patron, draft, "sahkan")
    step(writer, draft, "revisi")
    new = stored(writer, version=2)
    assert "Isinya sama" in text_of(writer.get(url(new, "bandingkan")))
    write(writer, new, {"activity": "B", "executor": "Unit"}, title="SOP Baru", records="Register")

    text = text_of(writer.get(url(new, "bandingkan")))

    assert "Dari versi 1 ke versi 2." in text
    for said in ("SOP Verifikasi SOP Baru", "Dihapus Langkah 1 A", "(semula langkah 2)", "Admin → Unit", "Dihapus: UU 25/2009",
                 "Ditambahkan: Register"):  # fmt: skip
        assert said in text
    assert "Dari versi 2 ke versi 1." in text_of(
        writer.get(url(draft, "bandingkan"), {"dengan": "x"})
    )
