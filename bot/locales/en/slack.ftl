# Slack: words beside the cards, and the manifest.
slack-close = Close
slack-in-private = I sent it to you in a direct message.
slack-not-now = Slack does not tell me just now who you are. Try again in a minute.
slack-not-here = I am not in this channel yet. Invite @Deelbot here, then send this again.
slack-description = Shares space, gear, services and hours between cultural organisations, from your own chat.
slack-long-description = With Deelbot, cultural organisations share space, gear, services and hours, without a new platform and without a new account. Write in plain sentences what you have or need, search for what is free, and ask for it. The house always decides for itself, and nobody can be given the same time twice.
slack-deel = Offer, ask and search, in your own words or with a short word in front
slack-example = find rehearsal room friday 19-22h Ghent
slack-example-offer = Blue Room, rehearsal room 60 m², Ghent, every Tuesday 14-18h
slack-example-request = 40 chairs, Kortrijk, Saturday 12 December 10-18h
slack-example-find = rehearsal room friday 19-22h 20p Ghent
slack-make-offer = Make this an offer
slack-make-offer-what = Reads this message as something you offer, and shows it to you alone first
slack-make-request = Make this a request
slack-make-request-what = Reads this message as something you need, and shows it to you alone first
