import pytest

from public_portal.tracking.reporter_steps import SLUGS
from register.rules.actors import Role
from register.rules.states import State, Visibility
from register.rules.steps import Step
from register.rules.transitions import TRANSITIONS
from tests.factories.lives import Life, admin_of
from tests.factories.uploads import screenshot, upload
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import (
    attachments,
    events_of,
    options_of,
    summary_of,
    text_of,
    value_of,
)


@pytest.fixture
def life(places):
    return Life(at=ago(hours=2))


@pytest.fixture
def answered(life, agency):
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    return life


def address(life, slug):
    return f"/lacak/{life.report.number}/{slug}/"


def state(life):
    return life.report.state


def test_it_works(visitor, answered):
    open_report(visitor, answered)

    page = visitor.get(address(answered, "belum-selesai"))
    response = visitor.post(address(answered, "belum-selesai"), {"text": "Dokter belum datang."})

    assert page.status_code == 200
    assert "Laporan kembali ke instansi" in text_of(page)
    assert "Tulisan ini tampil di riwayat laporan" in text_of(page)
    assert response["Location"] == f"/lacak/{answered.report.number}/"
    assert state(answered) == State.IN_PROGRESS
    last = events_of(answered.id)[-1]
    assert (last.step, last.text, last.role, last.actor_id) == (
        "NOT_SATISFIED",
        "Dokter belum datang.",
        "REP",
        None,
    )
    assert "Tercatat: Pelapor menyatakan belum selesai." in text_of(
        visitor.get(response["Location"])
    )


def test_every_step_that_the_table_gives_a_reporter_has_an_address():
    given = {row.step for row in TRANSITIONS if Role.REPORTER in row.by and row.sources}

    assert set(SLUGS) == given
    assert len(set(SLUGS.values())) == len(SLUGS)


def take(visitor, life, slug, **data):
    open_report(visitor, life)
    response = visitor.post(address(life, slug), data)
    assert response.status_code == 302, text_of(response)


def test_accept_with_a_rating_then_reopen_then_appeal(visitor, answered, agency):
    take(visitor, answered, "selesai", rating="4", text="Terima kasih.")
    assert (state(answered), answered.report.rating) == (State.CLOSED, 4)

    take(visitor, answered, "buka-kembali", text="Dokter tidak datang lagi.")
    assert state(answered) == State.IN_PROGRESS

    answered.officer(agency, admin_of(agency), Step.ANSWER, text="Sudah.", substantive=True)
    take(visitor, answered, "selesai")
    take(visitor, answered, "keberatan", text="Masih belum.")
    assert (state(answered), answered.report.appealed) == (State.IN_PROGRESS, True)


def test_supply_info_with_a_file(visitor, life):
    life.desk(Step.REQUEST_INFO, text="Hari apa?")

    take(visitor, life, "lengkapi", text="Senin pagi.", evidence=[upload("a.png", screenshot())])

    assert state(life) == State.NATIONAL_REVIEW
    (row,) = attachments()
    assert (row.event_seq, row.audience) == (life.report.version, "REPORTER")
    assert "a.png" in text_of(open_report(visitor, life))


def test_object_to_archiving(visitor, life):
    life.desk(Step.ARCHIVE, reason_code="TOO_GENERAL", text="Terlalu umum.")

    take(visitor, life, "keberatan-arsip", text="Ini jelas.")

    assert (state(life), life.report.objected) == (State.NATIONAL_REVIEW, True)


def test_withdraw(visitor, life):
    take(visitor, life, "cabut")

    assert state(life) == State.WITHDRAWN


def test_ask_for_the_ombudsman(visitor, answered):
    take(visitor, answered, "ombudsman", consent="on", text="Tidak ada kemajuan.")

    assert (state(answered), answered.report.consent) == (State.OMBUDSMAN, True)


@pytest.mark.parametrize(
    ("slug", "data", "consent"),
    [
        ("setujui-identitas", {"consent": "on"}, True),
        ("tolak-identitas", {}, False),
    ],
)
def test_consent_and_decline(visitor, places, agency, slug, data, consent):
    life = Life(at=ago(days=125))
    life.route(agency)
    life.go_to(ago(days=3)).sweep()
    assert state(life) == State.OMBUDSMAN

    take(visitor, life, slug, **data)

    assert life.report.consent is consent


def test_narrow_and_widen(visitor, life, agency):
    life.route(agency)
    open_report(visitor, life)
    page = visitor.get(address(life, "persempit"))
    assert options_of(page, "visibility") == ["ANONYMOUS", "CONFIDENTIAL"]

    take(visitor, life, "persempit", visibility="CONFIDENTIAL")
    assert (life.report.visibility, life.report.published) == ("CONFIDENTIAL", False)

    page = visitor.get(address(life, "perluas"))
    assert options_of(page, "visibility") == ["PUBLIC", "ANONYMOUS"]
    take(visitor, life, "perluas", visibility="PUBLIC")
    assert (life.report.visibility, life.report.published) == ("PUBLIC", True)


def test_what_only_officers_read_is_said_so(visitor, life):
    life.desk(Step.REQUEST_INFO, text="Hari apa?")
    open_report(visitor, life)

    page = visitor.get(address(life, "lengkapi"))

    assert "Hanya dibaca Anda dan petugas yang menangani." in text_of(page)


@pytest.mark.parametrize(
    ("slug", "data", "sentence"),
    [
        ("belum-selesai", {"text": ""}, "“Apa yang belum selesai?” belum diisi."),
        ("belum-selesai", {"text": "a" * 5001},
         "“Apa yang belum selesai?” paling banyak 5000 karakter; sekarang 5001."),
        ("selesai", {"rating": "6", "text": "Baik."},
         "Pilih “Nilai penanganan, 1 (buruk) sampai 5 (baik)” dari daftar yang tersedia."),
        ("ombudsman", {"text": "Tolong."},
         "Centang “Saya setuju identitas saya diserahkan kepada Ombudsman RI” untuk melanjutkan."),
        ("persempit", {"visibility": "PUBLIC"},
         "Pilih “Siapa yang boleh melihat?” dari daftar yang tersedia."),
    ],
)  # fmt: skip
def test_a_mistake_is_said_and_what_was_typed_stays(visitor, answered, slug, data, sentence):
    open_report(visitor, answered)
    before = answered.report.version

    response = visitor.post(address(answered, slug), data)

    assert response.status_code == 422
    assert summary_of(response) == [sentence]
    assert value_of(response, "text") == data.get("text", "")
    assert answered.report.version == before


def test_a_refused_file_keeps_the_text_and_changes_nothing(visitor, answered):
    open_report(visitor, answered)
    data = {"text": "Belum.", "evidence": [upload("a.png", b"not a picture")]}

    response = visitor.post(address(answered, "belum-selesai"), data)

    assert response.status_code == 415
    assert summary_of(response)[0].startswith("“a.png” bukan berkas PDF, JPG, atau PNG.")
    assert value_of(response, "text") == "Belum."
    assert (state(answered), attachments()) == (State.ANSWERED, [])


def test_a_file_that_is_too_large_is_413(visitor, answered):
    open_report(visitor, answered)
    large = upload("a.jpg", b"\xff\xd8\xff" + b"0" * 10 * 1024 * 1024)

    response = visitor.post(
        address(answered, "belum-selesai"), {"text": "Belum.", "evidence": [large]}
    )

    assert response.status_code == 413
    assert summary_of(response)[0].startswith("“a.jpg” terlalu besar")
    assert value_of(response, "text") == "Belum."
    assert state(answered) == State.ANSWERED


def test_a_step_that_is_not_offered_leads_back(visitor, life):
    open_report(visitor, life)

    response = visitor.get(address(life, "selesai"), follow=True)

    assert response.redirect_chain == [(f"/lacak/{life.report.number}/", 302)]
    assert "Langkah itu tidak tersedia pada status laporan saat ini." in text_of(response)


def test_a_step_that_came_too_late_is_said_and_changes_nothing(visitor, answered):
    open_report(visitor, answered)
    answered.reporter(Step.ACCEPT, rating=5)
    before = answered.report.version

    response = visitor.post(address(answered, "belum-selesai"), {"text": "Belum."})

    assert response.status_code == 409
    assert summary_of(response) == [
        "Langkah ini tidak tersedia pada status laporan saat ini. Muat ulang halaman."
    ]
    assert value_of(response, "text") == "Belum."
    assert answered.report.version == before


def test_who_shows_nothing_gets_the_one_answer(visitor, answered):
    known = visitor.post(address(answered, "selesai"), {"rating": "1"})
    unknown = visitor.post("/lacak/LP26-8K3M-7QX7/selesai/", {"rating": "1"})

    assert known.status_code == unknown.status_code == 404
    assert text_of(known) == text_of(unknown)
    assert state(answered) == State.ANSWERED


def test_an_unknown_step_is_not_there(visitor, answered):
    open_report(visitor, answered)

    assert visitor.get(address(answered, "hapus-semua")).status_code == 404


def test_a_stale_page_keeps_what_was_typed_and_does_nothing(visitor, answered):
    open_report(visitor, answered)
    visitor.handler.enforce_csrf_checks = True

    response = visitor.post(address(answered, "belum-selesai"), {"text": "Belum."})

    assert response.status_code == 403
    assert value_of(response, "text") == "Belum."
    assert state(answered) == State.ANSWERED


def test_reports_that_are_not_public_are_acted_on_by_their_reporter(visitor, places):
    life = Life(at=ago(), visibility=Visibility.CONFIDENTIAL)

    take(visitor, life, "cabut")

    assert state(life) == State.WITHDRAWN


def test_its_statements_are_few(visitor, answered, statements):
    open_report(visitor, answered)
    page = address(answered, "belum-selesai")

    with statements() as reading:
        visitor.get(page)
    with statements() as sending:
        visitor.post(page, {"text": "Belum."})

    assert len(reading.texts()) == 3
    assert len(sending.texts()) <= 12
