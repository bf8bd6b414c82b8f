"""The connection to the server: for the public's searches, for officers', and for feeding."""

from functools import cache

from django.conf import settings
from elastic_transport.client_utils import DEFAULT
from elasticsearch import Elasticsearch

from search.engines.elastic.breaker import Breaker

ASKING_SECONDS = 2.0
FEEDING_SECONDS = 30.0
ASKING = Breaker(patience=ASKING_SECONDS)
FEEDING = Breaker(patience=FEEDING_SECONDS)


def asking_client(*, public: bool) -> Elasticsearch:
    """Return the client of a search; the public's has its own key where one is set."""
    key = settings.ELASTICSEARCH_PUBLIC_API_KEY if public else settings.ELASTICSEARCH_API_KEY
    return _client(settings.ELASTICSEARCH_URL, key, settings.ELASTICSEARCH_CA, ASKING_SECONDS)


def feeding_client() -> Elasticsearch:
    """Return the client that writes and compares."""
    key = settings.ELASTICSEARCH_API_KEY
    return _client(settings.ELASTICSEARCH_URL, key, settings.ELASTICSEARCH_CA, FEEDING_SECONDS)


@cache
def _client(url: str, key: str, ca: str, seconds: float) -> Elasticsearch:
    return Elasticsearch(
        url,
        api_key=key or None,
        ca_certs=ca or DEFAULT,
        request_timeout=seconds,
        # Who waits for a page gets PostgreSQL's answer instead; a batch comes again by itself.
        max_retries=0,
        retry_on_timeout=False,
    )
