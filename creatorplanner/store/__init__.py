"""The plan on disk: the only folder that speaks SQL.

- database: opening, step by step; reading: opening for looking only; connection: the pragmas
- header, shape, migrations: whether a file is ours, whole, of which version, and nothing planted
- sidecars, locks, guard: what lies beside the file, who holds it, whether it is still the same
- planbook, tables, records, journal, read_*: the open plan, its edits, its history, its reads
- copies, backups, thinning, restoring: whole copies, checked; what is kept; getting one back
- faults, places, report: errors by code; folders; what opening found out

Rules that are easy to break: never open the plan's file while a connection has it (closing any
handle drops SQLite's lock); never let anything but the guard fold the log in; the log must never
outlive the note that says which file it belongs to.
"""
