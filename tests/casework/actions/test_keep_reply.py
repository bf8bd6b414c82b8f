from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from casework.actions.keep_reply import CodeTaken, Reply, UnknownVariable, drop_reply, keep_reply
from casework.models import ReplyTemplate
from casework.queries.replies import NoSuchReply
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import MONDAY, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
REPLY = Reply(code="minta-foto", title="Minta foto", text="Laporan {nomor}: kirim foto.")


def keep(agency, reply=REPLY, *, role=Role.ADMIN, **values):
    return keep_reply(reply=reply, by=admin_of(agency, role=role), at=MONDAY, **values)


def test_it_works(in_agency):
    row = keep(in_agency)

    assert (row.code, row.title, row.text) == ("minta-foto", "Minta foto", REPLY.text)
    assert (row.step, row.ticks, row.unit_id, row.is_active) == ("", [], None, True)
    assert (row.changed_by, row.changed_at) == (101, MONDAY)
    assert str(row) == "minta-foto"


def test_a_macro_keeps_its_step(in_agency):
    macro = Reply("jawab", "Jawab", "Sudah.", step=Step.ANSWER, ticks=("substantive",))

    row = keep(in_agency, macro)

    assert (row.step, row.ticks) == ("ANSWER", ["substantive"])


def test_it_is_changed_in_place(in_agency):
    row = keep(in_agency)

    keep(in_agency, Reply("minta-foto", "Foto", "Kirim foto."), reply_id=row.pk)

    found = ReplyTemplate.objects.get()
    assert (found.pk, found.title, found.text) == (row.pk, "Foto", "Kirim foto.")


def test_one_that_is_gone_is_not_changed(in_agency):
    with pytest.raises(NoSuchReply):
        keep(in_agency, reply_id=4711)
    assert not ReplyTemplate.objects.exists()


def test_a_code_is_given_once(in_agency):
    keep(in_agency)

    with pytest.raises(CodeTaken):
        keep(in_agency)
    assert ReplyTemplate.objects.count() == 1


def test_a_name_without_a_value_is_refused(in_agency):
    with pytest.raises(UnknownVariable) as refused:
        keep(in_agency, Reply("a", "A", "Yth. {nama_pelapor}"))

    assert refused.value.name == "nama_pelapor"
    assert not ReplyTemplate.objects.exists()


@pytest.mark.parametrize(
    ("step", "ticks"), [(Step.WITHDRAW, ()), (Step.REQUEST_INFO, ("substantive",))]
)
def test_a_step_that_is_no_officers_or_has_no_such_tick_is_refused(in_agency, step, ticks):
    with pytest.raises(StepNotAllowed) as refused:
        keep(in_agency, Reply("a", "A", "x", step=step, ticks=ticks))

    assert refused.value.refusal is Refusal.SWITCHED_OFF
    assert not ReplyTemplate.objects.exists()


@pytest.mark.parametrize("role", [Role.LIAISON, Role.LEADER, Role.EXAMINER])
def test_only_admins_keep_and_delete(in_agency, role):
    row = keep(in_agency)

    with pytest.raises(StepNotAllowed):
        keep(in_agency, Reply("b", "B", "x"), role=role)
    with pytest.raises(StepNotAllowed):
        drop_reply(reply_id=row.pk, by=admin_of(in_agency, role=role))
    assert [found.code for found in ReplyTemplate.objects.all()] == ["minta-foto"]


def test_it_is_deleted_and_a_second_time_is_no_mistake(in_agency):
    row = keep(in_agency)

    for _time in range(2):
        drop_reply(reply_id=row.pk, by=admin_of(in_agency, role=Role.KOMINFO))

    assert not ReplyTemplate.objects.exists()


def test_another_agency_neither_sees_nor_deletes_it(in_agency, other_agency):
    row = keep(in_agency)

    with scope(of_agency(other_agency)):
        assert not ReplyTemplate.objects.exists()
        drop_reply(reply_id=row.pk, by=admin_of(other_agency))
        keep(other_agency)
    assert ReplyTemplate.objects.get().pk == row.pk


def test_the_database_refuses_a_code_that_cannot_be_typed(in_agency):
    with pytest.raises(IntegrityError), transaction.atomic():
        keep(in_agency, Reply("Minta Foto", "A", "x"))


def test_an_admin_whose_agency_gave_it_to_others_keeps_none(in_agency):
    row = keep(in_agency)
    kept_away = replace(admin_of(in_agency), withheld=frozenset({"REPLIES"}))

    for change in (
        lambda: keep_reply(reply=REPLY, by=kept_away, at=MONDAY),
        lambda: drop_reply(reply_id=row.pk, by=kept_away),
    ):
        with pytest.raises(StepNotAllowed) as refused:
            change()
        assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert ReplyTemplate.objects.count() == 1
