"""Rules that no other tool keeps: time, chance, languages and platforms each in their one place."""

import ast
import re
from collections.abc import Iterator

from tests.house.conftest import PACKAGES, ROOT, sources

# Where the composition root names what it puts together, and where settings have their names.
KNOWS_PLATFORMS = {"bot/__main__.py", "bot/arguments.py", "bot/settings.py"}
PLATFORMS = re.compile(r"slack|telegram|console|terminal", re.IGNORECASE)
LANGUAGES = {"nl", "fr", "en"}
ONE_FAILURE_MUST_NOT_STOP_THE_REST = {
    "bot/calendars/writing.py",
    "bot/courier.py",
    "bot/dispatch.py",
    "bot/feeds.py",
    "bot/rounds/__init__.py",
    "bot/rounds/work.py",
    "adapters/slack/session.py",
    "adapters/telegram/session.py",
    "adapters/turns.py",
}
NAMES_THAT_SAY_NOTHING = re.compile(
    r"^_?(?:Base|Abstract)[A-Z]|(?:Manager|Helper|Helpers|Util|Utils|Service|Impl)$"
)


def code(package: str) -> Iterator[tuple[str, ast.AST]]:
    for path, tree in sources(package).items():
        for node in ast.walk(tree):
            yield path, node


def imported(node: ast.AST) -> set[str]:
    match node:
        case ast.Import(names=names):
            return {alias.name for alias in names}
        case ast.ImportFrom(module=str(module), names=names):
            return {module, *(f"{module}.{alias.name}" for alias in names)}
        case _:
            return set()


def test_only_the_clock_asks_the_system_for_the_time() -> None:
    """Instants come in by the port; asyncio's loop may measure how long it has waited."""
    asked = {
        path
        for path, node in code("bot")
        if isinstance(node, ast.Attribute)
        and last_name(node.value) in {"datetime", "date", "time"}
        and node.attr in {"now", "utcnow", "today"}
    }
    asked |= {path for path, node in code("bot") if "time" in imported(node)}

    assert asked == {"bot/clock.py"}


def last_name(node: ast.AST) -> str:
    """`datetime` of both `datetime` and `datetime.datetime`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def test_chance_comes_from_one_file() -> None:
    chance = {"random", "secrets", "uuid", "os.urandom"}
    found = {path for path, node in code("bot") if imported(node) & chance}

    assert found == {"bot/ids.py"}


def test_the_core_names_no_platform() -> None:
    """In code and texts; what a docstring tells about platforms in general is no knowledge."""
    found = []
    for path, tree in sources("bot").items():
        if path in KNOWS_PLATFORMS:
            continue
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            said = ""
            if isinstance(node, ast.Constant) and id(node) not in docstrings:
                said = str(node.value)
            elif isinstance(node, ast.Name):
                said = node.id
            elif isinstance(node, ast.Attribute):
                said = node.attr
            if PLATFORMS.search(said):
                found.append(f"{path}:{getattr(node, 'lineno', 0)} {said[:40]}")

    assert found == []


def test_languages_are_compared_where_languages_are_made_only() -> None:
    """In `bot.language` and `bot.phrases`: everywhere else a language is only handed on."""
    found = [
        f"{path}:{node.lineno}"
        for package in PACKAGES
        for path, node in code(package)
        if isinstance(node, ast.Compare)
        and any(
            isinstance(side, ast.Constant) and side.value in LANGUAGES
            for side in (node.left, *node.comparators)
        )
        and not path.startswith("bot/language/")
        and path != "bot/phrases.py"
    ]

    assert found == []


def test_only_where_one_failure_must_not_stop_the_rest_is_everything_caught() -> None:
    found = {
        path
        for package in PACKAGES
        for path, node in code(package)
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        )
        # Undoing and raising again is no swallowing.
        and not any(isinstance(below, ast.Raise) and below.exc is None for below in ast.walk(node))
    }

    assert found - ONE_FAILURE_MUST_NOT_STOP_THE_REST == set()


def test_no_name_says_nothing() -> None:
    found = [
        f"{path} {node.name}"
        for package in PACKAGES
        for path, node in code(package)
        if isinstance(node, ast.ClassDef) and NAMES_THAT_SAY_NOTHING.search(node.name)
    ]

    assert found == []


def test_what_is_central_is_frozen() -> None:
    """Values do not change under anybody's hands: a change is a new value."""
    found = []
    for path, tree in sources("bot").items():
        if not path.startswith(
            ("bot/model/", "bot/messages", "bot/language/reading", "bot/kinds/")
        ):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and not any(_frozen(d) for d in node.decorator_list):
                bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
                if not bases & {"Exception", "Protocol", "TypedDict"}:
                    found.append(f"{path} {node.name}")

    assert found == []


def _frozen(decorator: ast.expr) -> bool:
    words = decorator.keywords if isinstance(decorator, ast.Call) else []
    said = {
        word.arg
        for word in words
        if isinstance(word.value, ast.Constant) and word.value.value is True
    }
    return {"frozen", "slots"} <= said


def test_the_type_checker_is_silenced_nowhere_and_the_linter_with_a_reason() -> None:
    ignore, noqa = "type: " + "ignore", "# no" + "qa"
    found = [
        f"{path}:{number}"
        for package in PACKAGES
        for path in sources(package)
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1)
        if ignore in line or (noqa in line and not re.search(noqa + r": [A-Z]+\d+ \(.+\)", line))
    ]

    assert found == []


def test_a_log_line_is_filled_in_late_and_from_no_f_string() -> None:
    levels = {"debug", "info", "warning", "error", "exception", "critical"}
    found = [
        f"{path}:{node.lineno}"
        for package in PACKAGES
        for path, node in code(package)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in levels
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "log"
        and not (node.args and isinstance(node.args[0], ast.Constant))
    ]

    assert found == []


def test_no_booking_is_written_without_its_entries_in_the_calendars() -> None:
    found = {
        path
        for path, node in code("bot")
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"add", "save"}
        and isinstance(node.func.value, ast.Attribute)
        and node.func.value.attr == "bookings"
    }

    assert found == {"bot/usecases/recording.py"}
