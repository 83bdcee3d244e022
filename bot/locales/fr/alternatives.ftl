# Ce qui convient presque : quand ou pourquoi, puis quoi.
near-line = { $n }. { START($lead) } : { START($name) }.
near-line-terms = { $n }. { START($lead) } : { START($name) }. { START($terms) }.
near-same = même heure
near-hour = le même jour de { $start } à { $end }
near-from = libre dès { $start }
near-until = libre jusqu'à { $end }
near-between = libre de { $start } à { $end }
near-size = plus petit que demandé
near-price = participation plus élevée que demandé
near-instead = Libre en revanche :
