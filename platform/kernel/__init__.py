"""Value types without domain knowledge: time, masking, paging, identifiers."""
