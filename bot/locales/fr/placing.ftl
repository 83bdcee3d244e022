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
preview-same = Ce nom ressemble à { $name }, que vous partagez déjà. Est-ce la même chose que { $name } ?
button-same = Oui, la même chose
button-another = Non, autre chose
