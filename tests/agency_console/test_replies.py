"""Ready replies: kept by admins, put into a step's form, offered as macros where the table allows."""

import pytest

from casework.actions.keep_reply import Reply, keep_reply
from casework.models import ReplyTemplate
from register.queries.ready_reply import ReadyReply
from register.rules.steps import Step
from register.rules.transitions import BY_STEP
from register.views.ready_replies import fitting
from tests.factories.consoles import Officer, fresh_life, now, snapshot
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TYPED = {"title": "Minta foto", "code": "minta-foto", "text": "{nomor}: foto?", "is_active": "on"}
PHOTO = Reply("minta-foto", "Minta foto lokasi", "{nomor} di {instansi}?", step=Step.REQUEST_INFO)


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Rina Astuti")


@pytest.fixture
def life(agency):
    life = fresh_life(title="Lampu padam")
    life.route(agency)
    return life


def keep(admin, *replies):
    with admin.scope:
        return [keep_reply(reply=reply, by=admin.actor, at=now()) for reply in replies]


def stored(admin):
    with admin.scope:
        return list(ReplyTemplate.objects.order_by("code").values_list("code", "step", "unit_id"))


def test_the_list_is_empty_at_first(admin):
    answer = admin.get("/konsol/balasan/")

    assert answer.status_code == 200
    assert "Belum ada balasan siap pakai" in answer.content.decode()


def test_it_is_written_and_listed(admin, agency):
    unit = make_unit(agency)
    typed = {**TYPED, "unit_id": unit.pk, "step": "ANSWER", "ticks": ["substantive"]}

    assert admin.get("/konsol/balasan/baru/").status_code == 200
    answer = admin.post("/konsol/balasan/baru/", typed)

    assert (answer.status_code, answer["Location"]) == (302, "/konsol/balasan/")
    assert stored(admin) == [("minta-foto", "ANSWER", unit.pk)]
    listed = admin.get("/konsol/balasan/").content.decode()
    assert "/minta-foto" in listed
    assert "Jawab" in listed


def test_a_preview_keeps_nothing(admin):
    answer = admin.post("/konsol/balasan/baru/", {**TYPED, "pratinjau": "1"})

    assert answer.status_code == 200
    assert answer.context["preview"] == "LP26-8K3M-7QX7: foto?"
    assert stored(admin) == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"text": "Yth. {nama}"}, "text"),
        ({"code": "Minta Foto"}, "code"),
        ({"ticks": ["substantive"]}, "ticks"),
        ({"title": ""}, "title"),
    ],
)
def test_what_is_refused_stays_typed(admin, values, field):
    answer = admin.post("/konsol/balasan/baru/", {**TYPED, **values})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert stored(admin) == []


def test_a_code_that_is_taken_is_said(admin):
    keep(admin, PHOTO)

    answer = admin.post("/konsol/balasan/baru/", TYPED)

    assert answer.status_code == 422
    assert "sudah dipakai" in str(answer.context["form"].errors["code"])


def test_it_is_changed_and_deleted(admin):
    [row] = keep(admin, PHOTO)
    address = f"/konsol/balasan/{row.pk}/"

    page = admin.get(address)
    assert page.context["form"].initial["code"] == "minta-foto"
    assert admin.post(address, {**TYPED, "code": "foto"}).status_code == 302
    assert stored(admin) == [("foto", "", None)]
    assert admin.post(f"{address}hapus/").status_code == 302
    assert stored(admin) == []
    assert admin.get(address).status_code == 404


def test_officers_of_units_use_them_and_do_not_keep_them(agency, admin):
    liaison = Officer(agency, "LIA", unit=make_unit(agency))

    assert liaison.get("/konsol/balasan/").status_code == 403
    assert liaison.post("/konsol/balasan/baru/", TYPED).status_code == 403
    assert stored(admin) == []


def test_a_macro_is_offered_where_the_table_allows_its_step(agency, admin, life):
    keep(admin, PHOTO, Reply("jawab", "Jawab cepat", "Sudah.", step=Step.ANSWER))

    [macro] = admin.see(life).context["macros"]
    assert macro.label == "Minta foto lokasi"

    form = admin.get(macro.url).context["form"]
    assert form["text"].value() == f"{life.report.number} di Pemerintah Kabupaten Banjarnegara?"


def test_a_macro_ticks_what_it_was_kept_with(agency, admin, life):
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    keep(admin, Reply("selesai", "Selesai", "Sudah.", step=Step.ANSWER, ticks=("substantive",)))

    [macro] = admin.see(life).context["macros"]
    form = admin.get(macro.url).context["form"]

    assert (form["text"].value(), form["substantive"].value()) == ("Sudah.", True)


def test_the_composer_and_the_step_offer_what_fits(agency, admin, life):
    unit = make_unit(agency)
    keep(
        admin,
        Reply("salam", "Salam", "Terima kasih."),
        Reply("unit", "Unit lain", "x", unit_id=unit.pk),
        Reply("jalan", "Jalan", "x", category_code="jalan"),
        Reply("mati", "Mati", "x", is_active=False),
        PHOTO,
    )

    composer = admin.see(life).context["composer"]
    step = admin.see(life, "request-info").context["replies"]
    visibility = admin.see(life, "assign-unit").context["replies"]

    assert {reply.code for tab in composer for reply in tab.replies} == {"salam"}
    assert [reply.code for reply in step] == ["minta-foto", "salam"]
    assert [reply.code for reply in visibility] == ["salam"]


def test_without_scripts_the_text_is_put_below_what_was_typed(admin, life):
    keep(admin, Reply("salam", "Salam", "Terima kasih dari {petugas}."))
    before = snapshot(life)

    answer = admin.send(life, "request-info", text="Hari apa?", balasan="salam", pakai="1")

    assert answer.status_code == 200
    form = answer.context["form"]
    assert form["text"].value() == "Hari apa?\n\nTerima kasih dari Rina Astuti."
    assert not form.is_bound
    assert snapshot(life) == before


def test_without_scripts_ticks_and_lists_stay_as_typed(agency, admin, life):
    unit = make_unit(agency)
    keep(admin, Reply("salam", "Salam", "Terima kasih."))

    answer = admin.send(life, "assign-unit", unit_id=unit.pk, text="", balasan="salam", pakai="1")

    form = answer.context["form"]
    assert (form["unit_id"].value(), form["text"].value()) == (str(unit.pk), "Terima kasih.")


def test_a_macros_ticks_come_with_it_without_scripts(agency, admin, life):
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    keep(admin, Reply("selesai", "Selesai", "Sudah.", step=Step.ANSWER, ticks=("substantive",)))

    answer = admin.send(life, "answer", text="", balasan="selesai", pakai="1")

    assert answer.context["form"]["substantive"].value() is True


def test_a_step_without_words_takes_no_text():
    replies = [ReadyReply("salam", "Salam", "Terima kasih.")]

    assert fitting(replies, BY_STEP[Step.WIDEN_VISIBILITY]) == []


def test_an_unknown_code_puts_nothing_in(admin, life):
    answer = admin.send(life, "request-info", text="Hari apa?", balasan="tidak", pakai="1")

    assert answer.context["form"]["text"].value() == "Hari apa?"


def test_a_step_that_is_not_open_stays_closed(admin, life):
    answer = admin.send(life, "answer", text="x", balasan="salam", pakai="1")

    assert answer.status_code == 409


def test_no_variable_shows_what_is_hidden_from_the_public(admin, life):
    keep(admin, Reply("judul", "Judul", "Tentang {judul}."))
    admin.send(life, "salinan-publik", passages="Lampu", reason="Uji.")

    [reply] = admin.see(life).context["replies"]

    assert "Lampu" not in reply.text


@pytest.mark.parametrize("count", [0, 40])
def test_the_statements_do_not_grow_with_the_replies(admin, life, statements, count):
    keep(admin, *(Reply(f"kode-{n}", f"Balasan {n}", "x" * 300) for n in range(count)))
    address = admin.url(life)
    admin.get(address)

    with statements() as seen:
        answer = admin.get(address)

    assert len(answer.context["replies"]) == count
    assert len(seen.texts()) == 11
    assert len(answer.content) < 120_000
