# Where a listing appears.
preview-where-of = { $n ->
    [one] Goes to { $community } in { $channels }: 1 organisation.
   *[other] Goes to { $community } in { $channels }: { $n } organisations.
}
preview-elsewhere = Does not go to { $communities }. There too? Press Choose where.
place-of = { $channel }, { $community }
place-on = { $platform ->
    [slack] { $channel } (Slack)
    [telegram] { $channel } (Telegram)
   *[other] { $channel }
}
button-where = Choose where
form-where = Where does it go?
field-where = In which channels should it appear?
field-where-needed = Choose at least one channel. Rather nowhere? Close this, and choose Don't post.
preview-same = This is called much like { $name }, which you share already. Is it the same as { $name }?
button-same = Yes, the same
button-another = No, something new
