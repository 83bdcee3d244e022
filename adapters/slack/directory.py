"""What Slack knows of people and channels, asked when it is needed and remembered for a while."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.errors import EXPECTED, code
from adapters.slack.photos import fetched
from bot.messages import Photo
from bot.model.people import Language
from bot.phrases import LANGUAGES

log = logging.getLogger(__name__)

# Who sent a message waits for the answer: without Slack's word it is given in the usual language.
PATIENCE_SECONDS = 1.0
_REMEMBERED_SECONDS = 3_600.0
_FORGIVEN_SECONDS = 60.0
_MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """`language` and `zone` are None where the account has none that the bot knows. A `guest` is
    somebody whom a workspace let into single channels.
    """

    name: str
    language: Language | None
    zone: str | None
    guest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A channel: its name, such as "#ruimte", empty where Slack does not say; and whether the bot
    is in it, unless Slack says that it is not.
    """

    name: str
    entered: bool
    closed: bool | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    profile: Profile | None
    until: float


class Directory:
    """`now` is a monotonic time in seconds."""

    def __init__(
        self,
        client: AsyncWebClient,
        *,
        patience: float = PATIENCE_SECONDS,
        now: Callable[[], float] | None = None,
    ) -> None:
        self._client = client
        self._patience = patience
        self._now = now or _loop_time
        self._known: dict[str, _Known] = {}
        self._asked: dict[str, asyncio.Task[None]] = {}

    async def photo(self, file: Mapping[str, Any]) -> Photo:
        """One that came with a message."""
        return await fetched(self._client, file)

    async def person(self, user: str) -> Profile | None:
        """None where Slack does not say, or not in time."""
        known = self._known.get(user)
        if known is None or known.until <= self._now():
            asked = self._asked.get(user)
            if asked is None:
                asked = self._asked[user] = asyncio.create_task(self._ask(user))
                asked.add_done_callback(lambda _: self._asked.pop(user, None))
            await asyncio.wait({asked}, timeout=self._patience)
            known = self._known.get(user)
        return None if known is None else known.profile

    async def room(self, channel: str) -> Room:
        try:
            async with asyncio.timeout(self._patience):
                answer = await self._client.conversations_info(channel=channel)
        except EXPECTED as error:
            _note("what a channel is called", error)
            # A private channel is not there for who is not in it.
            return Room(name="", entered=code(error) != "channel_not_found")
        said = answer.get("channel")
        found: Mapping[str, object] = said if isinstance(said, Mapping) else {}
        name = found.get("name")
        return Room(
            name=f"#{name}" if isinstance(name, str) and name else "",
            entered=found.get("is_member") is not False,
            closed=private if isinstance(private := found.get("is_private"), bool) else None,
        )

    async def stop(self) -> None:
        asked = set(self._asked.values())
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)

    async def _ask(self, user: str) -> None:
        try:
            answer = await self._client.users_info(user=user, include_locale=True)
        except EXPECTED as error:
            _note("who somebody is", error)
            # What was known of them is better than nothing.
            before = self._known.get(user)
            self._remember(user, before.profile if before else None, _FORGIVEN_SECONDS)
            return
        found = answer.get("user")
        profile = _profile(found) if isinstance(found, Mapping) else None
        self._remember(user, profile, _REMEMBERED_SECONDS)

    def _remember(self, user: str, profile: Profile | None, seconds: float) -> None:
        self._known.pop(user, None)
        while len(self._known) >= _MOST_REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[user] = _Known(profile, self._now() + seconds)


def _profile(user: Mapping[str, object]) -> Profile:
    shown = user.get("profile")
    names = shown if isinstance(shown, Mapping) else {}
    # Who meets in a network of houses knows each other by full names.
    candidates = (names.get("real_name"), user.get("real_name"), names.get("display_name"))
    return Profile(
        name=next((name for name in candidates if isinstance(name, str) and name.strip()), ""),
        language=_language(str(user.get("locale") or "")),
        zone=_zone(user.get("tz")),
        guest=any(
            bool(user.get(each))
            for each in ("is_restricted", "is_ultra_restricted", "is_stranger", "deleted")
        ),
    )


def _language(locale: str) -> Language | None:
    prefix = locale.partition("-")[0].lower()
    return next((language for language in LANGUAGES if language == prefix), None)


def _zone(name: object) -> str | None:
    if isinstance(name, str) and name:
        with suppress(ValueError, OSError, KeyError):
            return ZoneInfo(name).key
    return None


def _note(what: str, error: Exception) -> None:
    log.info("%s is not known: %s", what, code(error) or type(error).__name__)


def _loop_time() -> float:
    return asyncio.get_running_loop().time()
