"""What goes out, what came in, and what buttons refer to."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, PrimaryKeyConstraint, Table, text

from storage.tables.columns import METADATA, instant_column, number_column, text_column, yes_or_no

search = Table(
    "search",
    METADATA,
    # A search kept for a day, so that its buttons know what they stand for.
    text_column("id", primary_key=True),
    # The account that searched: also one that belongs to nobody known yet.
    text_column("platform"),
    text_column("workspace"),
    text_column("account"),
    text_column("community_id", ForeignKey("community.id"), index=True),
    # What was typed.
    text_column("text"),
    number_column("units"),
    # JSON list of [listing, start, end], in the order shown.
    text_column("results"),
    # What was doubtful in the text, as taps settled it, with spaces between; empty where nothing.
    text_column("settled", server_default=""),
    instant_column("expires_at", index=True),
    sqlite_strict=True,
)

dialogue = Table(
    "dialogue",
    METADATA,
    # A form that somebody is being asked, one question at a time: at most one an account.
    text_column("platform"),
    text_column("workspace"),
    text_column("account"),
    # JSON: the form, the answers so far, and where it was opened.
    text_column("state"),
    # When the last question was asked; a day later it is over.
    instant_column("asked_at", index=True),
    PrimaryKeyConstraint("platform", "workspace", "account"),
    sqlite_strict=True,
)

WAITING_SQL = "state = 'waiting'"

outbox = Table(
    "outbox",
    METADATA,
    # A card for one person or channel, sent after the commit that wrote it.
    text_column("id", primary_key=True),
    # The same notice is written once.
    text_column("key", unique=True),
    # Where it goes.
    text_column("platform"),
    text_column("workspace"),
    text_column("channel"),
    text_column("thread"),
    # In which language and zone it is said.
    text_column("language"),
    text_column("zone"),
    # With the address it names the message that later notices edit.
    text_column("topic"),
    # 1: it edits that message and is never sent as a new one.
    number_column("edits"),
    # The card, still without a language, as JSON.
    text_column("card"),
    # Not before.
    instant_column("due_at"),
    # waiting, sent, or given_up.
    text_column("state"),
    # Tries that did not end well.
    number_column("attempts"),
    # 1: it may have been sent already, by somebody who did not live to note it.
    number_column("again"),
    # Until when somebody is busy sending it; lapsed, it is anybody's again.
    instant_column("leased_until", nullable=True),
    # The platform's own name of the message, once sent.
    text_column("message", nullable=True),
    # When it was sent or given up.
    instant_column("done_at", nullable=True),
    # The card as it stays once that is so, without the secrets in it; null where it has none.
    text_column("kept", nullable=True),
    CheckConstraint("state IN ('waiting', 'sent', 'given_up')", name="state"),
    yes_or_no("edits"),
    yes_or_no("again"),
    Index(
        "ix_outbox_due",
        *("due_at", "id"),
        sqlite_where=text(WAITING_SQL),
        postgresql_where=text(WAITING_SQL),
    ),
    Index(
        "ix_outbox_recipient",
        *("platform", "workspace", "channel", "thread", "due_at", "id"),
        sqlite_where=text(WAITING_SQL),
        postgresql_where=text(WAITING_SQL),
    ),
    Index(None, "topic", "platform", "workspace", "channel", "thread"),
    sqlite_strict=True,
)

seen = Table(
    "seen",
    METADATA,
    # Deliveries that were acted on, so that a repeated one does nothing.
    text_column("source"),
    # The platform's own name of the delivery.
    text_column("key"),
    # When it came; the rounds erase what is older than 30 days.
    instant_column("at", index=True),
    PrimaryKeyConstraint("source", "key"),
    sqlite_strict=True,
)

meta = Table(
    "meta",
    METADATA,
    # host: the right-hand side of calendar UIDs, fixed when the database was made.
    text_column("key", primary_key=True),
    text_column("value"),
    sqlite_strict=True,
)
