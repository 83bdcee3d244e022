"""How columns and constraints are spelt; the tables themselves stand beside this file."""

from typing import Any, get_args

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Integer, MetaData, Text

INSTANT = BigInteger().with_variant(Integer(), "sqlite")
TEXT = Text().with_variant(Text(collation="C"), "postgresql")


METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def one_of(column: str, literal: object) -> CheckConstraint:
    words = ", ".join(f"'{word}'" for word in sorted(get_args(literal)))
    return CheckConstraint(f"{column} IN ({words})", name=column)


def yes_or_no(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def check(name: str, condition: str) -> CheckConstraint:
    return CheckConstraint(condition, name=name)


def text_column(name: str, *reference: ForeignKey, **options: Any) -> Column[str]:
    return Column(name, TEXT, *reference, nullable=options.pop("nullable", False), **options)


def number_column(name: str, **options: Any) -> Column[int]:
    return Column(name, Integer, nullable=options.pop("nullable", False), **options)


def instant_column(name: str, **options: Any) -> Column[int]:
    return Column(name, INSTANT, nullable=options.pop("nullable", False), **options)
