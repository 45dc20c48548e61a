### What is said about booklets and postcards on paper.
###
### For translators
###
### * A code is a few letters and numbers such as AR-2026-3. It is put in where $code stands.
### * "We" is the office that made the booklet. Say "you" politely, as to a neighbour.


## The pages behind the code of a printed edition: may it still be used?

# Whoever holds a booklet or postcards comes here with the code that is printed on them.
edition-current-booklet = This booklet is current. You may read it and give it to others.
edition-current-cards = These postcards are current. You may read them and give them to others.

# Paper that is not wrong, but there is a newer one.
edition-superseded-booklet = There is a newer booklet. Please do not give this one to others any more.
edition-superseded-cards = There are newer postcards. Please do not give these to others any more.

# Somebody on the paper no longer wants to be on it, or a mistake in it can do harm. Never say why.
edition-withdrawn-booklet = This booklet must not be used any more. Please do not give it to anybody, and throw it away.
edition-withdrawn-cards = These postcards must not be used any more. Please do not give them to anybody, and throw them away.

# $date is a day.
edition-made = Made on { $date }.

# Link to the edition that is to be used instead. $code is its code.
edition-newer = The newer one: { $code }

# Link to a page on which somebody can be asked.
edition-ask = Not sure? Ask us.

# The title of the page that lists all codes.
edition-codes-title = Printed booklets and postcards

# $code is a code.
edition-codes-lead = Every booklet and postcard has a code, such as { $code }. If your code is on this page, choose it to see whether you may still use the paper.

edition-codes-unlisted = Is your code not on this page? Then do not use the booklet or postcard any more. Please throw it away, or ask us.
