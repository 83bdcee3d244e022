"""From any older database to this one's tables; it runs by itself when Deelbot starts."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports import FutureSchema

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
)
"""Every revision there is, oldest first; the newest is what this Deelbot works with."""
HEAD = REVISIONS[-1]

# Any number, as long as every Deelbot takes the same.
_ADVISORY_LOCK = 4_018_220_611


def revision(connection: Connection) -> str | None:
    """Which one the database has, None where it is new. Raises FutureSchema."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in REVISIONS:
        raise FutureSchema(
            f"the database is at revision {found}, this Deelbot knows up to {HEAD}: update Deelbot"
        )
    return None if found is None else str(found)


async def migrate(engine: AsyncEngine) -> None:
    """Brings the database to HEAD in one transaction. Raises FutureSchema, and changes nothing
    then.
    """
    async with engine.connect() as connection:
        current = await connection.run_sync(revision)
    if current == HEAD:
        return
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    # Imported here because it costs 85 ms, which a start without a migration need not pay.
    from alembic import command
    from alembic.config import Config

    if connection.dialect.name == "postgresql":
        # Several processes may start on one new database: the others wait, and find it done.
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
    if revision(connection) == HEAD:
        return
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    command.upgrade(config, HEAD)
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"the migration broke {len(broken)} references; nothing was changed")
