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
