"""What the core asks of the world: Protocols, each named for its role."""

from bot.ports.calendars import Entry, Feeds, Stamp, Subscription, Window
from bot.ports.conversation import (
    Addresses,
    Dialogues,
    Notice,
    Outbox,
    Search,
    Searches,
)
from bot.ports.finding import Covering, Finds, Found, Offered, Offering, Part
from bot.ports.forgetting import Forgetting
from bot.ports.joining import Admissions, Applicant, Arrivals, Belonging, Codes
from bot.ports.learning import Learning
from bot.ports.matching import Dealing, Due, Matches, Pair, Standings, Supply
from bot.ports.photos import Photos
from bot.ports.places import Place, Places
from bot.ports.platform import (
    Clock,
    MaybeTaken,
    Platform,
    Readdressed,
    TryLater,
    Undeliverable,
    Unreachable,
)
from bot.ports.ruling import Care, Caring, Outcome, Ruling
from bot.ports.storage import (
    Bookings,
    Candidate,
    Communities,
    FutureSchema,
    Listings,
    Organisations,
    People,
    Resources,
    Storage,
    StorageBusy,
    Transaction,
    Wish,
)
from bot.ports.talking import Talks, Visits
from bot.ports.teaching import Sought, Teaching

__all__ = [
    "Addresses",
    "Admissions",
    "Applicant",
    "Arrivals",
    "Belonging",
    "Bookings",
    "Candidate",
    "Care",
    "Caring",
    "Clock",
    "Codes",
    "Communities",
    "Covering",
    "Dealing",
    "Dialogues",
    "Due",
    "Entry",
    "Feeds",
    "Finds",
    "Forgetting",
    "Found",
    "FutureSchema",
    "Learning",
    "Listings",
    "Matches",
    "MaybeTaken",
    "Notice",
    "Offered",
    "Offering",
    "Organisations",
    "Outbox",
    "Outcome",
    "Pair",
    "Part",
    "People",
    "Photos",
    "Place",
    "Places",
    "Platform",
    "Readdressed",
    "Resources",
    "Ruling",
    "Search",
    "Searches",
    "Sought",
    "Stamp",
    "Standings",
    "Storage",
    "StorageBusy",
    "Subscription",
    "Supply",
    "Talks",
    "Teaching",
    "Transaction",
    "TryLater",
    "Undeliverable",
    "Unreachable",
    "Visits",
    "Window",
    "Wish",
]
