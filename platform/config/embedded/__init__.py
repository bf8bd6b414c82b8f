"""A PostgreSQL of our own, from the wheel, for machines that have none.

`start(data_folder)` starts or joins the server of that folder; it ends with its last user.
"""

from config.embedded.server import EmbeddedServer, start

__all__ = ["EmbeddedServer", "start"]
