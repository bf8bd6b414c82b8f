"""Tokens by which the software of a member of staff acts for them; one table in every schema."""
