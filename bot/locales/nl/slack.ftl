# Slack: woorden naast de kaarten, en het manifest.
slack-close = Sluiten
slack-in-private = Ik stuurde het je in een privébericht.
slack-not-now = Slack zegt me nu niet wie je bent. Probeer het over een minuut opnieuw.
slack-not-here = Ik zit nog niet in dit kanaal. Nodig @Deelbot hier uit, en stuur dit dan opnieuw.
slack-description = Deelt ruimte, materiaal, diensten en uren tussen culturele organisaties, vanuit jullie chat.
slack-long-description = Met Deelbot delen culturele organisaties ruimte, materiaal, diensten en uren, zonder nieuw platform en zonder nieuwe account. Schrijf in gewone zinnen wat je hebt of nodig hebt, zoek wat er vrij is, en vraag het aan. Het huis beslist altijd zelf, en niemand kan hetzelfde moment twee keer krijgen.
slack-deel = Aanbieden, vragen en zoeken, in je eigen woorden of met een kort woord vooraan
slack-example = zoek repetitieruimte vrijdag 19-22u Gent
slack-example-offer = Zaal Zuid, repetitieruimte 60 m², Gent, elke dinsdag 14-18u
slack-example-request = 40 stoelen, Kortrijk, zaterdag 12 december 10-18u
slack-example-find = repetitieruimte vrijdag 19-22u 20p Gent
slack-make-offer = Maak hier aanbod van
slack-make-offer-what = Leest dit bericht als iets wat je aanbiedt, en toont het eerst aan jou alleen
slack-make-request = Maak hier een vraag van
slack-make-request-what = Leest dit bericht als iets wat je nodig hebt, en toont het eerst aan jou alleen
