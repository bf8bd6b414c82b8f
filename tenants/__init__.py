"""Agencies as tenants: their hosts, schemas, roles, members and teams."""
