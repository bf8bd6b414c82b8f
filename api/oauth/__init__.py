"""The token endpoint: OAuth 2 for the clients of a desk."""
