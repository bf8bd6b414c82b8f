"""An identity like no other, and every way in which it could stand somewhere."""

import json
from base64 import b64encode
from urllib.parse import quote

from django.db import connections

NAME = "Zulaikha Kenariwati"
EMAIL = "zulaikha.kenariwati@burung.example"
PHONE = "081298765401"
NIK = "3304125512870019"
CANARIES = (NAME, EMAIL, PHONE, NIK)
_TABLES = """
SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname <> 'information_schema'
  AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1, 2
"""


def written(word):
    """Return the ways a word can be written, in lower case: plain, escaped, encoded."""
    raw = word.encode()
    # In base 64 a word looks different at each place within three bytes.
    shifted = (b64encode(b"x" * shift + raw).decode()[4:-4] for shift in range(3))
    ways = (word, quote(word), json.dumps(word)[1:-1], raw.hex(), word.replace(" ", ""), *shifted)
    return {way.lower() for way in ways}


def found_in(text, words=CANARIES):
    """Return the words that stand in a text, however written."""
    text = (text if isinstance(text, str) else text.decode("latin-1")).lower()
    return {word for word in words if any(way in text for way in written(word))}


def database_rows():
    """Yield each row of each table of each schema as text, as the owner of all reads it."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(_TABLES)
        for schema, table in cursor.fetchall():
            cursor.execute(f'SELECT row::text FROM "{schema}"."{table}" AS row')
            for (row,) in cursor.fetchall():
                yield f"{schema}.{table}", row
