"""Papers that a signing which was broken off has left behind."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from tenants.actions.forget_loose_papers import forget_loose_papers
from tenants.actions.record_decree import record_decree
from tenants.own_folder import empty_folder, files_below, own_folder
from tenants.scope import of_agency, scope
from tenants.teams.models import Decree

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def paper(agency, name):
    return default_storage.save(f"instansi/{agency.pk}/sk/{name}.pdf", ContentFile(b"isi"))


def there():
    return set(files_below("instansi"))


@pytest.fixture
def papers(agency, other_agency):
    """One that a decree names, one that none does, and one of each of another agency."""
    named, loose = paper(agency, "sah"), paper(agency, "putus")
    theirs = paper(other_agency, "sah")
    day = timezone.now().date()  # noqa: TID251 - beside the times of files
    for one, path in ((agency, named), (other_agency, theirs)):
        with scope(of_agency(one)):
            decree = record_decree(
                number="1", signed_on=day, title="T", signer="B", valid_from=day, people=[]
            )
            Decree.objects.filter(pk=decree.pk).update(file_path=path)
    return {named, theirs}, {loose}


def test_what_no_decree_names_goes_after_a_day_and_nothing_else(papers):
    named, loose = papers
    now = timezone.now()  # noqa: TID251 - files carry the time of the clock

    assert forget_loose_papers(at=now + timedelta(hours=23)) == 0
    assert there() == named | loose
    assert forget_loose_papers(at=now + timedelta(hours=25)) == 1
    assert there() == named
    assert forget_loose_papers(at=now + timedelta(hours=25)) == 0
    assert there() == named


def test_a_folder_is_emptied_to_its_bottom_and_no_other(papers, agency, other_agency):
    default_storage.save(f"{own_folder(agency.pk, 'sop')}/7/a.pdf", ContentFile(b"isi"))

    empty_folder(own_folder(agency.pk))
    empty_folder(own_folder(agency.pk))

    assert there() == {f"instansi/{other_agency.pk}/sk/sah.pdf"}
    assert default_storage.listdir("instansi")[0] == [str(other_agency.pk)]
