"""The tables: what Deelbot remembers, column by column.

Instants are seconds UTC in 64-bit integers; wall times and dates are ISO texts; yes and no are 1
and 0, because SQLite's strict tables know no boolean. Texts compare byte by byte on both engines,
so that both sort alike.
"""

from storage.tables.bookings import LIVE_SQL, booking
from storage.tables.calendars import calendar_entry, feed
from storage.tables.columns import METADATA
from storage.tables.conversation import (
    WAITING_SQL,
    dialogue,
    meta,
    outbox,
    search,
    seen,
)
from storage.tables.houses import (
    channel,
    channel_person,
    community,
    community_member,
    coordinator,
    identity,
    membership,
    organisation,
    person,
    unreachable,
)
from storage.tables.joining import applicant, arrival, awaiting, code, voucher, wrong_code
from storage.tables.learning import correction
from storage.tables.matching import (
    HOUSE_DUE_SQL,
    match,
    match_due,
    match_list,
    need_window,
    standing,
)
from storage.tables.ruling import closing, followup, outcome
from storage.tables.sharing import (
    LONG_SPAN,
    LONGEST_BUFFER,
    SHORT_SPAN,
    STANDING_SQL,
    availability_rule,
    availability_slot,
    listing,
    resource,
    shown_in,
)
from storage.tables.showing import listing_channel, listing_unlike, photo
from storage.tables.talking import visit, words
from storage.tables.terms import listing_term, term_key

__all__ = [
    "HOUSE_DUE_SQL",
    "LIVE_SQL",
    "LONGEST_BUFFER",
    "LONG_SPAN",
    "METADATA",
    "SHORT_SPAN",
    "STANDING_SQL",
    "WAITING_SQL",
    "applicant",
    "arrival",
    "availability_rule",
    "availability_slot",
    "awaiting",
    "booking",
    "calendar_entry",
    "channel",
    "channel_person",
    "closing",
    "code",
    "community",
    "community_member",
    "coordinator",
    "correction",
    "dialogue",
    "feed",
    "followup",
    "identity",
    "listing",
    "listing_channel",
    "listing_term",
    "listing_unlike",
    "match",
    "match_due",
    "match_list",
    "membership",
    "meta",
    "need_window",
    "organisation",
    "outbox",
    "outcome",
    "person",
    "photo",
    "resource",
    "search",
    "seen",
    "shown_in",
    "standing",
    "term_key",
    "unreachable",
    "visit",
    "voucher",
    "words",
    "wrong_code",
]
