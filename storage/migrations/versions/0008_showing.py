"""Where a listing is shown, its photo and its link."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    pass
