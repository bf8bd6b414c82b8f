"""GeoReport v2: reports as apps of citizens file and read them, whoever has made the app."""
