"""The description of the interface: made from its views and shapes, kept as a file, served as that."""
