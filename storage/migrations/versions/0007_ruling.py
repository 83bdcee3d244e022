"""What a house asks for its things, and when it is closed."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    pass
