"""An Elasticsearch of our own, for tests and development, on machines without containers.

`start(data_folder)` starts or joins the server of that folder; it ends with its last user. What
serves the public is the official image instead (deploy/compose.yaml).
"""

from config.elastic.server import ElasticServer, start

__all__ = ["ElasticServer", "start"]
