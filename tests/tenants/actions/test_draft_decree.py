"""Writing a decree: by whom it is theirs, on top of what was read, and never once it is signed."""

from dataclasses import replace

import pytest
from django.db import IntegrityError

from tenants.actions.draft_decree import begin_draft, change_draft, discard_draft
from tenants.actions.keep_unit import NoSuchUnit
from tenants.actions.name_in_draft import name_liaisons, name_team
from tenants.actions.open_draft import (
    AlreadySuperseded,
    ChangedMeanwhile,
    NoSuchDecree,
    NotADraft,
    NumberTaken,
)
from tenants.actions.record_decree import NamedPerson
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry, Decree, DecreeMember
from tests.factories.consoles import Officer, now
from tests.factories.decrees import LEADERS, SUBJECT, WORDING, draft, signed
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WATI = NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO")


@pytest.fixture
def wati(agency):
    return Officer(agency, "KOM", name="Wati")


def names(decree):
    return list(decree.members.order_by("pk").values_list("name", "duty"))


def kinds():
    return list(AuditEntry.objects.order_by("pk").values_list("kind", flat=True))


def test_a_draft_says_what_it_was_given_and_leaves_a_trace(wati):
    found = draft(wati, WATI)

    with wati.scope:
        kept = Decree.objects.get()
        assert (kept.title, kept.is_draft, kept.revision) == ("Tim Pengelola Pengaduan", True, 0)
        assert (kept.legal_basis, kept.copies_to) == (WORDING["legal_basis"], ["Gubernur;"])
        assert (kept.entered_by, kept.entered_at is not None) == (wati.user.pk, True)
        assert names(found) == [
            ("Ani", "PATRON"),
            ("Budi", "ACCOUNTABLE_OFFICER"),
            ("Wati", "ADMIN_KOMINFO"),
        ]
        assert kinds() == ["DECREE_DRAFTED"]


def test_it_is_changed_on_top_of_what_was_read(wati):
    found = draft(wati)

    with wati.scope:
        change_draft(
            decree_id=found.pk, revision=0, by=wati.at_work, at=now(), place="Kota", heeding=["SE"]
        )
        name_team(decree_id=found.pk, revision=1, people=[WATI], by=wati.at_work, at=now())

        kept = Decree.objects.get()
        assert (kept.place, kept.heeding, kept.revision) == ("Kota", ["SE"], 2)
        assert names(kept) == [("Wati", "ADMIN_KOMINFO")]
        assert kinds() == ["DECREE_DRAFTED", "DECREE_CHANGED", "DECREE_CHANGED"]


def test_of_two_who_read_the_same_one_is_refused(wati):
    found = draft(wati)
    by = {"by": wati.at_work, "at": now()}

    with wati.scope:
        name_team(decree_id=found.pk, revision=0, people=[WATI], **by)
        with pytest.raises(ChangedMeanwhile):
            name_team(decree_id=found.pk, revision=0, people=LEADERS, **by)
        with pytest.raises(ChangedMeanwhile):
            change_draft(decree_id=found.pk, revision=0, title="Lain", **by)

        assert names(found) == [("Wati", "ADMIN_KOMINFO")]
        assert Decree.objects.get().title == "Tim Pengelola Pengaduan"


def test_a_unit_has_its_own_lines(wati):
    unit, other = (
        make_unit(wati.agency, staffed=False),
        make_unit(wati.agency, name="Dinas", staffed=False),
    )
    found = draft(wati, NamedPerson("Tono", "Lurah", "LIAISON_OFFICER", unit_id=other.pk))
    dewi = NamedPerson("Dewi", "Bidan", "LIAISON_OFFICER", unit_id=unit.pk)
    by = {"by": wati.at_work, "at": now()}

    with wati.scope:
        name_liaisons(decree_id=found.pk, revision=0, unit_id=unit.pk, people=[dewi], **by)
        name_liaisons(
            decree_id=found.pk,
            revision=1,
            unit_id=unit.pk,
            people=[replace(dewi, name="Rina")],
            **by,
        )
        name_team(decree_id=found.pk, revision=2, people=[], **by)

        assert names(found) == [("Tono", "LIAISON_OFFICER"), ("Rina", "LIAISON_OFFICER")]
        with pytest.raises(NoSuchUnit):
            name_liaisons(decree_id=found.pk, revision=3, unit_id=0, people=[], **by)


def test_a_units_decree_names_nobody_for_another_unit(wati):
    unit, other = (
        make_unit(wati.agency, staffed=False),
        make_unit(wati.agency, name="Dinas", staffed=False),
    )
    found = draft(wati, tier="UNIT", unit_id=unit.pk)

    with wati.scope:
        with pytest.raises(NoSuchUnit):
            name_liaisons(
                decree_id=found.pk,
                revision=0,
                unit_id=other.pk,
                people=[],
                by=wati.at_work,
                at=now(),
            )
        assert Decree.objects.get().revision == 0


def test_a_number_and_a_former_decree_are_used_once(wati):
    first = signed(wati, WATI, number="050/1")
    draft(wati, supersedes_id=first.pk)
    third = draft(wati)
    by = {"by": wati.at_work, "at": now()}

    with wati.scope:
        with pytest.raises(NumberTaken):
            change_draft(decree_id=third.pk, revision=0, number="050/1", **by)
        with pytest.raises(AlreadySuperseded):
            change_draft(decree_id=third.pk, revision=0, supersedes_id=first.pk, **by)
        kept = Decree.objects.get(pk=third.pk)
        assert (kept.number, kept.supersedes, kept.revision) == ("", None, 0)


def test_what_fits_no_column_is_no_word_about_another_decree(wati):
    found = draft(wati)
    with wati.scope, pytest.raises(IntegrityError):
        change_draft(decree_id=found.pk, revision=0, tier="UNIT", by=wati.at_work, at=now())


def test_a_draft_is_thrown_away_and_the_log_remembers(wati):
    found = draft(wati, WATI)

    with wati.scope:
        discard_draft(decree_id=found.pk, by=wati.at_work, at=now())

        assert (Decree.objects.count(), DecreeMember.objects.count()) == (0, 0)
        assert kinds() == ["DECREE_DRAFTED", "DECREE_DISCARDED"]
        with pytest.raises(NoSuchDecree):
            discard_draft(decree_id=found.pk, by=wati.at_work, at=now())


def test_a_signed_one_never_changes(wati):
    found = signed(wati, WATI)
    by = {"by": wati.at_work, "at": now()}

    with wati.scope:
        for change in (
            lambda: change_draft(decree_id=found.pk, revision=0, title="Lain", **by),
            lambda: name_team(decree_id=found.pk, revision=0, people=[], **by),
            lambda: discard_draft(decree_id=found.pk, **by),
        ):
            with pytest.raises(NotADraft):
                change()
        assert Decree.objects.get().title == "Tim Pengelola Pengaduan"
        assert found.members.count() == 3


def test_it_is_written_by_whom_it_is_theirs(agency, wati):
    found = draft(wati)
    inspector = Officer(agency, "INS", name="Cici")

    with wati.scope:
        with pytest.raises(NotYourArea):
            begin_draft(subject=SUBJECT, wording=WORDING, people=(), by=inspector.at_work, at=now())
        with pytest.raises(NotYourArea):
            discard_draft(decree_id=found.pk, by=inspector.at_work, at=now())
        assert Decree.objects.count() == 1


def test_each_agency_has_decrees_of_its_own(wati, other_agency):
    found = draft(wati)
    stranger = Officer(other_agency, "ADM", name="Tono")

    with stranger.scope:
        assert Decree.objects.count() == 0
        with pytest.raises(NoSuchDecree):
            discard_draft(decree_id=found.pk, by=stranger.at_work, at=now())
    with wati.scope:
        assert Decree.objects.count() == 1
