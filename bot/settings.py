"""All settings, read from the environment or `.env`; half a configuration is refused in one
sentence.
"""

import re
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.language import Conventions
from bot.model.people import Language

_DAY_PARTS = re.compile(r"(?:(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d(?: |$)){5}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class HalfConfigured(Exception):
    """The settings do not fit together; the sentence says which, and what to do."""


class Settings(BaseSettings):
    """Names and defaults as in `.env.example`. Everything has a default: nothing is needed to
    start.
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_secret: SecretStr | None = None
    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    deelbot_database_url: str = "sqlite+aiosqlite:///deelbot.db"
    deelbot_public_url: str = "http://127.0.0.1:8080"
    deelbot_web_host: str = "127.0.0.1"
    deelbot_web_port: int = Field(default=8080, ge=1, le=65_535)
    deelbot_timezone: str = "Europe/Brussels"
    deelbot_language: Language = "nl"
    deelbot_day_parts: str = "09:00-12:00 12:00-14:00 13:00-18:00 18:00-23:00 23:00-06:00"
    deelbot_next_weekday: Literal["next-week", "first"] = "next-week"
    deelbot_until_month: Literal["before", "through"] = "before"
    deelbot_commands_per_minute: int = Field(default=60, ge=0)

    @property
    def conventions(self) -> Conventions:
        return Conventions.of(
            self.deelbot_day_parts,
            next_in_next_week=self.deelbot_next_weekday == "next-week",
            until_leaves_out=self.deelbot_until_month == "before",
        )

    @field_validator("deelbot_timezone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError("give an IANA zone such as Europe/Brussels") from error
        return zone

    @field_validator("deelbot_day_parts")
    @classmethod
    def _five_parts(cls, parts: str) -> str:
        if not _DAY_PARTS.fullmatch(parts):
            raise ValueError("give five times from-to: 09:00-12:00 12:00-14:00 and so on")
        return parts

    @field_validator("deelbot_database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if not url.startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://")):
            raise ValueError("start it with sqlite+aiosqlite:/// or postgresql+asyncpg://")
        return url

    @model_validator(mode="after")
    def _whole(self) -> "Settings":
        if self.slack_bot_token and not (self.slack_app_token or self.slack_signing_secret):
            raise ValueError(
                "SLACK_BOT_TOKEN is set alone: add SLACK_APP_TOKEN (Socket Mode)"
                " or SLACK_SIGNING_SECRET (HTTP)"
            )
        if not self.slack_bot_token and (self.slack_app_token or self.slack_signing_secret):
            raise ValueError("a Slack setting is set without SLACK_BOT_TOKEN: add it")
        if self.telegram_mode == "webhook" and not self.telegram_bot_token:
            raise ValueError("TELEGRAM_MODE is webhook without TELEGRAM_BOT_TOKEN: add it")
        if self.telegram_mode == "webhook" and not self.telegram_webhook_secret:
            raise ValueError("TELEGRAM_MODE is webhook: add TELEGRAM_WEBHOOK_SECRET")
        if self.telegram_webhook_secret and not self.telegram_bot_token:
            raise ValueError("TELEGRAM_WEBHOOK_SECRET is set without TELEGRAM_BOT_TOKEN: add it")
        if self.telegram_webhook_secret and not _SECRET.fullmatch(
            self.telegram_webhook_secret.get_secret_value()
        ):
            raise ValueError("TELEGRAM_WEBHOOK_SECRET must be 1 to 256 of A-Z a-z 0-9 _ and -")
        if self.telegram_mode == "webhook" and not _reachable(self.deelbot_public_url):
            raise ValueError(
                "TELEGRAM_MODE is webhook: DEELBOT_PUBLIC_URL must begin with https://,"
                " because Telegram calls it"
            )
        return self


def _reachable(url: str) -> bool:
    """By https, or on this machine, for tests and proxies."""
    parts = urlsplit(url)
    loopback = parts.hostname in ("localhost", "127.0.0.1", "::1")
    return parts.scheme == "https" or (parts.scheme == "http" and loopback)


def load() -> Settings:
    """Raises HalfConfigured, with one sentence and no secret in it."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        said = first["msg"].removeprefix("Value error, ")
        raise HalfConfigured(f"{name}: {said}." if name else f"{said}.") from None
