"""What was matched and told, and who waits for what."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    pass
