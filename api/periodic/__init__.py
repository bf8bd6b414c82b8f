"""An agency's periodic reports to its leadership."""
