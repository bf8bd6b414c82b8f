"""Migrations of the teams as a later version might bring them."""
