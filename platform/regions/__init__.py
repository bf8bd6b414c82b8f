"""Provinces, regencies, districts and the working calendar."""
