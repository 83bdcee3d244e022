"""Codes, admission by others, and what communities and channels ask of newcomers."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    pass
