"""The examination files of supervisory reports, for the people through whose hands they go."""
