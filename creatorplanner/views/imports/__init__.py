"""Taking files in, and giving the plan out as a calendar file."""
