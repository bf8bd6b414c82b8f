"""An agency's rules about units: kept in their order, and tried on last month's reports."""
