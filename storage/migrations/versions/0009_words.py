"""Words of listings for the search, and words that a community adds."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Nothing yet."""
