# Où une annonce apparaît.
preview-where-of = { $n ->
    [one] Visible chez { $community } dans { $channels } : 1 organisation.
   *[other] Visible chez { $community } dans { $channels } : { $n } organisations.
}
preview-elsewhere = Pas visible chez { $communities }. Là aussi ? Appuyez sur Choisir où.
place-of = { $channel }, { $community }
place-on = { $platform ->
    [slack] { $channel } (Slack)
    [telegram] { $channel } (Telegram)
   *[other] { $channel }
}
button-where = Choisir où
form-where = Où publier ?
field-where = Dans quels canaux faut-il publier ?
field-where-needed = Choisissez au moins un canal. Plutôt nulle part ? Fermez ceci et choisissez Ne pas publier.
