import pytest
from django.db import IntegrityError, transaction

from casework.actions.keep_desk_reply import drop_desk_reply, keep_desk_reply
from casework.actions.keep_reply import CodeTaken, UnknownVariable
from casework.queries.replies import NoSuchReply
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.desk.models import ReadyText
from tenants.scope import NATIONAL, scope
from tests.factories.lives import DESK, MONDAY, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
VALUES = {"code": "minta-foto", "title": "Minta foto", "text": "Laporan {nomor}: kirim foto."}


@pytest.fixture(autouse=True)
def at_desk(db):
    with scope(NATIONAL):
        yield


def keep(*, by=DESK, **values):
    return keep_desk_reply(**{**VALUES, **values}, by=by, at=MONDAY)


def test_it_works():
    row = keep(category_code="kesehatan")

    assert (row.code, row.title, row.text) == tuple(VALUES.values())
    assert (row.category_code, row.is_active) == ("kesehatan", True)
    assert (row.changed_by, row.changed_at) == (DESK.user_id, MONDAY)
    assert str(row) == "minta-foto"


def test_it_is_changed_in_place():
    row = keep()

    keep(title="Foto", is_active=False, reply_id=row.pk)

    found = ReadyText.objects.get()
    assert (found.pk, found.title, found.is_active) == (row.pk, "Foto", False)


def test_one_that_is_gone_is_not_changed():
    with pytest.raises(NoSuchReply):
        keep(reply_id=4711)
    assert not ReadyText.objects.exists()


def test_a_code_is_given_once():
    keep()

    with pytest.raises(CodeTaken):
        keep()
    assert ReadyText.objects.count() == 1


def test_a_name_without_a_value_is_refused():
    with pytest.raises(UnknownVariable) as refused:
        keep(text="Yth. {nama_pelapor}")

    assert refused.value.name == "nama_pelapor"
    assert not ReadyText.objects.exists()


def test_only_the_desk_keeps_and_deletes(agency):
    row, by = keep(), admin_of(agency)

    with pytest.raises(StepNotAllowed) as refused:
        keep(code="b", by=by)
    with pytest.raises(StepNotAllowed):
        drop_desk_reply(reply_id=row.pk, by=by)
    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert [found.code for found in ReadyText.objects.all()] == ["minta-foto"]


def test_it_is_deleted_and_a_second_time_is_no_mistake():
    row = keep()

    for _time in range(2):
        drop_desk_reply(reply_id=row.pk, by=DESK)

    assert not ReadyText.objects.exists()


def test_the_database_refuses_a_code_that_cannot_be_typed():
    with pytest.raises(IntegrityError), transaction.atomic():
        keep(code="Minta Foto")
