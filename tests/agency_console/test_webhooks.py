"""The pages of an agency's systems that are told: added, tried, paused, sent to again, removed."""

import re
from datetime import timedelta

import pytest

from notices.webhooks.actions import add_endpoint as adding
from notices.webhooks.actions.take_turn import take_turn
from notices.webhooks.models import Endpoint
from notices.webhooks.queries import delivery_log
from register.rules.steps import Step
from tests.factories.consoles import Officer, now, today
from tests.factories.lives import Life, admin_of
from tests.factories.webhooks import (
    Sink,
    attempts,
    call_due,
    deliveries,
    desk_scope,
    endpoint_of,
    read_endpoint,
)

PAGE = "/konsol/webhook/"
SECRET = re.compile(r"whsec_[A-Za-z0-9+/=]{44}")
TYPED = {"name": "SPBE", "url": "https://spbe.contoh.go.id/masuk", "which": "ALL"}


@pytest.fixture(autouse=True)
def _on_loopback(settings):
    settings.WEBHOOK_LOOPBACK = True


@pytest.fixture
def sink():
    with Sink() as listening:
        yield listening


@pytest.fixture
def keeper(agency, db):
    return Officer(agency, "KOM")


@pytest.fixture
def made(agency, sink, db):
    return endpoint_of(agency, sink.url, at=now() - timedelta(hours=1)).endpoint


def kept(agency):
    with desk_scope(agency):
        return list(Endpoint.objects.order_by("pk").values())


def routed(agency, *, at=None):
    life = Life(at=at or now() - timedelta(minutes=1))
    life.route(agency)
    return life.work()


def text(answer):
    return " ".join(answer.content.decode().split())


def test_it_begins_empty(keeper):
    page = keeper.get(PAGE)

    assert "Belum ada sistem yang diberi tahu" in text(page)
    assert f'href="{PAGE}baru/"' in text(page)


def test_the_menu_leads_there_whoever_keeps_the_systems(agency, keeper):
    assert f'href="{PAGE}"' in text(keeper.get("/konsol/unit/"))
    for role in ("LIA", "ORG", "INS"):
        assert f'href="{PAGE}"' not in text(Officer(agency, role).get("/konsol/unit/"))


def test_one_is_added_and_its_secret_shown_once(agency, keeper):
    page = keeper.post(f"{PAGE}baru/", TYPED)

    secret = SECRET.search(text(page))[0]
    assert page.status_code == 200
    assert "no-store" in page.headers["Cache-Control"]
    (row,) = kept(agency)
    assert (row["name"], row["url"], row["events"]) == ("SPBE", TYPED["url"], ["*"])
    assert secret not in str(row)
    for address in (PAGE, f"{PAGE}{row['id']}/", f"{PAGE}{row['id']}/ubah/"):
        assert not SECRET.search(text(keeper.get(address)))


def test_some_events_are_chosen(agency, keeper):
    keeper.post(f"{PAGE}baru/", {**TYPED, "which": "CHOSEN", "events": ["ANSWER", "ACCEPT"]})

    assert kept(agency)[0]["events"] == ["ACCEPT", "ANSWER"]
    assert "2 peristiwa" in text(keeper.get(PAGE))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "“Nama sistem” belum diisi."),
        ({"url": ""}, "“Alamat penerima” belum diisi."),
        ({"url": "http://spbe.contoh.go.id/"}, "Alamat harus diawali https://"),
        ({"url": "https://10.0.0.1/"}, "alamat angka tidak diterima"),
        ({"url": "https://a:b@spbe.contoh.go.id/"}, "nama pengguna atau kata sandi"),
        ({"url": "https://nasional.localhost.localhost./"}, "alamat angka tidak diterima"),
        ({"url": "spbe"}, "Alamat harus diawali https://"),
        ({"which": ""}, "Diberi tahu tentang"),
        ({"which": "CHOSEN"}, "Pilih paling sedikit satu peristiwa."),
        ({"which": "CHOSEN", "events": ["IDENTITY_READ"]}, "Peristiwa"),
    ],
)
def test_a_wrong_form_stays_as_it_was_typed(agency, keeper, wrong, sentence):
    page = keeper.post(f"{PAGE}baru/", {**TYPED, **wrong})

    assert page.status_code == 422
    assert sentence in text(page)
    assert kept(agency) == []


def test_too_many_are_refused_in_a_sentence(agency, keeper, monkeypatch):
    monkeypatch.setattr(adding, "MOST_ENDPOINTS", 1)
    keeper.post(f"{PAGE}baru/", TYPED)

    page = keeper.post(f"{PAGE}baru/", TYPED)

    assert page.status_code == 422
    assert "Hapus yang tidak dipakai dahulu." in text(page)
    assert len(kept(agency)) == 1


def test_a_test_is_sent_and_its_answer_seen(agency, keeper, made, sink):
    sink.text, sink.answer = b"Salah alamat", 404

    page = keeper.post(f"{PAGE}{made.pk}/percobaan/", follow=True)
    assert "Belum dicoba" in text(page)
    assert 'hx-trigger="every 2s"' in text(page)
    call_due(now())
    seen = text(keeper.get(page.request["PATH_INFO"], headers={"hx-request": "true"}))

    assert "Ditolak oleh sistem tujuan (404)" in seen
    assert "Salah alamat" in seen
    assert "webhook-signature: v1," in seen
    assert "webhook.TEST" in seen
    assert "<html" not in seen
    assert "hx-trigger" not in seen
    assert len(sink.taken) == 1
    assert read_endpoint(agency, made).failures == 0


def test_a_page_of_what_was_sent(agency, keeper, made, sink):
    life = routed(agency)
    call_due(now())

    page = text(keeper.get(f"{PAGE}{made.pk}/"))

    assert life.report.number in page
    assert "Diverifikasi dan diteruskan" in page
    assert "Diterima (204)" in page
    assert "Lancar" in page
    assert sink.url.partition("?")[0] in page
    assert "kunci=1" not in page


def test_messages_by_their_state(agency, keeper, made, sink):
    sink.answer = 500
    life = routed(agency)
    call_due(now())

    for status, is_there in (("menunggu", True), ("gagal", False), ("entah", True), ("", True)):
        page = text(keeper.get(f"{PAGE}{made.pk}/", {"status": status}))
        assert (life.report.number in page) is is_there
    assert "Tidak ada kiriman dengan keadaan ini." in text(
        keeper.get(f"{PAGE}{made.pk}/", {"status": "gagal"})
    )


def test_the_log_comes_page_by_page(agency, keeper, made, monkeypatch):
    monkeypatch.setattr(delivery_log, "PAGE_SIZE", 2)
    at = now() - timedelta(minutes=10)
    for minute in range(3):
        routed(agency, at=at + timedelta(minutes=minute))

    first = keeper.get(f"{PAGE}{made.pk}/")
    second = keeper.get(first.context["next_url"])
    damaged = keeper.get(f"{PAGE}{made.pk}/", {"s": "rusak"})

    assert [len(page.context["deliveries"]) for page in (first, second)] == [2, 1]
    assert "Daftar ditampilkan dari awal." in text(damaged)


def test_one_that_does_not_answer_says_so_and_is_tried_now(agency, keeper, made, sink):
    sink.answer = 500
    for _each in range(6):
        routed(agency)
    call_due(now())

    page = text(keeper.get(f"{PAGE}{made.pk}/"))
    assert "Tidak menjawab" in page
    assert "Kami mencoba satu kiriman lagi pada" in page
    sink.answer = 204
    after = text(keeper.post(f"{PAGE}{made.pk}/lanjutkan/", follow=True))
    call_due(now())

    assert "Dilanjutkan: yang menunggu segera dikirim." in after
    assert {each.state for each in deliveries(agency)} == {"DELIVERED"}


def test_paused_and_resumed_with_nothing_lost(agency, keeper, made, sink):
    page = text(keeper.post(f"{PAGE}{made.pk}/jeda/", follow=True))
    assert "Pengiriman dijeda." in page
    routed(agency)
    call_due(now())
    assert sink.taken == []
    keeper.post(f"{PAGE}{made.pk}/percobaan/")
    call_due(now())
    assert len(sink.taken) == 1

    keeper.post(f"{PAGE}{made.pk}/lanjutkan/")
    call_due(now())

    assert len(sink.taken) == 2
    again = keeper.post(f"{PAGE}{made.pk}/lanjutkan/")
    assert again.status_code == 302


def test_one_that_is_gone_says_so(agency, keeper, made, sink):
    sink.answer = 410
    routed(agency)
    call_due(now())

    assert "sudah tidak ada (410)" in text(keeper.get(f"{PAGE}{made.pk}/"))


def test_changed_it_is_told_elsewhere(agency, keeper, made, sink):
    form = text(keeper.get(f"{PAGE}{made.pk}/ubah/"))
    with Sink() as other:
        typed = {**TYPED, "name": "Dasbor", "url": other.url}
        page = keeper.post(f"{PAGE}{made.pk}/ubah/", typed, follow=True)
        routed(agency)
        call_due(now())
        assert len(other.taken) == 1

    assert sink.url in form
    assert "Perubahan disimpan." in text(page)
    assert sink.taken == []
    wrong = keeper.post(f"{PAGE}{made.pk}/ubah/", {**TYPED, "url": "http://luar.example/"})
    assert wrong.status_code == 422
    assert kept(agency)[0]["name"] == "Dasbor"


def test_for_a_day_both_secrets_sign(agency, keeper, sink):
    made, old = endpoint_of(agency, sink.url, at=now() - timedelta(hours=1))
    asked = text(keeper.get(f"{PAGE}{made.pk}/ganti-rahasia/"))
    page = text(keeper.post(f"{PAGE}{made.pk}/ganti-rahasia/"))
    new = SECRET.search(page)[0]
    routed(agency)
    call_due(now())

    assert "Ganti rahasia webhook “SPBE”?" in asked
    assert new != old
    assert sink.read(old) == sink.read(new)
    assert "Rahasia lama berlaku sampai" in text(keeper.get(f"{PAGE}{made.pk}/"))
    later = now() + timedelta(days=1, seconds=5)
    routed(agency)
    with desk_scope(agency):
        turn = take_turn(agency_id=agency.pk, endpoint_id=made.pk, at=later)
    assert turn.headers["webhook-signature"].count("v1,") == 1


def test_one_message_is_sent_again_under_its_id(agency, keeper, made, sink):
    routed(agency)
    call_due(now())
    (sent,) = deliveries(agency)
    address = f"{PAGE}{made.pk}/kiriman/{sent.pk}/"

    page = text(keeper.get(address))
    after = text(keeper.post(f"{address}kirim-ulang/", follow=True))
    call_due(now())

    assert f"/konsol/laporan/{sent.number}/" in page
    assert "Kiriman ini segera dikirim ulang." in after
    assert sink.ids == [sent.message_id] * 2
    assert len(attempts(agency)) == 2
    test = keeper.post(f"{PAGE}{made.pk}/percobaan/").url
    assert keeper.post(f"{test}kirim-ulang/").status_code == 404


def test_all_since_a_moment_is_sent_again_in_order(agency, keeper, made, sink):
    life = routed(agency)
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    life.work()
    call_due(now())
    address = f"{PAGE}{made.pk}/kirim-ulang/"
    day = today()

    assert "Kirim ulang" in text(keeper.get(address))
    typed = {"day": (day - timedelta(days=2)).isoformat(), "hour": "00:00"}
    page = text(keeper.post(address, typed, follow=True))
    call_due(now())

    assert "2 kiriman segera dikirim ulang." in page
    assert sink.types == ["report.VERIFY_AND_ROUTE", "report.RESPOND_INITIAL_AGENCY"] * 2
    later = {"day": (day + timedelta(days=2)).isoformat(), "hour": "00:00"}
    assert "Tidak ada kiriman sejak waktu itu." in text(keeper.post(address, later, follow=True))
    assert keeper.post(address, {"day": "besok", "hour": ""}).status_code == 422
    assert len(sink.taken) == 4


def test_removed_it_is_told_nothing(agency, keeper, made, sink):
    routed(agency)
    asked = text(keeper.get(f"{PAGE}{made.pk}/hapus/"))

    page = text(keeper.post(f"{PAGE}{made.pk}/hapus/", follow=True))
    routed(agency)
    call_due(now())

    assert "Hapus webhook “SPBE”?" in asked
    assert "Webhook “SPBE” dihapus." in page
    assert kept(agency) == []
    assert sink.taken == []


def test_what_is_not_there_is_404_and_changes_nothing(agency, other_agency, keeper, made):
    stranger = Officer(other_agency, "KOM")
    routed(agency)
    (sent,) = deliveries(agency)
    before = kept(agency)

    for name in ("", "ubah/", "ganti-rahasia/", "hapus/", "kirim-ulang/", f"kiriman/{sent.pk}/"):
        assert stranger.get(f"{PAGE}{made.pk}/{name}").status_code == 404
    for name in ("percobaan/", "jeda/", "lanjutkan/", "hapus/", "ganti-rahasia/"):
        assert stranger.post(f"{PAGE}{made.pk}/{name}").status_code == 404
    assert stranger.post(f"{PAGE}{made.pk}/kiriman/{sent.pk}/kirim-ulang/").status_code == 404
    assert keeper.get(f"{PAGE}{made.pk}/kiriman/{sent.pk + 1}/").status_code == 404
    assert kept(agency) == before
    assert len(deliveries(agency)) == 1


@pytest.mark.parametrize("role", ["LIA", "LEAD", "EXM", "ORG", "INS"])
def test_whose_duty_it_is_not_is_refused(agency, made, role):
    before = kept(agency)
    officer = Officer(agency, role)

    assert officer.get(PAGE).status_code == 403
    for name in ("baru/", f"{made.pk}/hapus/", f"{made.pk}/jeda/", f"{made.pk}/ganti-rahasia/"):
        assert officer.post(f"{PAGE}{name}", TYPED).status_code == 403
    assert kept(agency) == before


def test_the_trail_tells_of_each(agency, keeper, made):
    for name in ("jeda/", "lanjutkan/", "ganti-rahasia/", "hapus/"):
        keeper.post(f"{PAGE}{made.pk}/{name}")

    page = text(Officer(agency, "INS").get("/konsol/audit/"))

    for kind in (
        "Webhook ditambahkan",
        "Webhook dijeda",
        "Webhook dilanjutkan",
        "Rahasia webhook diganti",
        "Webhook dihapus",
    ):
        assert kind in page
    assert "127.0.0.1" in page


@pytest.mark.parametrize("many", [1, 6])
def test_statements(agency, keeper, made, many, statements):
    for number in range(many - 1):
        endpoint_of(agency, made.url, at=now(), name=f"Sistem {number}")
    for _each in range(many):
        routed(agency)
    call_due(now())
    (first, *_rest) = deliveries(agency, endpoint=made)
    pages = (PAGE, f"{PAGE}{made.pk}/", f"{PAGE}{made.pk}/kiriman/{first.pk}/")
    keeper.get(PAGE)

    counted = []
    for address in pages:
        with statements() as taken:
            keeper.get(address)
        counted.append(len(taken.texts()))

    assert counted == [6, 7, 7]
