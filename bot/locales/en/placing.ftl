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

# Photo and link.
listing-link = Find out more: { $link }
preview-photo = With a photo.
button-photo = Add a photo
button-photo-leave = Leave it as it is
button-photo-other = Another photo
button-no-photo = Without a photo
photo-send = Now send your photo of { $name }, here.
photo-send-private = Now send your photo of { $name }, in a direct message to me.
photo-kinds = JPEG or PNG, { $most } MB at most. I erase from it where and when it was taken.
photo-no-draft = What does this photo belong to? Send your sentence first, for example: /offer Blue Room, rehearsal room, every Tuesday 14-18h Is it posted already? Open it with /mine and press Add a photo.
photo-empty = The photo arrived empty. Send it again with Add a photo, or go on without.
photo-lost = I could not fetch the photo. Send it again with Add a photo, or go on without.
photo-too-big = The photo is too large: I take up to { $most } MB. Send a smaller one with Add a photo, or go on without.
photo-heic = This photo is a HEIC, which not every device shows. Send it as JPEG or PNG, or go on without.
photo-no-image = This is no photo that I can show. Send a JPEG or PNG, or go on without.
photo-broken = This file is damaged. Send the photo again with Add a photo, or go on without.
photo-shape = This photo is too long or too wide. Crop it and send it again, or go on without.
field-link = A link for who wants to know more?
hint-link = For example to the technical sheet: www.example.org
field-link-unread = I cannot read a link in "{ $said }". Try: www.example.org
