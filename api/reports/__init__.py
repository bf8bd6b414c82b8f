"""Reports as resources: listed, read, with what has happened to them and what may happen next."""
