-- What only a superuser can prepare, once for each database; may be run again.
-- Embedded: done at start. Elsewhere: psql --dbname=tuntas --file=database.sql

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'owner') THEN
    CREATE ROLE owner LOGIN CREATEROLE CREATEDB;
  END IF;
  -- NOINHERIT: membership in a scope's role gives nothing until SET LOCAL ROLE.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
    CREATE ROLE app LOGIN NOINHERIT;
  END IF;
END
$$;

-- set_config('role', …) would let one SELECT leave its scope; the logins need it on connecting.
REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) TO owner, app;

-- A DO block is a program, and could change the role.
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO owner;

-- Otherwise row-level security keeps the text search from using its index.
ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;

-- What any role may do by default and no scope needs. Large objects lie outside all schemas;
-- messages and locks of a session reach past its transaction; and a session that serves many
-- tenants in turn shows what it has prepared.
DO $$
DECLARE
  risky regprocedure;
BEGIN
  FOR risky IN
    SELECT oid FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace
      AND (proname ~ '^(lo_|loread$|lowrite$|pg_(try_)?advisory_|pg_logical_emit_message$)'
           OR proname IN ('pg_notify', 'pg_prepared_statement'))
      AND has_function_privilege('public', oid, 'EXECUTE')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', risky);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO owner', risky);
  END LOOP;
END
$$;

-- Nothing that serves a person takes so long; who migrates waits as long as it takes.
ALTER ROLE app SET statement_timeout = '1min';
ALTER ROLE app SET idle_in_transaction_session_timeout = '5min';
