"""Which files can be brought in, by how their names end (in small letters)."""

CALENDARS = (".ics", ".ical", ".icalendar", ".ifb", ".vcs")
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".json", ".zip", ".xls", ".ods", ".numbers")
