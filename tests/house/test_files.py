"""What may stand in the repository's files, and what may not."""

import re
import tomllib
from pathlib import Path

import pytest

from adapters.slack.manifest import SCOPES
from tests.house.conftest import PACKAGES, ROOT, committed_files, ignored

MOST_LINES = 400
# Put together here, because this file is looked at like every other.
FOREIGN = {
    "a path of somebody's machine": re.compile(
        r"(?<![\w.:/-])/(?:" + "|".join(("work", "root", "home", "Users", "mnt")) + r")/[\w.-]"
    ),
    "the address of a registry": re.compile(
        "|".join(("py" + r"pi\.", r"index" + r"[-_]url", r"files\.python" + "hosted", "dev" + "pi"))
    ),
    "a folder outside the repository": re.compile(r"\.\./" + "shared"),
}
LEFTOVER = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX")) + r")\b(?! #\d)")
ROOT_FILES = {
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "pyproject.toml",
    "requirements.lock",
    ".env.example",
    ".gitignore",
}


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def project() -> dict[str, object]:
    loaded: dict[str, object] = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
    return loaded


def test_every_root_file_is_there() -> None:
    assert {name for name in ROOT_FILES if not text(ROOT / name).strip()} == set()


def test_nothing_else_stands_at_the_top() -> None:
    folders = {
        path.name
        for path in ROOT.iterdir()
        if path.is_dir() and not path.name.startswith(".") and not ignored(path)
    }

    assert folders == {*PACKAGES, "tests"}


@pytest.mark.parametrize("package", PACKAGES)
def test_no_file_is_too_long_to_be_read_in_one_go(package: str) -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in (ROOT / package).rglob("*.py")
        if (lines := len(text(path).splitlines())) > MOST_LINES
    }

    assert long == {}


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in committed_files()
        for number, line in enumerate(text(path).splitlines(), 1)
        if FOREIGN[what].search(line)
    ]

    assert found == []


def test_nothing_is_left_for_later_without_the_number_of_an_issue() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in committed_files()
        for number, line in enumerate(text(path).splitlines(), 1)
        if LEFTOVER.search(line)
    ]

    assert found == []


def test_files_end_with_a_line_end_and_no_line_with_a_blank() -> None:
    wrong = [
        path.relative_to(ROOT).as_posix()
        for path in committed_files()
        if (said := text(path)) and (not said.endswith("\n") or re.search(r"[ \t]$", said, re.M))
    ]

    assert wrong == []


# ---------------------------------------------------------------- the lock file


def locked() -> dict[str, str]:
    """The lines of every requirement in the lock, by its name."""
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text(ROOT / "requirements.lock"))
    return {_name(block): block for block in blocks if not block.startswith("#")}


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def test_the_lock_pins_every_requirement_by_hashes() -> None:
    loose = [
        name
        for name, block in locked().items()
        if not re.match(r"[\w.-]+(?:\[[\w,]+\])?==[\w.!+]+", block) or "--hash=sha256:" not in block
    ]

    assert loose == []


def test_the_lock_holds_no_address() -> None:
    lines = text(ROOT / "requirements.lock").splitlines()

    assert [line for line in lines if "://" in line or line.startswith("-")] == []


def test_every_dependency_is_in_the_lock_with_a_version_that_will_do() -> None:
    from packaging.requirements import Requirement

    stated = project()
    extras = stated["optional-dependencies"]
    assert isinstance(extras, dict)
    named = [*_texts(stated["dependencies"]), *_texts(extras["dev"])]
    wrong = []
    for requirement in map(Requirement, named):
        block = locked().get(_name(requirement.name), "")
        pinned = re.match(r"[\w.-]+(?:\[[\w,]+\])?==([\w.!+]+)", block)
        if pinned is None or not requirement.specifier.contains(pinned[1]):
            wrong.append(str(requirement))

    assert wrong == []


def _texts(listed: object) -> list[str]:
    assert isinstance(listed, list)
    return [str(entry) for entry in listed]


# ---------------------------------------------------------------- papers


def test_the_changelog_has_the_version_of_the_project() -> None:
    changelog = text(ROOT / "CHANGELOG.md")

    headings = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert project()["version"] in headings


def test_the_readme_says_of_every_scope_of_slack_what_it_is_for() -> None:
    rows = re.findall(
        r"^\| `([a-z_]+(?::[a-z.]+)?)` \| ((?:to|for) .+) \|$", text(ROOT / "README.md"), re.M
    )

    assert dict(rows) == SCOPES


def test_the_papers_name_only_files_that_are_there() -> None:
    """A path in backticks, from the top of the repository; `<xx>` stands for any language."""
    gone = []
    for paper in ("README.md", "CONTRIBUTING.md"):
        for named in re.findall(
            r"`((?:bot|adapters|storage|tests|\.ci)/[^`\s]*)`", text(ROOT / paper)
        ):
            path = named.partition("::")[0].replace("<xx>", "nl")
            if "<" not in path and not list(ROOT.glob(path.rstrip("/"))):
                gone.append((paper, named))

    assert gone == []


def test_the_papers_name_only_tests_that_are_there() -> None:
    gone = []
    for paper in ("README.md", "CONTRIBUTING.md"):
        for file, name in re.findall(r"`(tests/[\w/.]+)::(\w+)`", text(ROOT / paper)):
            if not re.search(rf"^\s*(?:async )?def {name}\(", text(ROOT / file), re.MULTILINE):
                gone.append((paper, f"{file}::{name}"))

    assert gone == []


def test_the_ci_runs_what_everybody_runs() -> None:
    script = ROOT / ".ci" / "run"

    assert script.stat().st_mode & 0o111
    assert text(script).splitlines()[-1] == "exec make test"
