"""Who there is: persons, organisations, communities, channels."""

from sqlalchemy import ForeignKey, PrimaryKeyConstraint, Table, UniqueConstraint, text

from bot.model.people import Role
from storage.tables.columns import METADATA, instant_column, number_column, one_of, text_column

community = Table(
    "community",
    METADATA,
    # Organisations that share with each other.
    text_column("id", primary_key=True),
    text_column("name"),
    # What its public cards are written in, where a channel says nothing else.
    text_column("language"),
    # IANA name of the zone in which its people read times.
    text_column("zone"),
    # Who is responsible for the data, as the start card names them; empty where nobody was named.
    text_column("responsible", server_default=""),
    # 1: the people of its closed channels belong by themselves. 0: all are admitted by others.
    number_column("open_doors", server_default=text("1")),
    # Words of its own, as a JSON list of lists: the word, what it means, and the category that this
    # is, or null.
    text_column("glossary", server_default="[]"),
    sqlite_strict=True,
)

organisation = Table(
    "organisation",
    METADATA,
    # A house, a collective or a freelancer; it stands above communities.
    text_column("id", primary_key=True),
    # As its people write it.
    text_column("name"),
    # Without case and accents, so that one house is not made twice.
    text_column("folded_name"),
    # The home town, as its people write it.
    text_column("town"),
    text_column("folded_town"),
    # Who to call on the day of a booking: seen by the two sides of it alone; empty where not said.
    text_column("contact", server_default=""),
    UniqueConstraint("folded_name", "folded_town"),
    sqlite_strict=True,
)

person = Table(
    "person",
    METADATA,
    text_column("id", primary_key=True),
    # What the platform calls them: personal data, never logged.
    text_column("name"),
    # What they are written to in.
    text_column("language"),
    # IANA name of the zone in which they read times.
    text_column("zone"),
    # The organisation last acted for; null until the first.
    text_column("organisation_id", ForeignKey("organisation.id"), nullable=True),
    # The community last acted in; null until the first.
    text_column("community_id", ForeignKey("community.id"), nullable=True),
    # 1: who is in several has said in which one they write in private.
    number_column("settled", server_default=text("0")),
    # Since when they allow that their corrections are kept; null where they do not.
    instant_column("learns_since", nullable=True),
    # 1: they were asked once whether they allow it, and are not asked again.
    number_column("learning_offered", server_default=text("0")),
    sqlite_strict=True,
)

identity = Table(
    "identity",
    METADATA,
    # One account on one platform; a person may have several.
    text_column("platform"),
    # Slack's workspace; empty where a platform has none.
    text_column("workspace"),
    # The platform's own name of the account, which is also its private chat.
    text_column("account"),
    text_column("person_id", ForeignKey("person.id"), index=True),
    PrimaryKeyConstraint("platform", "workspace", "account"),
    sqlite_strict=True,
)

membership = Table(
    "membership",
    METADATA,
    # A person's part in an organisation.
    text_column("person_id", ForeignKey("person.id")),
    text_column("organisation_id", ForeignKey("organisation.id"), index=True),
    # member: posts, searches, asks. manager: also decides, sets rules, invites.
    text_column("role"),
    # When they came to this role; the first manager is named first.
    instant_column("since"),
    PrimaryKeyConstraint("person_id", "organisation_id"),
    one_of("role", Role),
    sqlite_strict=True,
)

coordinator = Table(
    "coordinator",
    METADATA,
    # Who looks after a community.
    text_column("community_id", ForeignKey("community.id")),
    text_column("person_id", ForeignKey("person.id"), index=True),
    PrimaryKeyConstraint("community_id", "person_id"),
    sqlite_strict=True,
)

community_member = Table(
    "community_member",
    METADATA,
    # An organisation that belongs to a community: its cards appear there.
    text_column("community_id", ForeignKey("community.id")),
    text_column("organisation_id", ForeignKey("organisation.id"), index=True),
    instant_column("admitted_at"),
    PrimaryKeyConstraint("community_id", "organisation_id"),
    sqlite_strict=True,
)

channel = Table(
    "channel",
    METADATA,
    # A Slack channel, or a Telegram group or topic, linked to exactly one community.
    text_column("id", primary_key=True),
    text_column("community_id", ForeignKey("community.id"), index=True),
    # Its address: platform, workspace, channel, thread.
    text_column("platform"),
    text_column("workspace"),
    text_column("channel"),
    # A topic in it; empty for the whole channel.
    text_column("thread"),
    # What people call it.
    text_column("name"),
    # What its cards are written in.
    text_column("language"),
    # 1: a private channel or closed group, as its platform says. 0: open, or not said.
    number_column("closed", server_default=text("0")),
    UniqueConstraint("platform", "workspace", "channel", "thread"),
    sqlite_strict=True,
)

channel_person = Table(
    "channel_person",
    METADATA,
    # Somebody who acted in a linked channel, and so is one of its people.
    text_column("channel_id", ForeignKey("channel.id")),
    text_column("person_id", ForeignKey("person.id"), index=True),
    # When that was seen first.
    instant_column("since"),
    PrimaryKeyConstraint("channel_id", "person_id"),
    sqlite_strict=True,
)

unreachable = Table(
    "unreachable",
    METADATA,
    # An address at which nothing is taken: an account that blocked the bot or never wrote to it, a
    # channel that the bot is not in. It goes when there is a sign of life.
    text_column("platform"),
    text_column("workspace"),
    text_column("channel"),
    text_column("thread"),
    instant_column("since"),
    PrimaryKeyConstraint("platform", "workspace", "channel", "thread"),
    sqlite_strict=True,
)
