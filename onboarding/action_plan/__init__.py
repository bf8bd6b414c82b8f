"""Whether an agency may go live, and the plan (RTL) by which it comes there."""
