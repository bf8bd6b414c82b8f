"""All that the description of the interface says, asked as four roles: 15,000 requests in all."""
