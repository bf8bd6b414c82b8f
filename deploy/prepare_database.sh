#!/bin/sh
# Once for each new server, as a superuser: the two logins, their passwords, the database's owner.
# Needs OWNER_PASSWORD and APP_PASSWORD, and psql's own PGHOST, PGUSER and so on.
set -eu
sql="${1:-/prepare/database.sql}"

psql --set ON_ERROR_STOP=1 --quiet --dbname tuntas --file "$sql"
psql --set ON_ERROR_STOP=1 --quiet --dbname tuntas <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
ALTER ROLE owner PASSWORD :'owner_password';
ALTER ROLE app PASSWORD :'app_password';
ALTER DATABASE tuntas OWNER TO owner;
REVOKE ALL ON DATABASE tuntas FROM PUBLIC;
GRANT CONNECT ON DATABASE tuntas TO app;
SQL
