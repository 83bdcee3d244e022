"""The core of Deelbot: it knows no chat platform, no database, no web.

The map: every module in one line. `adapters` and `storage` import `bot`, never each other; `bot`
imports neither, but for its `__main__`. To read it in an hour: a flow test, then `messages`,
`dispatch`, one use case, the tables in `storage`, and `adapters.console`.

The way of a message:

messages                All that passes between core and platform: structure, never markup.
dispatch                The way of a message: once, in its turn, in one transaction.
cleaning                What people type, without what no eye sees: the door for user text.
presses                 Which use case a button or a form leads to: one table each.
routes                  Which use case answers what came in, and whether it acts or only reads.
context                 What a use case is given: one message, its sender, and one open transaction.
acts                    What a button carries: `verb.id.version`, and how it is read back.
cards                   How listings and bookings look, the same for every platform.
notices                 What others must hear: rows of the outbox, in the transaction.
courier                 Empties the outbox: what others must hear, after the commit.
meanings                One of several times that can be meant, as short as a button needs it.
mishaps                 What becomes of a notice that a platform did not take.
ports                   What the core asks of the world: Protocols, each named for its role.
ports.calendars         What the core asks of the database about calendar subscriptions.
ports.conversation      What the core asks of the database about what goes out and what is open.
ports.finding           What the core asks of the database for one search.
ports.forgetting        What the core asks of the database about erasing what is done with.
ports.photos            What the core asks of the database about photos.
ports.places            What the core asks of the database about where a listing appears.
ports.joining           What the core asks of the database about who comes in, and who leaves.
ports.learning          What the core asks of the database about corrections of readings.
ports.matching          What the core asks of the database about what fits what.
ports.platform          What the core asks of a platform, and of the clock.
ports.ruling            What the core asks about a house's own rules, and the care around bookings.
ports.storage           What the core asks of the database: repositories, in transactions.
ports.talking           What the core asks of the database about words, and about visits.
ports.teaching          What the core asks of the database about words of a community's own.
errors                  What people can mend themselves; everything else is a bug of ours.

Around it:

__main__                The command `deelbot`: the one place where core, adapters and storage meet.
arguments               What may stand behind `deelbot` on the command line.
clock                   The system's clock: the one place where the time of day is read.
ids                     Identifiers, made in this one place: they sort by the time of making.
interview               Asks a form one question at a time, where there are no modals.
links                   What a deep link carries from a channel to the private chat.
loading                 Loading code without looking for garbage in it, when the program starts.
logs                    The log: what we say ourselves, and of libraries only what goes wrong.
matching                Which offer fits a wish or a request best, and why.
nearly                  What nearly fits: another hour, another day, the next town.
packing                 Cards, times and prices as JSON, for the database.
phrases                 From a phrase to words: only here is the language of output chosen.
photos                  Photos as they may be shown: checked, and silent on who took them.
picking                 Days and hours as labelled choices, where there is no calendar to tap.
rounds                  Periodic work, each piece its own transaction, and harmless when done twice.
rounds.caring           The care around a booking: a reminder the day before, a question after.
rounds.clearing         Erases what may be read back for a while, and nobody needs after that.
rounds.forgetting       Erases what nobody needs any more.
rounds.holds            Releases holds that have reached their deadline, and tells both sides.
rounds.listings         Listings come to their end: asked before, taken down after.
rounds.visits           Lets go of visits whose moment came before an answer did.
rounds.matching         Holds what appeared, changed or was freed against everything open.
rounds.work             What a round is given: the clock, and transactions of the bot's own.
sample                  A small community to try things with, made through the use cases.
schedules               When something is, in words: the one place for cards, lists and forms.
settings                All settings, from the environment or `.env`; half of them is refused.
texts                   Phrases still to be said, and what they are filled with.
verbs                   The words of the bot: one table of verbs for every platform and language.

What there is:

model                   What there is, as frozen values with their rules: no input, no output.
model.availability      From what was said to what can be taken: UTC slots and weekly rules.
model.booking           A booking and its life: its moves, the hold, what both sides agreed to.
model.feed              Calendar subscriptions: whose they are, and what they show.
model.joining           How one comes in: channels without a community, codes that are handed over.
model.learning          Corrections of readings: what was understood, and what was meant.
model.listing           Offers and requests, the resources behind them, and their moves.
model.need              What is needed, made comparable with what is offered.
model.people            Persons, the organisations they act for, and the communities.
model.price             What a house asks, or an asker can pay.
model.quiet             The hours in which nobody is told what can wait.
model.ruling            What a house decides about itself: when it is closed.
model.slot              Stretches of time in UTC: the only form in which times are compared.
model.visit             Coming to see first: a visit, which takes nothing.
model.when              When something is free or needed, in the wall time of a place.
model.words             Words that one house says to another.

What can be shared:

kinds                   The kinds of resource: one file each, and the tuple of them.
kinds.gear              Gear: counted, taken by the piece.
kinds.kind              What a kind of resource decides for itself.
kinds.room              Rooms: one of each, found by how many people they hold.
kinds.service           Shared services: one arrangement, whatever the number in it counts.
kinds.staff             Staff: a function, never a person.

The stories:

usecases                One file for each story: from a message to an answer and its notices.
usecases.admitting      Admission: a coordinator, or any two houses; until then cards wait.
usecases.arriving       Arriving: in the private chat, in a channel, and what greets there.
usecases.alternatives   Nothing free, or too little: the nearest that is, each with why.
usecases.asking         Asking for a slot: the asker's yes to the terms, and the hold.
usecases.beginning      A community begins: one form for who let the bot into a channel.
usecases.attaching      A photo for a draft: sent alone, asked for, or left out.
usecases.belonging      Which organisations belong to a community, and for which one one acts.
usecases.browsing       What is open in the community, newest first, three at a time.
usecases.cancelling     Cancelling what was confirmed, by either side, with a corrected file.
usecases.choosing       Choosing what to ask for and when: a result, a card, one's own moment.
usecases.communities    Communities: made by words in a channel, which is then linked to it.
usecases.concluding     Around the day itself: it goes ahead, and how it went.
usecases.coordinating   Coordinators: what they decide for a community, and who joins them.
usecases.correcting     What people correct of what was understood: one place for all of it.
usecases.deciding       The house decides: the first manager to answer decides for all.
usecases.disclosing     What is kept of a person, shown to them, and who is responsible for it.
usecases.entering       A code is entered: a channel linked, a colleague joined, accounts made one.
usecases.explaining     Help for anybody, and a next step for what was not understood.
usecases.filling        The forms around a draft: what it lacks, and every field of it.
usecases.finding        Searching: what was asked for, what is really free, three at a time.
usecases.helping        Helping with a request: a proposal, and the asker's yes.
usecases.interviewing   A form asked question by question: kept until it is answered.
usecases.inviting       One-time codes, handed over: for a channel, a colleague, a coordinator.
usecases.leaving        Leaving an organisation, a community, one's part in it: never as the last.
usecases.learning       Corrections, kept of who allows it, and fetched by coordinators.
usecases.listening      Plain words said to the bot: read, and taken where they lead.
usecases.linking        The one link of a listing, such as that of a technical sheet.
usecases.mine           What is mine: questions waiting, bookings, drafts and open listings.
usecases.moments        Moments typed in one line, or picked from those that were asked for.
usecases.needing        What a request still needs, after what was confirmed for it.
usecases.organisations  Organisations: made by words, and what the sender's own are.
usecases.picturing      The photo that came with a message, and what is wrong with it.
usecases.placing        Where a listing will appear: channels of all its organisation's communities.
usecases.owning         One's own listings: changed, paused, closed, kept and repeated.
usecases.pairing        What fits what, whenever a listing appears, changes or has time freed.
usecases.posting        A sentence becomes a draft, its preview, and a card in the channels.
usecases.preferring     Personal settings: language and time zone.
usecases.questions      The fields of a listing as questions, and their answers read back.
usecases.ruling         A house's contact line, its closing periods, and its rules for each thing.
usecases.redeeming      What a code that somebody enters is worth.
usecases.representing   Namens wie? Asked once, after which what was begun goes on.
usecases.residing       In which community one writes in private: asked once, and switched.
usecases.reopening      A request that was met is wanted again when what met it falls through.
usecases.recording      A booking that changed is written with its entries in the calendars.
usecases.recognising    Whether a name much like another's means the same: the answer of its house.
usecases.resembling     Which thing of a house another name may well mean.
usecases.settling       What is doubtful is asked, one thing after the other, by one tap each.
usecases.showing        The public side of a listing: its card, kept true.
usecases.seeking        What is sought: a wish, its times, and the question in the bot's own words.
usecases.sides          The two sides of a booking: who may act on it, and who hears of it.
usecases.teaching       Words that only one community uses: taught, and read from then on.
usecases.talking        Words between the two parties, carried from chat to chat.
usecases.subscribing    One's bookings in one's own calendar, by secret addresses shown once.
usecases.visiting       Coming to see first: a moment agreed, with a file of its own.
usecases.suggesting     Who hears of what fits: one list a seeker, one message a day a house.
usecases.wording        The words of a search, and what was read instead of them.
usecases.wanting        Posted as wanted, or looked out for in private: what was not found.

Reading what people write:

language                Text to meaning, in Dutch, French and English: `read` is its one door.
language.access         Access needs, and whether people come to watch.
language.addressing     Who is spoken to, where no single phrase tells what a message is for.
language.ambiguities    Words that can mean two things, and what they would mean otherwise.
language.amounts        Numbers that are no times: found, and masked from the scanner.
language.assembly       The one When of a text, put together from its patterns, slots and periods.
language.bounds         Where something begins and ends: since, until, before, except.
language.chains         Days get their years, and hang together in ranges, lists and bounds.
language.clocks         Clock times: single ones, ranges, and the halves of the day.
language.content        Which words of a text name a thing.
language.conventions    What people mean by words that can mean two things: settings.
language.cues           Phrases found by their first words, each compiled when first needed.
language.detecting      Which of the three languages a text is in.
language.districts      Which towns lie in which: parts of a municipality, provinces, regions.
language.distance       How far towns lie from each other, and which lie around one.
language.doubles         Places that several towns may be meant by: asked, and never guessed.
language.doubting       What was understood and cannot be so: it is asked about.
language.dutch          Dutch, as it is written in Flanders.
language.dutch_chatter  What people say in Dutch when they want nothing of a board.
language.dutch_talk     What people do with words in Dutch: offer, ask, search, chat.
language.english        English, as it is written in Belgium: days come before months.
language.english_chatter  What people say in English when they want nothing of a board.
language.english_talk   What people do with words in English.
language.feasts         Feasts, holidays and seasons where they stand in a text.
language.folding        Texts made comparable: accents, case and punctuation away.
language.french         French, as it is written in Brussels and Wallonia.
language.french_chatter  What people say in French when they want nothing of a board.
language.french_talk    What people do with words in French.
language.holidays       Feasts, and the school holidays of the Flemish Community, computed by rule.
language.intents        What a message is for: an offer, a request, a search, or nothing to the bot.
language.line           The signs of a text in order, as the passes of the grammar rewrite them.
language.money          What a thing costs.
language.months         Months and their parts as whole days.
language.naming         What a town is called by the reader of a card.
language.numerals       Numbers that are written as words.
language.nearness       How near something must be: in a town, around it, within kilometres of it.
language.notices        Whether words sound like a notice on a board.
language.periods        Weeks, weekends, months, feasts and lengths of time, reckoned from today.
language.phrases        The parts of a text that are quoted back: title, conditions, address.
language.pieces         Days as they are said: weekday, number, month and year put together.
language.reader         The way of a text through the reader: masks, signs, grammar, fields.
language.reading        What a message was understood to say: the result of `bot.language.read`.
language.repeats        Weekdays: the first one to come, or a pattern of all of them.
language.scanner        From flattened text to typed signs, in one pass from left to right.
language.signs          What the scanner sees in a text: typed signs, the same in every language.
language.speech         The shape of what people of one language do with words.
language.table          The shape of one language: what the shared grammar knows about its words.
language.taxonomy       The categories of what is offered and asked, found in a text.
language.terms          Words as a search compares them, and the keys by which they are found.
language.things         Which thing is meant where several are named.
language.timing         From the masked text to its When, with what is doubtful about it.
language.towns          Towns by their names in three languages.
language.work           Hours of work: an amount, not a moment.

Calendars:

calendars               Bookings as iCalendar (RFC 5545): the one place that writes calendars.
calendars.event         What a calendar is told of a booking, and the cleaning of every text in it.
calendars.writing       Events in the words of RFC 5545, by way of the icalendar library.
calendars.zones         Time zones as two yearly rules, as every program understands them.
entries                 What calendars say of a booking: at each level, in each language.
feeds                   Serves subscriptions: the newest copy, or the last good one.

Outside the core:

adapters                All that talks to the outside: platforms, the web, the ticking scheduler.
storage                 The storage port, on SQLite and PostgreSQL: tables, guards, migrations.
"""
