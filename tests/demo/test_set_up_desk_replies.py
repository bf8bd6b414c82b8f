import pytest

from demo.actions.set_up_desk_replies import set_up_desk_replies
from demo.content.desk_replies import DESK_REPLIES
from tenants.desk.models import ReadyText
from tenants.scope import NATIONAL, scope
from tests.factories.lives import DESK, MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def stored():
    with scope(NATIONAL):
        return set(ReadyText.objects.values_list("code", "title", "text"))


def test_it_works_and_a_second_time_changes_nothing():
    set_up_desk_replies(by=DESK, at=MONDAY)
    with scope(NATIONAL):
        ReadyText.objects.filter(code="minta-waktu").delete()
    kept = stored()

    set_up_desk_replies(by=DESK, at=MONDAY)

    assert stored() == kept == {one for one in DESK_REPLIES if one[0] != "minta-waktu"}
