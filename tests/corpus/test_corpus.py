import pytest

from tests.corpus.predict import predict
from tests.corpus.score import Scores, corpus, measure


@pytest.fixture(scope="module")
def scores() -> Scores:
    return measure(corpus(), predict)


def test_the_when_of_the_corpus_is_read(scores: Scores) -> None:
    assert scores.when >= 0.98


def test_the_intent_of_the_corpus_is_read(scores: Scores) -> None:
    assert scores.intent >= 0.98


def test_intent_kind_and_when_are_right_together(scores: Scores) -> None:
    assert scores.all_right >= 0.97


@pytest.mark.parametrize(
    ("field", "share"),
    [
        ("kind", 0.97),
        ("category", 0.95),
        ("city", 0.98),
        ("capacity", 0.98),
        ("area_m2", 0.98),
        ("quantity", 0.96),
        ("price", 0.98),
    ],
)
def test_the_other_fields_of_the_corpus_are_read(scores: Scores, field: str, share: float) -> None:
    assert scores.fields[field] >= share
