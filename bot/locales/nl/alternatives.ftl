# Wat bijna past: wanneer of waarom, en dan wat.
near-line = { $n }. { START($lead) }: { START($name) }.
near-line-terms = { $n }. { START($lead) }: { START($name) }. { START($terms) }.
near-same = zelfde uur
near-hour = zelfde dag, { $start } tot { $end }
near-from = vrij vanaf { $start }
near-until = vrij tot { $end }
near-between = vrij van { $start } tot { $end }
near-size = kleiner dan gevraagd
near-price = hogere bijdrage dan gevraagd
near-instead = Wel vrij:
