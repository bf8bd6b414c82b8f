"""What a person confirms stands under their name, and nobody changes it."""

import pytest
from django.db import DatabaseError, transaction

from onboarding.action_plan.actions.confirm import confirm
from onboarding.action_plan.models import Confirmation, Confirmed
from onboarding.action_plan.rules.keepers import NotYours
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer, now

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_it_is_kept_with_name_and_moment(agency):
    keeper, at = Officer(agency, "KOM", name="Imam"), now()

    with keeper.scope:
        confirm(Confirmed.CHANNELS, note=" BANJAR ", by=keeper.at_work, at=at)
        row, entry = Confirmation.objects.get(), AuditEntry.objects.get()

    assert (row.what, row.note, row.by_id, row.by_name) == (
        "CHANNELS",
        "BANJAR",
        keeper.user.pk,
        "Imam",
    )
    assert (row.at, str(row)) == (at, f"CHANNELS {at}")
    assert (entry.kind, entry.subject, entry.details) == (
        "CONFIRMED",
        "CHANNELS",
        {"note": "BANJAR"},
    )


def test_who_keeps_the_deadlines_confirms_them_and_nothing_else(agency):
    keeper = Officer(agency, "ORG")

    with keeper.scope:
        confirm(Confirmed.DEADLINES, by=keeper.at_work, at=now())
        for what in (Confirmed.PRIVACY, Confirmed.CHANNELS):
            with pytest.raises(NotYours):
                confirm(what, note="X", by=keeper.at_work, at=now())
        assert Confirmation.objects.count() == 1


def test_nobody_changes_or_deletes_it(agency):
    keeper = Officer(agency, "KOM")

    with keeper.scope:
        confirm(Confirmed.PRIVACY, by=keeper.at_work, at=now())
        for act in (
            lambda: Confirmation.objects.update(by_name="Lain"),
            lambda: Confirmation.objects.all().delete(),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                act()
        assert Confirmation.objects.get().by_name == "Rina Astuti"


def test_channels_are_confirmed_with_their_prefix(agency):
    keeper = Officer(agency, "KOM")

    with keeper.scope:
        with pytest.raises(DatabaseError), transaction.atomic():
            confirm(Confirmed.CHANNELS, by=keeper.at_work, at=now())
        assert not Confirmation.objects.exists()
        assert not AuditEntry.objects.exists()
