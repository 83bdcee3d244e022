"""The capacity guard: units in use never exceed a resource's units, whoever writes."""

from sqlalchemy import Connection

from bot.model.slot import LONGEST_SLOT
from storage.statements import entrywise
from storage.tables import LIVE_SQL, LONGEST_BUFFER

TAKEN = "deelbot: slot taken"
TAKEN_STATE = "23P01"
MAXDUR = LONGEST_SLOT + 2 * LONGEST_BUFFER
"""Nothing but long-term use is busy for longer: it bounds how far a search for overlaps reads."""


def peak(
    dialect: str, *, resource: str, start: str, end: str | None, besides: str | None = None
) -> str:
    """The SQL expression for the most units that live bookings use at one instant of [start, end).

    The arguments are SQL expressions; `besides` is a booking that is not counted. Without an end
    it looks at all that comes after the start.
    """
    later = "max" if dialect == "sqlite" else "greatest"

    def edges(at: str, change: str, long_term: int) -> str:
        overlap = [
            f"b.resource_id = {resource}",
            f"b.{LIVE_SQL}",
            f"b.long_term = {long_term}",
            f"b.busy_end > {start}",
        ]
        if end is not None:
            overlap.append(entrywise(f"b.busy_start < {end}"))
            if not long_term:
                overlap.append(f"b.busy_end <= {end} + {MAXDUR}")
        if besides is not None:
            overlap.append(f"b.id <> {besides}")
        return (
            f"SELECT {at} AS at, {change} AS change FROM booking AS b WHERE {' AND '.join(overlap)}"
        )

    # Ordered by the change too, so that what ends at an instant is given back before what begins
    # there is taken: slots are half-open.
    union = " UNION ALL ".join(
        edges(at, change, long_term)
        for long_term in (0, 1)
        for at, change in (
            (f"{later}(b.busy_start, {start})", "b.units"),
            ("b.busy_end", "-b.units"),
        )
    )
    return (
        "(SELECT coalesce(max(used), 0) FROM (SELECT sum(change) OVER"
        f" (ORDER BY at, change ROWS UNBOUNDED PRECEDING) AS used FROM ({union}) AS edges) AS uses)"
    )


def overlaps(*, resource: str, start: str, end: str) -> str:
    """The SQL condition that any live booking touches [start, end): cheaper than the peak, and most
    often false.
    """
    return " OR ".join(
        f"EXISTS (SELECT 1 FROM booking AS b WHERE b.resource_id = {resource} AND b.{LIVE_SQL}"
        f" AND b.long_term = {long_term} AND b.busy_end > {start}{bound}"
        f" AND {entrywise(f'b.busy_start < {end}')})"
        for long_term, bound in ((0, f" AND b.busy_end <= {end} + {MAXDUR}"), (1, ""))
    )


_GUARDED = "resource_id, busy_start, busy_end, units, state, long_term"
_SQLITE_DROP = tuple(
    f"DROP TRIGGER IF EXISTS {name}"
    for name in ("booking_guard_insert", "booking_guard_update", "resource_guard")
)


def _sqlite() -> tuple[str, ...]:
    def booking_guard(name: str, event: str, besides: str) -> str:
        most = peak(
            "sqlite",
            resource="NEW.resource_id",
            start="NEW.busy_start",
            end="NEW.busy_end",
            besides=besides,
        )
        return (
            f"CREATE TRIGGER {name} BEFORE {event} ON booking WHEN NEW.{LIVE_SQL}"
            f" BEGIN SELECT RAISE(ABORT, '{TAKEN}') WHERE {most} + NEW.units >"
            " coalesce((SELECT units FROM resource WHERE id = NEW.resource_id), 0); END"
        )

    future = peak(
        "sqlite", resource="OLD.id", start="CAST(strftime('%s', 'now') AS INTEGER)", end=None
    )
    return (
        *_SQLITE_DROP,
        booking_guard("booking_guard_insert", "INSERT", "NEW.id"),
        booking_guard("booking_guard_update", f"UPDATE OF {_GUARDED}", "OLD.id"),
        "CREATE TRIGGER resource_guard BEFORE UPDATE OF units ON resource"
        " WHEN NEW.units < OLD.units"
        f" BEGIN SELECT RAISE(ABORT, '{TAKEN}') WHERE {future} > NEW.units; END",
    )


def _postgresql() -> tuple[str, ...]:
    most = peak(
        "postgresql",
        resource="NEW.resource_id",
        start="NEW.busy_start",
        end="NEW.busy_end",
        besides="itself",
    )
    future = peak(
        "postgresql",
        resource="OLD.id",
        start="floor(extract(epoch FROM clock_timestamp()))::bigint",
        end=None,
    )
    refuse = f"RAISE EXCEPTION '{TAKEN}' USING ERRCODE = '{TAKEN_STATE}'"
    return (
        # An UPDATE and not SELECT FOR UPDATE: under REPEATABLE READ the latter lets a second
        # writer count with a snapshot from before the first one's commit.
        "CREATE OR REPLACE FUNCTION booking_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$"
        " DECLARE itself text; capacity integer; BEGIN"
        " IF TG_OP = 'UPDATE' THEN itself := OLD.id; ELSE itself := NEW.id; END IF;"
        " UPDATE resource SET seq = seq + 1 WHERE id = NEW.resource_id"
        " RETURNING units INTO capacity;"
        f" IF {most} + NEW.units > coalesce(capacity, 0) THEN {refuse}; END IF;"
        " RETURN NEW; END $guard$",
        "CREATE OR REPLACE FUNCTION resource_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$"
        f" BEGIN IF {future} > NEW.units THEN {refuse}; END IF; RETURN NEW; END $guard$",
        "CREATE OR REPLACE TRIGGER booking_guard_insert BEFORE INSERT ON booking FOR EACH ROW"
        f" WHEN (NEW.{LIVE_SQL}) EXECUTE FUNCTION booking_guard()",
        f"CREATE OR REPLACE TRIGGER booking_guard_update BEFORE UPDATE OF {_GUARDED} ON booking"
        f" FOR EACH ROW WHEN (NEW.{LIVE_SQL}) EXECUTE FUNCTION booking_guard()",
        "CREATE OR REPLACE TRIGGER resource_guard BEFORE UPDATE OF units ON resource FOR EACH ROW"
        " WHEN (NEW.units < OLD.units) EXECUTE FUNCTION resource_guard()",
    )


def install(connection: Connection) -> None:
    """Puts the guards in force, instead of older ones: the last step of every migration."""
    statements = _sqlite() if connection.dialect.name == "sqlite" else _postgresql()
    for statement in statements:
        connection.exec_driver_sql(statement)
