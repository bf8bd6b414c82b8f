from datetime import timedelta

import pytest
from cryptography.fernet import Fernet, InvalidToken

from register.actions.read_identity import read_identity
from register.actions.seal_identity import Contact, reseal_identities, unseal
from register.models import Identity, IdentityAccess
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import Visibility
from tenants.scope import NATIONAL, SYSTEM, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, MONDAY, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def read(life, agency, *, by, reason="Menghubungi pelapor"):
    with scope(of_agency(agency) if agency else NATIONAL):
        return read_identity(report_id=life.id, by=by, at=MONDAY, reason=reason)


def trace(life):
    with scope(EVERYTHING):
        return list(IdentityAccess.objects.filter(report_id=life.id).values_list("role", "reason"))


def test_the_agency_that_holds_it_reads_it_and_leaves_a_trace(agency):
    life = Life()
    life.route(agency)

    assert read(life, agency, by=admin_of(agency)).name == "Siti"
    assert trace(life) == [("ADM", "Menghubungi pelapor")]


def test_the_desk_leaves_its_reason():
    life = Life()

    assert read(life, None, by=DESK).email == "siti@contoh.test"
    assert trace(life) == [("NAT", "Menghubungi pelapor")]


@pytest.mark.parametrize("reason", ["", "  "])
def test_no_reason_no_identity(agency, reason):
    life = Life()
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        read(life, agency, by=admin_of(agency), reason=reason)
    assert (refused.value.refusal, refused.value.field) == (Refusal.NEEDS_TEXT, "reason")
    assert trace(life) == []


def test_no_agency_learns_who_an_anonymous_reporter_is(agency):
    life = Life(visibility=Visibility.ANONYMOUS)
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        read(life, agency, by=admin_of(agency))
    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE


def test_another_agency_finds_no_such_report(agency, other_agency):
    life = Life()
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        read(life, other_agency, by=admin_of(other_agency))
    assert refused.value.refusal is Refusal.NOT_YOUR_REPORT


def test_the_officer_who_is_named_does_not_learn_who_named_them(agency):
    named = admin_of(agency, user_id=55, role=Role.INSPECTORATE)
    life = Life()
    life.route(agency, supervisory=True, reported_user_ids=(55,))

    with pytest.raises(StepNotAllowed) as refused:
        read(life, agency, by=named)
    assert refused.value.refusal is Refusal.CONFLICT_OF_INTEREST


def test_where_nobody_said_there_is_nothing_to_read(agency):
    life = Life(contact=Contact())
    with scope(SYSTEM):
        contact = read_identity(report_id=life.id, by=SYSTEM_ACTOR, at=MONDAY, reason="kabar")

    assert contact is None
    assert trace(life) == [("SYS", "kabar")]


def test_keys_are_changed_without_losing_a_name(settings):
    lives = [Life() for _ in range(3)]
    old, new = settings.VAULT_KEYS[0], Fernet.generate_key().decode()
    settings.VAULT_KEYS = (new, old)

    assert reseal_identities(at=MONDAY + timedelta(days=1), batch=2) == 3
    assert reseal_identities(at=MONDAY + timedelta(days=1), batch=2) == 0

    with scope(EVERYTHING):
        rows = list(Identity.objects.filter(pk__in=[life.id for life in lives]))
    settings.VAULT_KEYS = (new,)
    assert {unseal(row).name for row in rows} == {"Siti"}
    settings.VAULT_KEYS = (old,)
    with pytest.raises(InvalidToken):
        unseal(rows[0])
