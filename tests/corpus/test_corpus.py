import pytest

from tests.corpus.predict import predict
from tests.corpus.score import Scores, corpus, measure


@pytest.fixture(scope="module")
def scores() -> Scores:
    return measure(corpus(), predict)


def test_the_when_of_the_corpus_is_read(scores: Scores) -> None:
    assert scores.when >= 0.99


def test_the_intent_of_the_corpus_is_read(scores: Scores) -> None:
    assert scores.intent >= 0.99


def test_intent_kind_and_when_are_right_together(scores: Scores) -> None:
    assert scores.all_right >= 0.99


@pytest.mark.parametrize(
    ("field", "share"),
    [
        ("kind", 0.99),
        ("category", 0.99),
        ("city", 0.99),
        ("capacity", 0.99),
        ("area_m2", 0.99),
        ("quantity", 0.96),
        ("price", 0.99),
    ],
)
def test_the_other_fields_of_the_corpus_are_read(scores: Scores, field: str, share: float) -> None:
    assert scores.fields[field] >= share
