"""Everything a user can do: one function is one undo step."""
