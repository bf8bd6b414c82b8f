"""The Elasticsearch of a test run."""
