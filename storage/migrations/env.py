"""What Alembic runs: the revisions, then the guards, in the transaction of the connection it was
given.
"""

from alembic import context

from storage import guards
from storage.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
# Last, because making a table anew on SQLite silently drops its triggers.
guards.install(connection)
