"""The human pages: what the description says, drawn as pages."""
