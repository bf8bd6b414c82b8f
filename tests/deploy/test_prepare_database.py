import os
import subprocess
from pathlib import Path

import psycopg

from config.embedded import start
from config.embedded.programs import programs

ROOT = Path(__file__).resolve().parents[2]


def test_it_makes_a_new_database_ready_and_may_run_again(open_folder):
    server = start(open_folder / "postgres", is_durable=False)
    with psycopg.connect(server.conninfo(), autocommit=True) as connection:
        connection.execute("DROP DATABASE tuntas")
        connection.execute("CREATE DATABASE tuntas TEMPLATE template0")
    environment = {
        **os.environ,
        "PATH": f"{programs(server.account)}:{os.environ['PATH']}",
        "PGHOST": server.host,
        "PGUSER": "postgres",
        "OWNER_PASSWORD": "it's owner",
        "APP_PASSWORD": "app's",
    }

    for _ in range(2):
        subprocess.run(
            [ROOT / "deploy/prepare_database.sh", ROOT / "platform/config/database.sql"],
            env=environment,
            check=True,
        )

    with psycopg.connect(server.conninfo(user="owner", dbname="tuntas")) as connection:
        connection.execute("CREATE TABLE public.t (i int)")
    passwords = "SELECT count(*) FROM pg_authid WHERE rolname IN ('owner', 'app') AND rolpassword LIKE 'SCRAM%'"
    database = "SELECT pg_get_userbyid(datdba), has_database_privilege('app', 'tuntas', 'TEMP')"
    with psycopg.connect(server.conninfo(dbname="tuntas")) as connection:
        assert connection.execute(passwords).fetchone() == (2,)
        found = connection.execute(f"{database} FROM pg_database WHERE datname = 'tuntas'")
        assert found.fetchone() == ("owner", False)
    server.stop()
