"""Every setting stands in .env.example with its default, and half a configuration is refused."""

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.__main__ import main
from bot.settings import HalfConfigured, Settings, load
from tests.house.conftest import ROOT

SECRET = "xoxb-17-do-not-tell"
_EXAMPLE = re.compile(r"^#([A-Z][A-Z0-9_]*)=(.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither of this machine nor of a `.env` where the tests run."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_the_example_names_every_setting_with_its_default() -> None:
    defaults = {
        name.upper(): "" if field.default is None else str(field.default)
        for name, field in Settings.model_fields.items()
    }

    assert dict(_EXAMPLE.findall(example())) == defaults


def test_the_readme_lists_every_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [line for line in readme.splitlines() if line.startswith("|")]
    listed = {name for row in rows for name in re.findall(r"`([A-Z][A-Z0-9_]+)`", row)}

    assert {name.upper() for name in Settings.model_fields} - listed == set()


def test_the_example_says_each_setting_once_and_sets_none() -> None:
    lines = [line for line in example().splitlines() if line and not line.startswith("# ")]
    names = [line.partition("=")[0] for line in lines]

    assert all(_EXAMPLE.match(line) for line in lines)
    assert len(set(names)) == len(names)


def test_the_example_with_every_line_uncommented_is_what_holds_without_it(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(_EXAMPLE.sub(r"\1=\2", example()))

    assert load() == Settings.model_construct()


def test_nothing_needs_to_be_set() -> None:
    assert load().deelbot_timezone == "Europe/Brussels"


def test_a_setting_is_read_from_the_file_and_the_environment_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("DEELBOT_LANGUAGE=fr\nDEELBOT_TIMEZONE=Europe/Paris\n")
    monkeypatch.setenv("DEELBOT_LANGUAGE", "en")

    settings = load()

    assert (settings.deelbot_language, settings.deelbot_timezone) == ("en", "Europe/Paris")


HALVES = [
    {"SLACK_BOT_TOKEN": SECRET},
    {"SLACK_APP_TOKEN": SECRET},
    {"SLACK_SIGNING_SECRET": SECRET},
    {"TELEGRAM_MODE": "webhook"},
    {"TELEGRAM_MODE": "webhook", "TELEGRAM_BOT_TOKEN": SECRET},
    {"TELEGRAM_WEBHOOK_SECRET": SECRET},
    {"TELEGRAM_MODE": SECRET, "TELEGRAM_BOT_TOKEN": SECRET},
    {"TELEGRAM_BOT_TOKEN": SECRET, "TELEGRAM_WEBHOOK_SECRET": f"{SECRET} é"},
    {
        "TELEGRAM_MODE": "webhook",
        "TELEGRAM_BOT_TOKEN": SECRET,
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "DEELBOT_PUBLIC_URL": "http://deelbot.example",
    },
    {"DEELBOT_TIMEZONE": "Europe/Bruxelles"},
    {"DEELBOT_TIMEZONE": "../etc/passwd"},
    {"DEELBOT_DATABASE_URL": f"mysql://deelbot:{SECRET}@db/deelbot"},
    {"DEELBOT_DATABASE_URL": "deelbot.db"},
    {"DEELBOT_LANGUAGE": "de"},
    {"DEELBOT_WEB_PORT": "70000"},
    {"DEELBOT_WEB_PORT": "http"},
    {"DEELBOT_COMMANDS_PER_MINUTE": "-1"},
]


@pytest.mark.parametrize("half", HALVES, ids=lambda half: " ".join(half))
def test_half_a_configuration_is_refused_in_one_sentence_without_secrets(
    half: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in half.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(HalfConfigured) as refused:
        load()

    said = str(refused.value)
    assert SECRET not in said
    assert said.endswith(".")
    assert "\n" not in said
    assert ". " not in said
    assert re.search(r"[A-Z]+_[A-Z_]+", said), "it names the setting"
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


@pytest.mark.parametrize("command", ["run", "console", "demo"])
def test_no_command_starts_with_half_a_configuration(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", SECRET)

    code = main([command])

    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err.startswith("deelbot: SLACK_BOT_TOKEN")
    assert said.err.count("\n") == 1
    assert SECRET not in said.err


def test_a_database_in_a_folder_that_is_not_there_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DEELBOT_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/nowhere/d.db")

    code = main(["console"])

    said = capsys.readouterr().err
    assert code == 2
    assert said.startswith("deelbot: ")
    assert said.count("\n") == 1


def test_tokens_are_kept_from_whoever_prints_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", SECRET)

    settings = load()

    assert SECRET not in repr(settings)
    assert isinstance(settings.telegram_bot_token, SecretStr)
    assert settings.telegram_bot_token.get_secret_value() == SECRET


def example() -> str:
    return (ROOT / ".env.example").read_text(encoding="utf-8")
