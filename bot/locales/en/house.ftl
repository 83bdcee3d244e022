# Organisations, communities, help, errors.
organisation-yours = Your organisations
organisation-none = You do not belong to an organisation yet.
organisation-how = Type: /organisation new NAME, TOWN
organisation-manager = { $name }, { $town }: you are a manager.
organisation-member = { $name }, { $town }: you are a member.
organisation-made = { $name } in { $town } has been made. You are its manager.
organisation-joined = Welcome to { $community }. Offer with /offer, ask with /request, or look with /find.
organisation-waits = { $name } does not belong to { $community } yet. Ask or offer something: then the coordinator decides, or two organisations do, and what you post waits.
organisation-next = Start a community in a channel with /community new NAME, or go to a channel that has one.
organisation-lacks-town = Add the town, after a comma: /organisation new { $text }, Ghent
organisation-yours-already = { $name } in { $town } exists already, and you manage it. Go on with /offer or /find.
organisation-exists = { $name } in { $town } exists already. Ask a colleague there for a code and type it here, or choose another name for another organisation.

community-title = Community { $name }
community-size = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
}
community-channels = Channels: { $names }
community-coordinators = Coordinator: { $names }
community-made = Community { $name } has been made and lives in { $channel }. You are its coordinator.
community-next-organisation = On whose behalf do you share? I ask with the first thing you offer or ask for.
community-next-offer = Offer something now with /offer, or invite others into this channel.
community-in-channel = A community lives in a channel. Type there: /community new NAME
community-linked = This channel belongs to { $name } already. Another community starts in another channel.
community-for-administrators = Only who administers this place may start a community here. Ask one of them.

help-title = What can I do?
help-unclear = I help with offering, asking and finding. Type /help for examples.
help-unknown = I don't know /{ $word }. This is what I can do:
help-meant = I don't know /{ $word }. Did you mean /{ $close }? This is all I can do:
help-not-yet = I can't do /{ $word } yet. This is what I can do now:
help-offer = /{ $word } Blue Room, rehearsal room 60 m², Ghent, every Tuesday 14-18h until the end of June, free for members
help-request = /{ $word } 40 chairs, Kortrijk, Saturday 12 December 10-18h
help-find = /{ $word } rehearsal room friday 19-22h 20p Ghent
help-mine = /{ $word }: what you have open, and what waits for your answer
help-calendar = /{ $word }: your bookings in your own calendar
help-organisation = /{ $word } new Kopergietery, Ghent
help-community = /{ $word } new Ghent Arts Platform (in a channel)
help-settings = /{ $word }: your language and time zone
help-wordless = I can only read text, no photos, files or stickers. Add a sentence to it.
help-plain = A plain sentence works too: "We have 40 chairs to lend on Saturday in Kortrijk".

error-no-community = There is no community here. Do this in your community's channel, or start one in a channel: /community new NAME
error-no-organisation = You do not belong to an organisation yet. Type: /organisation new NAME, TOWN
error-too-many = There are only { $most } of { $name }. Ask for fewer, or look further with /find.
error-not-admitted = { $house } does not belong to this community yet. Do this in the community's own channel.
error-own-offer = { START($name) } is your own organisation's. There is no need to ask.
error-not-yours = This button is not for you, or no longer there. /mine shows what is yours.
error-stale = This button no longer works. /mine shows how things stand.
error-changed-since = This has changed meanwhile. /mine shows how things stand.
error-search-old = This search is over a day old. Search again with /find.
error-posted-already = { START($name) } is posted already. /mine shows what is open.
error-draft-gone = This preview is gone. Start again with /offer or /request.
error-sent-already = This request was sent or dropped already. /mine shows how things stand.
error-offer-closed = { START($name) } is no longer on offer. Find something else with /find.
error-nothing-free = Nothing of { $name } is free any more. Find something else with /find.
error-moment-past = That time is over or has begun. Choose a later one with /find.
error-taken = That time has just been taken. Find something else with /find.
error-decided-confirmed = { $name } has said yes already. /mine shows the booking.
error-decided-declined = { $name } has answered already: not this time. There is nothing left to do.
error-booking-asked = This request still waits for an answer. /mine shows it.
error-booking-confirmed = This request is confirmed already. /mine shows the booking.
error-booking-declined = This request was answered already: not this time. Find something else with /find.
error-booking-withdrawn = This request was withdrawn. There is nothing to do.
error-booking-expired = The hold has ended. Whoever still wants it can ask again.
error-booking-cancelled = This booking is cancelled. Find something else with /find.
error-booking-over = This booking is over. It can no longer be cancelled.
error-too-long = Your message has { $length } characters; I read at most { $most }. Make it shorter and send it again.
error-too-fast = That is fast. Wait a minute, then send it again.
error-busy = Nothing was saved: the database is busy. Try again in a minute.
error-bug = Something went wrong on our side, and nothing was saved. Try again; if it stays, give the coordinator this code: { $code }
notice-again = Repeated: you may have seen this already.
