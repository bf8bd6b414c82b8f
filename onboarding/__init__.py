"""How an agency joins."""
