import pytest

from register.actions.keep_file import keep_file
from register.actions.store_attachments import store_attachments
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from register.rules.receipts import owner_key
from register.rules.states import ArchiveReason, Visibility
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of
from tests.factories.people import PUBLIC, person, sign_in
from tests.factories.uploads import photo, upload
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import text_of


@pytest.fixture
def life(places):
    return Life(at=ago(hours=2), body="Hubungi saya di 0812-3456-7890.")


def address(life):
    return f"/lacak/{life.report.number}/"


def answer(life, agency, text="Dokter pengganti sudah bertugas."):
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text=text, substantive=True)


def test_it_works(visitor, life, agency):
    life.route(agency)

    response = visitor.get(address(life))

    text = text_of(response)
    assert response.status_code == 200
    assert "Tidak ada dokter di Puskesmas Bawang" in text
    assert "Belum ditindaklanjuti (Admin Instansi)" in text
    assert "Ditangani Pemerintah Kabupaten Banjarnegara" in text
    assert "Diverifikasi dan diteruskan ke Pemerintah Kabupaten Banjarnegara" in text
    assert "Kewenangan pemerintah kabupaten." in text
    assert "Batas penugasan" in text
    assert "hari kerja)" in text


def test_the_public_reads_no_phone_number_and_no_name(visitor, life, agency):
    life.route(agency)

    text = text_of(visitor.get(address(life)))

    assert "0812***890" in text
    assert "0812-3456-7890" not in text
    assert "Siti" not in text
    assert "siti@contoh.test" not in text


def test_the_reporter_reads_what_they_wrote(visitor, life):
    text = text_of(open_report(visitor, life))

    assert "0812-3456-7890" in text
    assert "Keterbukaan Publik" in text
    assert "Menunggu pemeriksaan Admin Nasional" in text


def test_the_page_of_the_reporter_is_never_kept_and_differs_by_cookie(visitor, life, agency):
    life.route(agency)

    public = visitor.get(address(life))
    mine = open_report(visitor, life)

    assert "no-store" in mine["Cache-Control"]
    assert "Cookie" in public["Vary"]
    assert "Cookie" in mine["Vary"]


def test_a_person_signed_in_finds_their_own_report(visitor, places, settings):
    user = person()
    life = Life(at=ago(hours=2))
    with scope(EVERYTHING):
        report = life.report
        report.owner_key = owner_key(user.pk, settings.RECEIPT_KEY)
        report.save()
    assert visitor.get(address(life)).status_code == 404

    sign_in(visitor, user, host=PUBLIC)

    assert "Keterbukaan" in text_of(visitor.get(address(life)))


def test_unknown_mistyped_and_not_public_get_one_answer(visitor, life):
    confidential = Life(visibility=Visibility.CONFIDENTIAL)
    numbers = ["LP26-8K3M-7QX7", "LP26-8K3M-7QX8", life.report.number, confidential.report.number]

    answers = [visitor.get(f"/lacak/{number}/") for number in numbers]

    assert {answer.status_code for answer in answers} == {404}
    assert len({text_of(answer) for answer in answers}) == 1


def test_a_number_may_be_typed_into_the_address(visitor, life, agency):
    life.route(agency)

    response = visitor.get(f"/lacak/{life.report.number.lower().replace('-', ' ')}/")

    assert response["Location"] == address(life)


def test_the_cookie_of_one_report_opens_no_other(visitor, life):
    other = Life(at=ago(hours=2))
    open_report(visitor, life)

    assert visitor.get(address(other)).status_code == 404


def test_an_answer_is_shown_with_the_question_whether_that_settles_it(visitor, life, agency):
    answer(life, agency)

    page = open_report(visitor, life)

    text = text_of(page)
    assert "Jawaban instansi" in text
    assert "Dokter pengganti sudah bertugas." in text
    assert "Apakah masalahnya sudah selesai?" in text
    assert "Tanggapi paling lambat" in text
    for slug in ("selesai", "belum-selesai", "ombudsman", "persempit", "cabut"):
        assert f'href="{address(life)}{slug}/"' in page.content.decode()


def test_the_public_is_offered_no_step(visitor, life, agency):
    answer(life, agency)

    page = visitor.get(address(life))

    assert "Apakah masalahnya sudah selesai?" not in text_of(page)
    assert f"{address(life)}selesai/" not in page.content.decode()
    assert "Buka dengan kode rahasianya untuk menanggapi" in text_of(page)


def test_reasons_and_hops_are_told(visitor, life, agency, province):
    life.route(agency)
    life.officer(
        agency,
        admin_of(agency),
        Step.RETURN_TO_NATIONAL,
        text="Dikelola provinsi.",
        agency_id=province.pk,
    )
    life.route(province, text="Provinsi yang mengelola.")

    text = text_of(visitor.get(address(life)))

    assert "Dikembalikan ke Admin Nasional oleh Pemerintah Kabupaten Banjarnegara" in text
    assert "Dikelola provinsi." in text
    assert "Diverifikasi dan diteruskan ke Pemerintah Provinsi Jawa Tengah" in text


def test_an_archived_report_says_why_and_until_when_to_object(visitor, life):
    life.desk(
        Step.ARCHIVE,
        reason_code=ArchiveReason.TOO_GENERAL,
        text="Sebutkan pelayanan dan tempatnya.",
    )

    text = text_of(open_report(visitor, life))

    assert "Diarsipkan karena masukan terlalu umum" in text
    assert "Dapat diajukan keberatan sampai" in text
    assert "Tidak setuju laporan ini diarsipkan?" in text


def test_a_rating_is_told(visitor, life, agency):
    answer(life, agency)
    life.reporter(Step.ACCEPT, rating=4)

    assert "Pelapor menyatakan selesai dengan nilai 4 dari 5" in text_of(visitor.get(address(life)))


def test_the_files_of_a_report_are_the_reporters(visitor, life, agency):
    life.route(agency)
    kept = keep_file(upload("jalan.jpg", photo()), at=life.at)
    with scope(portal_scope(secret=life.secret)):
        store_attachments(report_id=life.id, files=[kept], by=reporter_of(life.id), at=life.at)

    assert "jalan.jpg" not in text_of(visitor.get(address(life)))
    assert "jalan.jpg" in text_of(open_report(visitor, life))


def test_other_methods_are_refused(visitor, life):
    assert visitor.post(address(life)).status_code == 405


def test_its_statements_are_few_and_the_same_for_a_long_history(visitor, life, agency, statements):
    answer(life, agency)
    page, numbers = address(life), []
    for rounds in (5, 0):
        visitor.get(page)
        with statements() as taken:
            visitor.get(page)
        numbers.append(len(taken.texts()))
        open_report(visitor, life)
        with statements() as taken:
            visitor.get(page)
        numbers.append(len(taken.texts()))
        visitor.cookies.pop("kode")
        for _round in range(rounds):
            life.reporter(Step.NOT_SATISFIED, text="Belum selesai.")
            life.officer(agency, admin_of(agency), Step.ANSWER, text="Sudah.", substantive=True)

    assert numbers == [1, 3, 1, 3]


def test_the_public_page_of_a_guest_touches_no_session(visitor, life, agency, statements):
    life.route(agency)
    page = address(life)

    with statements() as taken:
        visitor.get(page)

    assert [text for text in taken.texts() if "signin_session" in text] == []


def test_a_merged_report_names_its_master_where_that_may_be_seen(visitor, life, agency):
    master = Life(at=ago(hours=3))
    master.route(agency)
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.MERGE, master_number=master.report.number)

    page = open_report(visitor, life)

    assert "Digabung ke laporan induk" in text_of(page)
    assert f'href="/laporan/{master.report.number}/"' in page.content.decode()
