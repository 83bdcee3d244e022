"""Changes what a CHECK allows, on both engines."""

from sqlalchemy import Connection, text


def replace_check(
    connection: Connection, table: str, constraint: str, *, old: str, new: str
) -> None:
    """`old` and `new` are conditions as they stand in the table's own definition.

    SQLite cannot alter a constraint: the table is made anew with what it holds, and its indexes
    with it (the first procedure of https://www.sqlite.org/lang_altertable.html, section 7). Foreign
    keys must be off, and no trigger may stand on the table: guards are installed again at the end
    of every migration.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {constraint}"))
        connection.execute(text(f"ALTER TABLE {table} ADD CONSTRAINT {constraint} CHECK ({new})"))
        return
    master = text("SELECT type, sql FROM sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL")
    made = connection.execute(master, {"table": table}).all()
    definition = next(row.sql for row in made if row.type == "table")
    head, brace, body = definition.partition("(")
    if body.count(old) != 1:
        raise RuntimeError(f"{table} has no check {old!r}: {head}")
    connection.exec_driver_sql(f"CREATE TABLE {table}_anew {brace}{body.replace(old, new)}")
    connection.exec_driver_sql(f"INSERT INTO {table}_anew SELECT * FROM {table}")
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE {table}_anew RENAME TO {table}")
    for row in made:
        if row.type == "index":
            connection.exec_driver_sql(row.sql)
