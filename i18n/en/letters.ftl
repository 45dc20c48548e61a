### Letters that go out when somebody takes a story, a photo or a name back: to the partners who hold printed copies, and to
### the person.
###
### For translators
###
### * The same rules as in site.ftl. The letter to partners is short, polite and firm; the letter to the person is warm and plain.
### * The letter to partners must never say who took something back, nor why.
### * $code is the number of an edition, such as AR-2026-3. Never translate what stands inside `{ }`.


## To a partner: please take an edition back

# The subject of the letter. At most 70 characters.
recall-heading = Please take back edition { $code }

# The subject where one postcard is concerned, and not its whole edition. At most 70 characters. $card is its number, such as AR-2026-3/07.
recall-heading-card = Please take back postcard { $card }

# How a letter to an organisation begins: to all who work there, men and women.
recall-greeting = Dear colleagues,

# $partner is the name of an organisation.
recall-to = To { $partner }

recall-what = Edition { $code } must no longer be handed out, from today on.

# $copies is a number.
recall-copies =
    { $copies ->
        [one] Our list says that you were sent one copy.
       *[other] Our list says that you were sent { $copies } copies.
    }

# On postcards, in place of what is said of an edition: only one card of the set is concerned.
# $card is its number, such as AR-2026-3/07.
recall-card = Only the postcard with the number { $card } is concerned. It stands small on its back.

recall-stop = Please stop handing it out today, and tell everybody at your place who does.
recall-destroy = Please destroy what you still have, so that nobody can read it: shred it or tear it up.
recall-files = Please delete the PDF file and every copy of it.
recall-answer = Please write to us how many copies you destroyed and how many had been handed out before.
recall-reason = We cannot say why. Please do not try to find out, and do not speak about it with visitors.

# $code is the number of the edition that takes its place.
recall-instead = You can hand out edition { $code } instead.

# $address is an address on the web site.
recall-check = Whether an edition is valid can be seen here: { $address }

recall-thanks = Thank you for your help.


## To the person

# At most 60 characters.
taken-heading = We have taken it back

# How the letter to the person begins. It must not name anybody: the letter has no name in it.
taken-greeting = Hello,

# $date is a day.
taken-when = You asked us to take back what you had agreed to. We did so on { $date }.

taken-all = Your whole story is taken back, with everything that belonged to it.
taken-photo = Your photos are taken back.
taken-name = Your name is taken back.
taken-part = What you named is taken back.

# $count is a number.
taken-pages =
    { $count ->
        [one] One address on our web site no longer shows anything of it.
       *[other] { $count } addresses on our web site no longer show anything of it.
    }

taken-scan = We searched everything that we publish, and found nothing of it any more.

# $count is a number of printed booklets or postcards.
taken-paper =
    { $count ->
        [0] It was never printed.
        [one] One copy was printed. We have asked that it be destroyed.
       *[other] { $count } copies were printed. We have asked everybody who holds some to destroy them.
    }

taken-limits-heading = What we cannot do
taken-limit-paper = A printed copy that somebody took home cannot be called back.
taken-limit-saved = Somebody may have saved the page or a picture, or passed it on. We cannot reach that.
taken-limit-search = Search engines may show an old copy for some days. We have asked them to remove it.
taken-again = If you see it anywhere, tell us. You need not say why you took it back.

# $reference is the number of a case, such as AVRR-2026-0118.
taken-reference = Our reference: { $reference }


## Both letters

# The last words of both letters; the office's name stands below.
letter-closing = Kind regards,

# Below a line on which somebody of the office signs by hand.
letter-signature = Name and signature
