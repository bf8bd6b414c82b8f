"""A decree on paper: the usual form, what was typed as text, heads that stand again on each page."""

from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn

from tenants.models import Agency
from tenants.teams.data.decree_defaults import decree_defaults
from tenants.teams.models import Decree, DecreeMember, Unit
from tenants.teams.papers.decree_data import decree_data
from tenants.teams.papers.decree_files import decree_file
from tenants.teams.papers.decree_template import decree_template

AT = datetime(2026, 11, 30, 3, tzinfo=UTC)
AGENCY = Agency(name="Pemerintah Kabupaten Banjarnegara")
HOSTILE = "Ani <b>& {{ 7*7 }} #rekan {% if x %}"


def decree(**values):
    usual = decree_defaults()
    words = {
        name: usual[name] for name in ("considerations", "legal_basis", "heeding", "copies_to")
    }
    facts = {
        "title": usual["title"],
        "number": "050/12",
        "signed_on": date(2026, 11, 30),
        "valid_from": date(2026, 11, 30),
        "signer": "Budhi Sarwono",
        "signer_position": "Bupati Banjarnegara",
        "place": "Banjarnegara",
    }
    return Decree(**(facts | words | values))


def people(many=1):
    unit = Unit(name="Puskesmas Wanadadi", kind="PUSKESMAS")
    return [
        DecreeMember(pk=1, name="Wati", position="Pranata", duty="ADMIN_KOMINFO", rank="III/c"),
        DecreeMember(pk=2, name=HOSTILE, position="Bupati", duty="PATRON"),
        DecreeMember(
            pk=3, name="Eko", position="Asisten", duty="COORDINATION_TEAM", place_in_team="CHAIR"
        ),
        DecreeMember(
            pk=4,
            name="Rina",
            position="Bidan",
            duty="LIAISON_OFFICER",
            is_substitute=True,
            unit=unit,
        ),
        *(
            DecreeMember(
                pk=5 + number,
                name=f"Dewi {number}",
                position="Kepala TU",
                duty="LIAISON_OFFICER",
                unit=unit,
                nip="198812312015042003",
                email="dewi@contoh.go.id",
                phone="0286-1",
            )
            for number in range(many)
        ),
        DecreeMember(pk=900, name="Tono", position="Lurah", duty="LIAISON_OFFICER"),
    ]


def data_of(**values):
    return decree_data(decree(**values), people(), agency=AGENCY)


def test_it_says_what_decrees_say():
    data = data_of()

    assert [one["head"] for one in data["recitals"] if one["head"]] == [
        "Menimbang",
        "Mengingat",
        "Memperhatikan",
    ]
    assert [one["mark"] for one in data["recitals"]][:5] == ["a.", "b.", "c.", "1.", "2."]
    assert [one["head"] for one in data["orders"]] == [
        "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM",
    ]  # fmt: skip
    assert "Pemerintah Kabupaten Banjarnegara" in data["orders"][0]["text"]
    assert data["orders"][5]["text"] == "Keputusan ini mulai berlaku pada tanggal ditetapkan."
    assert (data["issuer"], data["date"]) == ("BUPATI BANJARNEGARA", "30 November 2026")
    assert data["copies"][0]["mark"] == "1."


def test_its_annexes_name_people_by_their_place():
    data = data_of()

    assert [(one["no"], one["name"], one["place"]) for one in data["team"]] == [
        ("1", HOSTILE, "Pembina"),
        ("2", "Eko", "Ketua"),
        ("3", "Wati", "Admin instansi (Kominfo)"),
    ]
    assert [one["who"] for one in data["tasks"]] == [
        "Pembina", "Tim koordinasi", "Admin instansi (Kominfo)", "Pejabat penghubung",
    ]  # fmt: skip
    assert [(one["unit"], one["name"], one["place"]) for one in data["liaisons"]] == [
        ("Puskesmas Wanadadi", "Dewi 0", "Pejabat Penghubung"),
        ("Puskesmas Wanadadi", "Rina", "Pengganti"),
        ("–", "Tono", "Pejabat Penghubung"),
    ]


def test_its_days_and_the_one_that_it_revokes():
    former = Decree(number="050/3", signed_on=date(2024, 3, 1))
    data = data_of(valid_from=date(2027, 1, 1), valid_to=date(2027, 12, 31), supersedes=former)

    assert data["orders"][5]["text"] == (
        "Keputusan ini mulai berlaku terhitung sejak tanggal 1 Januari 2027 sampai dengan tanggal "
        "31 Desember 2027. Pada saat Keputusan ini mulai berlaku, Keputusan Nomor 050/3 tanggal "
        "1 Maret 2024 dicabut dan dinyatakan tidak berlaku."
    )


def test_what_is_not_known_yet_is_dotted_and_a_draft_says_so():
    empty = Decree(title="Tim", tier="REGIONAL", is_draft=True, supersedes=Decree(is_draft=True))
    data = decree_data(empty, [], agency=AGENCY, is_complete=False)

    assert {data[name] for name in ("number", "issuer", "place", "date", "signer")} == {"……………………"}
    assert data["mark"] == "KONSEP"
    assert data["orders"][4]["text"].endswith("peraturan perundang-undangan.")
    assert data_of()["mark"] == ""


def test_a_units_own_decree_is_about_the_unit():
    unit = Unit(name="RSUD Hj. Anna")
    data = data_of(tier="UNIT", unit=unit, cost="BLUD RSUD")

    assert data["unit"] == "RSUD HJ. ANNA"
    assert "pada RSUD Hj. Anna" in data["orders"][0]["text"]
    assert data["orders"][4]["text"].endswith("dibebankan pada BLUD RSUD.")


def test_the_pdf_can_be_read_aloud_and_runs_over_pages():
    data = decree_data(decree(), people(60), agency=AGENCY)

    content = decree_file("pdf", data, at=AT)

    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) >= 5
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "id"
    assert decree_file("pdf", data_of(heeding=[], copies_to=[]), at=AT).startswith(b"%PDF")


def test_the_docx_holds_the_same_with_heads_that_stand_again():
    found = docx.Document(BytesIO(decree_file("docx", data_of(), at=AT)))
    text = "\n".join(line.text for line in found.paragraphs)
    recitals, orders, team, tasks, liaisons = found.tables

    assert "KEPUTUSAN BUPATI BANJARNEGARA" in text
    assert "Tembusan disampaikan kepada Yth.:" in text
    assert "{" not in text.replace(HOSTILE, "")
    assert recitals.rows[0].cells[0].text == "Menimbang"
    assert [row.cells[0].text for row in orders.rows][1:] == [
        one["head"] for one in data_of()["orders"]
    ]
    assert team.rows[1].cells[2].text == HOSTILE
    assert "menerima disposisi" in tasks.rows[-1].cells[2].text
    assert [len(table.rows) for table in (team, liaisons)] == [4, 4]
    for table in (team, tasks, liaisons):
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert found.core_properties.created.replace(tzinfo=UTC) == AT


def test_the_columns_of_its_tables_are_as_wide_as_their_cells():
    paper = docx.Document(BytesIO(decree_file("docx", data_of(), at=AT)))

    for table in paper.tables:
        grid = [column.width for column in table.columns]
        assert len(set(grid)) > 1
        assert {tuple(cell.width for cell in row.cells) for row in table.rows} == {tuple(grid)}


def test_there_is_no_other_format():
    with pytest.raises(KeyError):
        decree_file("odt", {}, at=AT)


def test_the_document_in_the_repository_is_what_the_code_builds():
    kept = docx.Document("tenants/teams/papers/decree.docx")

    assert kept.element.xml == decree_template().element.xml
