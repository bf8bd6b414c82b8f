"""Where Elasticsearch is, if it searches at all."""

from __future__ import annotations

from typing import NamedTuple

from config.env import env_path, env_str, env_url


class SearchSettings(NamedTuple):
    """Of the search engine; without a URL PostgreSQL searches.

    public_api_key: of the public's searches, which may be one that reads the public index alone.
    """

    url: str
    api_key: str
    public_api_key: str
    prefix: str
    ca: str


def search_settings() -> SearchSettings:
    """Read the variables of Elasticsearch.

    :raises SettingMistake: one cannot be read
    """
    key = env_str("ELASTICSEARCH_API_KEY", "")
    return SearchSettings(
        url=env_url("ELASTICSEARCH_URL", "", schemes=("http", "https")),
        api_key=key,
        public_api_key=env_str("ELASTICSEARCH_PUBLIC_API_KEY", key),
        prefix=env_str("ELASTICSEARCH_PREFIX", "tuntas"),
        ca=str(env_path("ELASTICSEARCH_CA")) if env_str("ELASTICSEARCH_CA", "") else "",
    )
