import psycopg

from config.embedded import start

_MAY_NOTIFY = "SELECT has_function_privilege('public', 'pg_notify(text, text)', 'EXECUTE')"


def _allowed(server, database):
    with psycopg.connect(server.conninfo(dbname=database)) as connection:
        return connection.execute(_MAY_NOTIFY).fetchone()[0]


def test_what_a_superuser_prepares_is_run_again_only_when_its_text_is_another(open_folder):
    server = start(open_folder / "postgres", is_durable=False)
    note = open_folder / "postgres.prepared"
    digest = note.read_text()
    for database in ("tuntas", "template1"):
        assert _allowed(server, database) is False
        with psycopg.connect(server.conninfo(dbname=database)) as connection:
            connection.execute("GRANT EXECUTE ON FUNCTION pg_notify(text, text) TO PUBLIC")

    server.stop()
    server = start(open_folder / "postgres", is_durable=False)
    assert _allowed(server, "tuntas") is True

    note.write_text("an earlier text")
    server.stop()
    server = start(open_folder / "postgres", is_durable=False)
    assert _allowed(server, "tuntas") is False
    assert _allowed(server, "template1") is False
    assert note.read_text() == digest
    server.stop()
