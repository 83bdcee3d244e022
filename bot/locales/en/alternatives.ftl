# What nearly fits: when or why, and then what.
near-line = { $n }. { START($lead) }: { START($name) }.
near-line-terms = { $n }. { START($lead) }: { START($name) }. { START($terms) }.
near-same = same time
near-hour = same day, { $start } to { $end }
near-from = free from { $start }
near-until = free until { $end }
near-between = free from { $start } to { $end }
near-size = smaller than asked for
near-price = a higher contribution than asked for
near-instead = Free instead:
