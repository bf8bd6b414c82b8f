"""As it really is."""

from importlib import import_module

Migration = import_module("tenants.teams.migrations.0001_initial").Migration
