"""A copy of a SQLite database, made by SQLite itself while others write."""

import os
import sqlite3
from pathlib import Path

from bot.errors import CannotRun
from storage.engines import parse

PAGES = 256
"""How many pages are copied at a time: in between, whoever writes goes on."""


class NotCopied(CannotRun):
    """There is no copy; the sentence says why, and what to do."""


def backup(url: str, copy: Path) -> None:
    """Copies the database of `url`. The copy is readable by its owner alone, and whole or not
    there. Raises NotCopied and Unopenable.
    """
    address = parse(url)
    if address.get_backend_name() != "sqlite":
        raise NotCopied("this database is on PostgreSQL: make copies of it with pg_dump.")
    source = Path(address.database or "")
    if not source.is_file():
        raise NotCopied(f"there is no database {source} to copy.")
    try:
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise NotCopied(f"{copy} is there already: name a new file.") from None
    except OSError as error:
        raise NotCopied(f"{copy} cannot be written ({error.strerror}).") from None
    try:
        _copy(source, copy)
    except (sqlite3.Error, OSError) as error:
        copy.unlink(missing_ok=True)
        raise NotCopied(f"{source} cannot be copied ({error}).") from error
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def _copy(source: Path, copy: Path) -> None:
    reading = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    reading.isolation_level = None
    try:
        writing = sqlite3.connect(copy)
        try:
            # One snapshot for all of it: else whoever writes in between makes it begin again.
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reading.backup(writing, pages=PAGES, sleep=0.01)
            [(found,)] = writing.execute("PRAGMA quick_check(1)")
            if found != "ok":
                raise sqlite3.DatabaseError("the copy is damaged")
        finally:
            writing.close()
    finally:
        reading.close()
