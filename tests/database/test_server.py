import threading
import time

import psycopg
from django.db import connections

from tests.database.server import PREFIX

NAME = f"{PREFIX}0_dropped"


def test_a_database_is_dropped_once_another_login_has_left_it(database_server):
    database_server.drop(NAME)
    database_server.run("CREATE DATABASE {}", NAME)
    # Like the process that vacuums, this login is one that the owner may not end.
    login = connections.databases["default"]
    keys = {"user": login["USER"], "password": login["PASSWORD"] or None}
    other = psycopg.connect(**{**database_server.owner, **keys}, dbname=NAME)
    leaving = threading.Thread(target=lambda: (time.sleep(1), other.close()))
    leaving.start()

    database_server.drop(NAME)

    leaving.join()
    assert NAME not in database_server.names(PREFIX)
