"""Telling agencies' own systems what happens to their reports: tables in every desk's schema."""
