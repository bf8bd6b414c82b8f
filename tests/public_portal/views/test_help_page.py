import re
from datetime import timedelta

from register.models import SlaPolicy
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of


def rows_of(response):
    """Return the rows of the table of deadlines, as stage and time."""
    found = re.findall(
        r'<th scope="row">([^<]*)</th>\s*<td>([^<]*)</td>', response.content.decode()
    )
    return {stage.strip(): most.strip() for stage, most in found}


def test_it_tells_every_deadline_of_the_policy(visitor):
    rows = rows_of(visitor.get("/bantuan/"))

    assert rows["Admin Nasional memeriksa dan meneruskan"] == "3 hari kerja"
    assert rows["Admin Instansi menugaskan unit kerja"] == "5 hari kerja"
    assert rows["Unit kerja memberi tanggapan pertama"] == "10 hari kerja"
    assert rows["Anda melengkapi laporan yang diminta dilengkapi"] == "30 hari kalender"
    assert rows["Jawaban atas pengaduan"] == "14 hari kerja"
    assert rows["Jawaban atas permintaan informasi"] == "5 hari kerja"
    assert rows["Jawaban atas pengaduan berkadar pengawasan"] == "60 hari kerja"
    assert rows["Laporan ditindaklanjuti, sejak dinyatakan lengkap"] == "60 hari kerja"


def test_a_change_of_the_nations_policy_changes_the_page(visitor, agency):
    begins = ago() - timedelta(days=1)
    with scope(EVERYTHING):
        SlaPolicy.objects.create(valid_from=begins, values={"t1": {"due": 2, "remind": [1]}})
        SlaPolicy.objects.create(agency_id=agency.pk, valid_from=begins, values={"t2": {"due": 9}})

    rows = rows_of(visitor.get("/bantuan/"))

    assert rows["Admin Nasional memeriksa dan meneruskan"] == "2 hari kerja"
    assert rows["Admin Instansi menugaskan unit kerja"] == "5 hari kerja"


def test_one_day_is_one_day_in_english(visitor):
    with scope(EVERYTHING):
        SlaPolicy.objects.create(valid_from=ago(days=1), values={"t1": {"due": 1}})
    visitor.cookies["django_language"] = "en"

    assert rows_of(visitor.get("/bantuan/"))["The national desk checks and passes on"] == (
        "1 working day"
    )


def test_it_says_how_to_go_to_the_ombudsman(visitor):
    text = text_of(visitor.get("/bantuan/"))

    assert "telepon 137" in text
    assert "UU 25/2009" in text


def test_its_statements_are_few(visitor, statements):
    visitor.get("/bantuan/")

    with statements() as taken:
        visitor.get("/bantuan/")

    assert len(taken.texts()) == 1
