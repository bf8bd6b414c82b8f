"""Work inside an agency."""
