"""Feeds, and the text of each booking in them."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    pass
