"""What a reading left open, and access needs, kept with a listing."""

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Nothing yet."""
