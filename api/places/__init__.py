"""What reports are about and where they belong: agencies, regions, categories."""
