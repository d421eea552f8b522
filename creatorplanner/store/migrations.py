"""The shape of the file, version by version.

Each migration is frozen once shipped: it never uses today's classes, so a file of any age can be
brought forward. All of them run in one transaction that also writes ``PRAGMA user_version``, so a
killed migration leaves the old version or the new one, never something between.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x43725031  # "CrP1": marks the file as ours (PRAGMA application_id)

# No CHECK (json_valid(...)): SQLite 3.40 calls it unsafe where trusted_schema is off
_V1 = (
    """CREATE TABLE settings (
        id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT""",
    """CREATE TABLE templates (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL) STRICT""",
    """CREATE TABLE template_items (
        id TEXT PRIMARY KEY,
        template_id TEXT NOT NULL REFERENCES templates (id) DEFERRABLE INITIALLY DEFERRED,
        text TEXT NOT NULL,
        anchor TEXT NOT NULL CHECK (anchor IN ('start', 'end', 'local')),
        offset_minutes INTEGER NOT NULL, day_offset INTEGER NOT NULL,
        clock_minutes INTEGER NOT NULL, position INTEGER NOT NULL) STRICT""",
    "CREATE INDEX template_items_by_template ON template_items (template_id, position)",
    """CREATE TABLE hashtags (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT""",
    """CREATE TABLE hashtag_sets (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL) STRICT""",
    """CREATE TABLE hashtag_set_hashtags (
        owner TEXT NOT NULL REFERENCES hashtag_sets (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE formats (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, emoji TEXT NOT NULL, color TEXT NOT NULL,
        minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
        goal INTEGER CHECK (goal >= 0),
        template_id TEXT REFERENCES templates (id) DEFERRABLE INITIALLY DEFERRED,
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        position INTEGER NOT NULL) STRICT""",
    """CREATE TABLE format_hashtags (
        owner TEXT NOT NULL REFERENCES formats (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE streams (
        id TEXT PRIMARY KEY, title TEXT NOT NULL,
        format_id TEXT REFERENCES formats (id) DEFERRABLE INITIALLY DEFERRED,
        status TEXT NOT NULL
            CHECK (status IN ('idea', 'planned', 'live', 'done', 'cancelled')),
        start_wall TEXT, zone TEXT NOT NULL, start_utc INTEGER,
        minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
        tentative INTEGER NOT NULL CHECK (tentative IN (0, 1)),
        goal INTEGER CHECK (goal >= 0),
        caption TEXT NOT NULL, run_of_show TEXT NOT NULL, notes TEXT NOT NULL,
        CHECK ((start_wall IS NULL) = (start_utc IS NULL))) STRICT""",
    "CREATE INDEX streams_by_start ON streams (start_utc)",
    """CREATE INDEX streams_open ON streams (start_utc)
        WHERE status IN ('planned', 'live')""",
    "CREATE INDEX streams_by_format ON streams (format_id, start_utc)",
    """CREATE TABLE stream_platforms (
        owner TEXT NOT NULL REFERENCES streams (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE stream_hashtags (
        owner TEXT NOT NULL REFERENCES streams (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX stream_hashtags_by_value ON stream_hashtags (value)",
    """CREATE TABLE checklist_items (
        id TEXT PRIMARY KEY,
        stream_id TEXT NOT NULL REFERENCES streams (id) DEFERRABLE INITIALLY DEFERRED,
        text TEXT NOT NULL,
        anchor TEXT NOT NULL CHECK (anchor IN ('start', 'end', 'local')),
        offset_minutes INTEGER NOT NULL, day_offset INTEGER NOT NULL,
        clock_minutes INTEGER NOT NULL,
        due_utc INTEGER, done_utc INTEGER,
        touched INTEGER NOT NULL CHECK (touched IN (0, 1)),
        position INTEGER NOT NULL) STRICT""",
    "CREATE INDEX checklist_items_by_stream ON checklist_items (stream_id, position)",
    "CREATE INDEX checklist_items_by_due ON checklist_items (due_utc)",
    """CREATE INDEX checklist_items_open ON checklist_items (due_utc)
        WHERE done_utc IS NULL""",
    """CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        stream_id TEXT NOT NULL REFERENCES streams (id) DEFERRABLE INITIALLY DEFERRED,
        platform TEXT NOT NULL, started_utc INTEGER, ended_utc INTEGER,
        views INTEGER CHECK (views >= 0),
        unique_viewers INTEGER CHECK (unique_viewers >= 0),
        peak_viewers INTEGER CHECK (peak_viewers >= 0),
        average_viewers INTEGER CHECK (average_viewers >= 0),
        likes INTEGER CHECK (likes >= 0), comments INTEGER CHECK (comments >= 0),
        shares INTEGER CHECK (shares >= 0), new_followers INTEGER,
        gifters INTEGER CHECK (gifters >= 0), coins INTEGER CHECK (coins >= 0),
        diamonds INTEGER CHECK (diamonds >= 0), money INTEGER, currency TEXT NOT NULL,
        feeling INTEGER CHECK (feeling BETWEEN 1 AND 5), note TEXT NOT NULL,
        UNIQUE (stream_id, platform)) STRICT""",
    "CREATE INDEX sessions_by_start ON sessions (started_utc)",
    """CREATE TABLE journal (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,
        facts TEXT NOT NULL, changes TEXT NOT NULL,
        merge TEXT, at_utc INTEGER NOT NULL,
        undone INTEGER NOT NULL CHECK (undone IN (0, 1))) STRICT""",
)

_V2 = (
    """CREATE TABLE series (
        id TEXT PRIMARY KEY, title TEXT NOT NULL,
        format_id TEXT REFERENCES formats (id) DEFERRABLE INITIALLY DEFERRED,
        start_wall TEXT NOT NULL, zone TEXT NOT NULL,
        minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
        rule TEXT NOT NULL,
        tentative INTEGER NOT NULL CHECK (tentative IN (0, 1)),
        goal INTEGER CHECK (goal >= 0),
        caption TEXT NOT NULL, run_of_show TEXT NOT NULL, notes TEXT NOT NULL) STRICT""",
    *(
        f"""CREATE TABLE series_{name} (
        owner TEXT NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID"""
        for name in ("platforms", "hashtags", "skipped", "breaks")
    ),
    """CREATE TABLE occurrences (
        id TEXT PRIMARY KEY REFERENCES streams (id) DEFERRABLE INITIALLY DEFERRED,
        series_id TEXT NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
        recurrence_wall TEXT NOT NULL) STRICT""",
    "CREATE INDEX occurrences_by_series ON occurrences (series_id, recurrence_wall)",
    # what came from a calendar file, or will be known outside by another file's name for it
    """CREATE TABLE calendar_links (
        id TEXT PRIMARY KEY, uid TEXT NOT NULL, recurrence TEXT NOT NULL,
        source TEXT NOT NULL) STRICT""",
    "CREATE INDEX calendar_links_by_uid ON calendar_links (uid, recurrence)",
    # SEQUENCE of what was written into calendar files: it counts on, whatever is undone here
    """CREATE TABLE publications (
        uid TEXT PRIMARY KEY, digest TEXT NOT NULL, sequence INTEGER NOT NULL,
        changed_utc INTEGER NOT NULL) STRICT""",
    """CREATE TABLE stream_rows (
        id INTEGER PRIMARY KEY, stream_id TEXT NOT NULL UNIQUE) STRICT""",
    """CREATE VIRTUAL TABLE stream_search USING fts5(title, texts, tokenize='trigram')""",
)

_DO_COLUMNS = (
    "network TEXT NOT NULL DEFAULT ''", "do_anchor TEXT", "do_offset_minutes INTEGER",
    "do_day_offset INTEGER", "do_clock_minutes INTEGER",
)  # fmt: skip
_V3_COLUMNS = {
    "template_items": _DO_COLUMNS,
    "checklist_items": (*_DO_COLUMNS, "do_utc INTEGER", "line_id TEXT NOT NULL DEFAULT ''"),
}
_V3 = (
    # lines of a template that were taken off one stream: they never come back by themselves
    "CREATE TABLE dropped_lines (id TEXT PRIMARY KEY) STRICT",
    """CREATE TABLE captions (
        id TEXT PRIMARY KEY, owner TEXT NOT NULL, network TEXT NOT NULL,
        text TEXT NOT NULL) STRICT""",
    "CREATE INDEX captions_by_owner ON captions (owner)",
    """CREATE TABLE covers (
        id TEXT PRIMARY KEY, file TEXT NOT NULL, width INTEGER NOT NULL,
        height INTEGER NOT NULL) STRICT""",
    """CREATE TABLE posts (
        id TEXT PRIMARY KEY, owner TEXT NOT NULL, network TEXT NOT NULL, kind TEXT NOT NULL,
        posted_utc INTEGER NOT NULL) STRICT""",
    "CREATE INDEX posts_by_owner ON posts (owner)",
    "CREATE INDEX checklist_items_by_time ON checklist_items (ifnull(do_utc, due_utc))",
    """CREATE INDEX checklist_items_open_by_time ON checklist_items (ifnull(do_utc, due_utc))
        WHERE done_utc IS NULL""",
)
_V4_COLUMNS = {
    "sessions": (
        "average_watch INTEGER CHECK (average_watch >= 0)",
        "subscribers INTEGER",
        "tools TEXT NOT NULL DEFAULT ''",
        "disturbed TEXT NOT NULL DEFAULT ''",
        "disturbed_note TEXT NOT NULL DEFAULT ''",
        "estimated INTEGER NOT NULL DEFAULT 0 CHECK (estimated IN (0, 1))",
    )
}
_V4 = (
    """CREATE TABLE daily_numbers (
        id TEXT PRIMARY KEY, platform TEXT NOT NULL, day TEXT NOT NULL, measure TEXT NOT NULL,
        value INTEGER NOT NULL) STRICT""",
    "CREATE INDEX daily_numbers_by_measure ON daily_numbers (measure, platform, day)",
    """CREATE TABLE active_hours (
        id TEXT PRIMARY KEY, platform TEXT NOT NULL, weekday INTEGER NOT NULL,
        hour INTEGER NOT NULL, followers INTEGER NOT NULL) STRICT""",
    """CREATE TABLE column_mappings (
        id TEXT PRIMARY KEY, columns TEXT NOT NULL) STRICT""",
    """CREATE TABLE incomes (
        id TEXT PRIMARY KEY, source TEXT NOT NULL, day TEXT NOT NULL, gross INTEGER NOT NULL,
        currency TEXT NOT NULL, cut INTEGER NOT NULL, label TEXT NOT NULL,
        platform TEXT NOT NULL, stream_id TEXT NOT NULL, note TEXT NOT NULL) STRICT""",
    "CREATE INDEX incomes_by_day ON incomes (day)",
    """CREATE TABLE payouts (
        id TEXT PRIMARY KEY, platform TEXT NOT NULL, day TEXT NOT NULL,
        diamonds INTEGER NOT NULL, money INTEGER NOT NULL, currency TEXT NOT NULL) STRICT""",
    """CREATE TABLE goals (
        id TEXT PRIMARY KEY, measure TEXT NOT NULL, amount INTEGER NOT NULL,
        first TEXT NOT NULL, last TEXT NOT NULL, currency TEXT NOT NULL,
        said TEXT NOT NULL) STRICT""",
    """CREATE TABLE experiments (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, made_utc INTEGER NOT NULL,
        told TEXT NOT NULL) STRICT""",
)


def _with_columns(shape: tuple[str, ...], added: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """DDL as ``sqlite_master`` shows it after ALTER TABLE ... ADD COLUMN."""
    return tuple(_widened(text, added.get(text.split()[2], ())) for text in shape)


def _widened(text: str, columns: tuple[str, ...]) -> str:
    """New columns come after the last one: before the table's own constraints, or its end."""
    end = ",\n        UNIQUE (" if ",\n        UNIQUE (" in text else ") STRICT"
    head, found, tail = text.rpartition(end)
    return head + "".join(f", {column}" for column in columns) + found + tail


def create_plan(db: Database) -> None:
    """Version 1."""
    for statement in _V1:
        db.conn.execute(statement)
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.execute("PRAGMA user_version = 1")


def add_series_and_search(db: Database) -> None:
    """Version 2: series and their occurrences, calendar files, search over all streams."""
    for statement in _V2:
        db.conn.execute(statement)
    db.conn.execute("INSERT INTO stream_rows (stream_id) SELECT id FROM streams ORDER BY rowid")
    db.conn.execute(
        "INSERT INTO stream_search (rowid, title, texts)"
        " SELECT stream_rows.id, title, body || char(10) || ifnull(hashtags, '') FROM"
        " (SELECT id AS stream_id, title,"
        " caption || char(10) || run_of_show || char(10) || notes AS body,"
        " (SELECT group_concat('#' || value, ' ') FROM stream_hashtags WHERE owner = streams.id)"
        " AS hashtags FROM streams) JOIN stream_rows USING (stream_id)"
    )
    db.conn.execute("PRAGMA user_version = 2")


def add_promotion_details(db: Database) -> None:
    """Version 3: when to do a line, captions by network, covers, what was posted."""
    for table, columns in _V3_COLUMNS.items():
        for column in columns:
            db.conn.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in _V3:
        db.conn.execute(statement)
    db.conn.execute("PRAGMA user_version = 3")


def add_money_and_channel(db: Database) -> None:
    """Version 4: more of a session, days of a channel, income, goals, experiments."""
    for table, columns in _V4_COLUMNS.items():
        for column in columns:
            db.conn.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in _V4:
        db.conn.execute(statement)
    db.conn.execute("PRAGMA user_version = 4")


Migration = Callable[["Database"], None]


class Schema(NamedTuple):
    """What a program can open: its migrations, and the exact DDL of each version they lead to.

    ``shapes[n]`` is all DDL of version ``n + 1`` as ``sqlite_master`` shows it after migration
    ``n``. The last one also makes a new file at once, without the migrations.
    """

    migrations: tuple[Migration, ...]
    shapes: tuple[tuple[str, ...], ...]

    @property
    def version(self) -> int:
        """The newest version, which every opened file is brought to."""
        return len(self.migrations)


SCHEMA = Schema(
    migrations=(
        create_plan,
        add_series_and_search,
        add_promotion_details,
        add_money_and_channel,
    ),
    shapes=(
        _V1,
        (*_V1, *_V2),
        (*_with_columns(_V1, _V3_COLUMNS), *_V2, *_V3),
        (*_with_columns(_V1, _V3_COLUMNS | _V4_COLUMNS), *_V2, *_V3, *_V4),
    ),
)
SET_NAME = "creatorplanner"


def migrate(connection: sqlite3.Connection, schema: Schema = SCHEMA) -> None:
    """Bring the open file to the schema's version in one transaction."""
    # sqlite-utils takes 100 ms to import: only a file that needs work pays for it
    from sqlite_utils import Database, Migrations

    migrations = Migrations(SET_NAME)
    for step in schema.migrations:
        migrations(name=step.__name__)(step)
    connection.execute("PRAGMA foreign_keys = OFF")  # tables may be rebuilt; checked below
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"migration left a broken reference in {broken[0]}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
