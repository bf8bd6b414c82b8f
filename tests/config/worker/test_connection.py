from contextlib import closing

import psycopg
import pytest
from django.db import connections
from django_q.models import OrmQ

from config.worker.connection import QUEUE, QueueRouter, queue_database
from register.models import Job


@pytest.fixture
def queue(db):
    entry = queue_database(connections.databases["default"])
    place = {"host": entry["HOST"], "port": entry["PORT"], "user": entry["USER"]}
    login = {"password": entry["PASSWORD"], "dbname": entry["NAME"]}
    with closing(psycopg.connect(**place, **login, options=entry["OPTIONS"]["options"])) as found:
        yield found


def test_it_is_the_role_system_from_the_first_statement_on(queue):
    assert queue.execute("SELECT session_user, current_user").fetchone() == ("app", "system")
    assert queue.execute("SELECT count(*) FROM django_q_ormq").fetchone() == (0,)


def test_it_has_no_other_right_than_that_role(queue):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        queue.execute("SELECT 1 FROM register_identity")


def test_options_that_are_there_already_stay():
    entry = queue_database({"OPTIONS": {"options": "-c statement_timeout=5s"}, "USER": "app"})

    assert entry["OPTIONS"]["options"] == "-c statement_timeout=5s -c role=system"
    assert entry["ENGINE"] == "django.db.backends.postgresql"


def test_only_the_queues_own_tables_go_there():
    router = QueueRouter()

    assert router.db_for_write(OrmQ) == router.db_for_read(OrmQ) == QUEUE
    assert router.db_for_write(Job) is router.db_for_read(Job) is None
