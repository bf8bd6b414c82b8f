"""Two workers index one report at once; what the newer one took from the public stays taken."""

from threading import Event, Thread

from django.db import connections

from register.rules.states import Visibility
from register.rules.steps import Step
from search.engines.chosen import POSTGRES
from search.models import InternalDocument, PublicDocument
from search.queries.documents import documents_of
from tenants.scope import SYSTEM, scope
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of


def test_a_late_worker_waits_for_the_newer_one_and_is_refused(own_database):
    agency = read_agency(REGENCY)
    life = Life()
    life.route(agency)
    with scope(SYSTEM):
        older = documents_of([life.id])
        POSTGRES.keep(older)
    hidden = {"visibility": Visibility.CONFIDENTIAL, "text": "Menyangkut anak."}
    life.officer(agency, admin_of(agency), Step.NARROW_VISIBILITY, **hidden)
    started, ended = Event(), Event()

    def late():
        try:
            with scope(SYSTEM):
                started.set()
                POSTGRES.rebuild(older)
        finally:
            connections.close_all()
            ended.set()

    worker = Thread(target=late)
    with scope(SYSTEM):
        POSTGRES.keep(documents_of([life.id]))
        worker.start()
        started.wait(20)
        assert not ended.wait(0.5)
    worker.join()

    with scope(EVERYTHING):
        assert not PublicDocument.objects.exists()
        assert InternalDocument.objects.get().version == 3
