"""Who asks, where it happens and what is only said of a thing are not what is meant."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language import Intent, Language, read

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = datetime(2027, 2, 1, 10, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("nl", "Ons koor zkt repetitieruimte op dinsdagavond", "request"),
        ("nl", "Wij zitten zonder geluidstechnieker op 5 maart", "request"),
        ("nl", "Onze beamer is stuk, wie heeft er eentje voor vrijdag 5 maart?", "request"),
        ("nl", "Beamer nodig? Wij hebben er drie liggen", "offer"),
        ("nl", "Door annulatie is onze zaal vrij op zaterdag 6 maart", "offer"),
        ("nl", "Zit er nog een tolk in de lijst die donderdag kan?", "search"),
        ("nl", "Nog zalen vrij op 5 maart?", "search"),
        ("nl", "Kan iemand de deur van de repetitieruimte openen? Ik sta buiten", "chatter"),
        ("nl", "Mooi artikel over leegstand in De Standaard vandaag", "chatter"),
        ("nl", "Ons kantoor is gesloten van 24 december tot 2 januari", "chatter"),
        ("fr", "Compagnie en quête d'un studio de danse deux semaines en avril", "request"),
        ("fr", "Qui serait partant pour tenir le bar samedi 6 mars ?", "request"),
        ("fr", "Besoin d'un projecteur ? On en a trois", "offer"),
        ("fr", "Nous sommes quatre pour vous aider le 5 mars", "offer"),
        ("fr", "Des salles pour 80 personnes le 5 mars ?", "search"),
        ("fr", "Non merci, nous avons déjà un interprète", "chatter"),
        ("fr", "Le mot de passe du logiciel de compta svp ?", "chatter"),
        ("en", "We could do with a few extra hands on 5 March", "request"),
        ("en", "Choir wants a rehearsal room on Tuesday evenings", "request"),
        ("en", "Three of us can help you build on 5 March", "offer"),
        ("en", "Our hall was booked but is free again on 5 March", "offer"),
        ("en", "what rooms are there for 25 people on 11 March?", "search"),
        ("en", "I read that studio rents are going up again", "chatter"),
        ("en", "Shall we meet next week at your office?", "chatter"),
    ],
)
def test_what_is_meant_is_heard_in_many_words(
    language: Language, text: str, intent: Intent
) -> None:
    assert read(text, NOW, BRUSSELS, language).intent == intent


@pytest.mark.parametrize(
    ("language", "text", "category"),
    [
        ("nl", "Jeugdtheater zoekt camionette op 5 maart", "gear.transport"),
        ("nl", "Wie wil een workshop drummen geven aan kinderen op 3 maart?", "staff.educator"),
        ("nl", "Heeft iemand ruimte in de bestelwagen naar Luik op 5 maart?", "service.logistics"),
        ("en", "Join our box-office software, 0.30 euro per ticket", "service.ticketing"),
        ("en", "Bar stools to give away, collect before 15 March", "gear.furniture"),
        ("en", "Who can fix our website, urgent?", "staff.it"),
        ("fr", "Musée cherche 4 monteurs pour l'expo, lu 1 mars 9h", "staff.stagehand"),
        ("fr", "Qui va à Liège vendredi avec de la place pour deux caisses ?", "service.logistics"),
    ],
)
def test_the_thing_itself_is_told_from_what_stands_around_it(
    language: Language, text: str, category: str
) -> None:
    assert read(text, NOW, BRUSSELS, language).category == category
