"""The repository as its house tests look at it: files, sources as trees, catalogues as trees."""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.model.people import Language

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "adapters", "storage")


@cache
def sources(*packages: str) -> dict[str, ast.Module]:
    """Every module of the packages (of all three by default) by its path from the top."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for package in packages or PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
    }


def committed_files() -> list[Path]:
    """Every file that belongs to the repository: what `.gitignore` names does not."""
    found = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in (*PACKAGES, "tests", ".ci"):
        found += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    return sorted(path for path in found if not ignored(path))


def ignored(path: Path) -> bool:
    patterns = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return any(
        fnmatch(part, pattern.rstrip("/"))
        for part in path.relative_to(ROOT).parts
        for pattern in patterns
    )


@cache
def catalogue(language: Language) -> dict[str, ftl.Message]:
    """The phrases of a language by their id. Raises ValueError for what is no phrase."""
    messages: dict[str, ftl.Message] = {}
    for path in sorted((ROOT / "bot" / "locales" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Junk):
                raise ValueError(f"{path.name} in {language}: {str(entry.content).strip()!r}")
            if isinstance(entry, ftl.Message):
                if entry.id.name in messages:
                    raise ValueError(f"{entry.id.name} stands twice in {language}")
                messages[entry.id.name] = entry
    return messages


def nodes(node: Any) -> Iterator[Any]:
    """A node of a catalogue and everything below it."""
    if isinstance(node, ftl.BaseNode):
        yield node
        for child in vars(node).values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def variables(message: ftl.Message) -> set[str]:
    """Everything that a phrase may be filled with."""
    return {node.id.name for node in nodes(message) if isinstance(node, ftl.VariableReference)}


def shown(message: ftl.Message) -> set[str]:
    """Those whose value is said, not only chosen by."""
    found: set[str] = set()
    for node in nodes(message):
        if isinstance(node, ftl.Placeable) and not isinstance(
            node.expression, ftl.SelectExpression
        ):
            found |= {
                each.id.name
                for each in nodes(node.expression)
                if isinstance(each, ftl.VariableReference)
            }
    return found


def literal_text(message: ftl.Message) -> str:
    """The phrase's own words, without what it is filled with."""
    return "".join(
        node.value
        if isinstance(node, ftl.TextElement)
        else node.value
        if isinstance(node, ftl.StringLiteral)
        else ""
        for node in nodes(message)
    )
