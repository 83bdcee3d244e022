"""Reads offers, requests and searches in Dutch, French and English."""

from bot.language.content import content_words
from bot.language.conventions import FLEMISH, Conventions
from bot.language.folding import fold
from bot.language.notices import sounds_wanted
from bot.language.reader import read, read_number, read_price
from bot.language.reading import (
    TOLD,
    Access,
    Doubt,
    Doubtful,
    Intent,
    Kind,
    Language,
    Need,
    Reading,
    Work,
)
from bot.language.taxonomy import Category, Own, categories, category, names_thing
from bot.language.towns import town

__all__ = [
    "FLEMISH",
    "TOLD",
    "Access",
    "Category",
    "Conventions",
    "Doubt",
    "Doubtful",
    "Intent",
    "Kind",
    "Language",
    "Need",
    "Own",
    "Reading",
    "Work",
    "categories",
    "category",
    "content_words",
    "fold",
    "names_thing",
    "read",
    "read_number",
    "read_price",
    "sounds_wanted",
    "town",
]
