"""What Telegram refuses, in the core's own words."""

import datetime as dt
import warnings
from dataclasses import replace

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.warnings import PTBDeprecationWarning

from bot.messages import Address
from bot.ports import MaybeTaken, Readdressed, TryLater, Undeliverable, Unreachable

_SOON_SECONDS = 5

# Parts of the Bot API's descriptions, in lower case.
_CLOSED = (
    "chat not found",
    "user not found",
    "message thread not found",
    "topic_deleted",
    "topic_closed",
    "not enough rights to send",
    "have no rights to send",
    "chat_write_forbidden",
    "group chat was deactivated",
)
_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    # A name of ours that stands for another kind of message.
    "in the message to edit",
)
_UNCHANGED = "message is not modified"
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_OURS = (InvalidToken, Conflict, EndPointNotFound)


def translated(error: TelegramError, address: Address, *, sending: bool) -> Exception | None:
    """What to raise `from error`; None where nothing is wrong; `error` itself where the mistake is
    ours.

    To edit twice does no harm, to send twice does: only a send may be in doubt.
    """
    match error:
        case RetryAfter():
            return TryLater(retry_after(error))
        case ChatMigrated():
            return Readdressed(replace(address, channel=str(error.new_chat_id)))
        case Forbidden():
            return Unreachable(error.message)
        case BadRequest():
            return _refused(error)
        case _ if isinstance(error, _OURS):
            return error
    if _says(error, ("too many requests",)):
        return TryLater(_SOON_SECONDS)
    never_left = isinstance(error, NetworkError) and isinstance(error.__cause__, _UNSENT)
    if sending and not never_left:
        return MaybeTaken()
    return TryLater(_SOON_SECONDS)


def retry_after(error: RetryAfter) -> float:
    """In seconds. Whether the library gives a number or a timedelta is a matter of its version and
    of PTB_TIMEDELTA; a number comes with a warning.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        after: float | dt.timedelta = error.retry_after
    return after.total_seconds() if isinstance(after, dt.timedelta) else float(after)


def _refused(error: BadRequest) -> Exception | None:
    if _says(error, (_UNCHANGED,)):
        return None
    if _says(error, _CLOSED):
        return Unreachable(error.message)
    if _says(error, _GONE):
        return Undeliverable(error.message)
    return error


def _says(error: TelegramError, parts: tuple[str, ...]) -> bool:
    message = error.message.lower()
    return any(part in message for part in parts)
