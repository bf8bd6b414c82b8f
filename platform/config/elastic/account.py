"""Whom the server runs as."""

from __future__ import annotations

from config.embedded.account import Account, server_account

ACCOUNT = "esserver"


def elastic_account() -> Account:
    """Return our own account, or as root the account `esserver`, which is made if need be."""
    return server_account(ACCOUNT, program="Elasticsearch")
