### Every word of the printed booklet, the postcards and the sheet that tells how to print them.
###
### For translators
###
### * The same rules as in site.ftl: write as you would speak to a neighbour, and never use a word for "return" that also
###   means deportation.
### * Paper cannot scroll: where a comment gives a limit of characters, keep it.
### * Names of countries and languages are put in as the dictionary has them, without a case ending.
### * Never translate what stands to the left of the `=` or inside `{ }`.


## The cover. At most 28 and 60 characters.

booklet-title = Postcards of Return
booklet-subtitle = People who went back tell what happened


## The page about the booklet itself

imprint-heading = About this booklet

# What everybody in the booklet has agreed to.
imprint-consent = Everybody in this booklet agreed to be in it, and decided how much is shown of name, face and place. They can change their mind at any time.

# The star stands behind a name that was changed.
imprint-names = A star (*) behind a name means that the name was changed.

imprint-disclaimer = The stories are what people told about themselves. They are neither advice nor a promise: what one person was given says nothing certain about you.

# Shown where the stories are examples made up for the demonstration of the program.
imprint-example = The people and stories in this booklet are invented, as examples.

# $code is the number of the edition, such as AR-2026-3; $date is a day.
imprint-edition = Edition { $code }, made on { $date }

# $address is an address on the web site.
imprint-check = Is this booklet still valid? Look here: { $address }

imprint-destroy = If it is no longer valid, please throw it away and do not pass it on.

# Names the office or organisation that hands the booklet out.
imprint-partner = Handed out by


## How to read the booklet

how-heading = How to read this booklet
how-one-person = Each story is told by one person. Your own way may be quite different.
how-facts = Beside each title you see the country, the year of return and what the support was used for.
how-code = The square code leads to the story on the web site, in more languages. Point the camera of a telephone at it, or type the address under it.
how-order = Some stories went well and some did not. The good ones do not come first.
how-age = Rules and amounts change. Ask before you rely on anything you read here.


## The list of stories

contents-heading = The stories

# Heads the stories whose country is not named. At most 28 characters.
contents-other = Country not named


## A story

# Stands at the square code of a story, before its address. At most 32 characters.
story-online = Read it on the web site

# Stands under the text of a story on a postcard or a page with a changed name. At most 40 characters.
story-name-changed = * The name was changed.


## Questions to ask oneself. Each at most 110 characters.

questions-heading = Questions to ask yourself before you decide
question-why = Is it my own decision? Does anybody push me?
question-safe = Am I safe there? Is my family safe? Whom could I turn to if not?
question-home = Where do I sleep on the first night, and after a month?
question-money = What do I live on until the first income? Do I owe money to anybody?
question-support = Which support can I get, when is it paid, and what must I show for it?
question-papers = Which papers do I need? Which of them do I have?
question-health = Can I get my medicine and a doctor there? What does it cost?
question-children = What do my children need: school, language, papers?
question-back = Could I come back here if it goes wrong? What do I give up?


## Whom to ask

help-heading = Whom to ask
help-lead = You can ask first and decide later. To ask is no promise.

# Stands at the square code that leads to the start of the web site in this language. At most 40 characters.
help-online = More stories, and how to return

notes-heading = Notes

# On the back cover, before the names of languages.
back-languages = The web site speaks these languages too


## The sheet that tells office staff how to print

sheet-heading = How to print these sheets

# $sheets is a number.
sheet-count =
    { $sheets ->
        [one] One sheet of A4 paper
       *[other] { $sheets } sheets of A4 paper
    } for each set.

sheet-scale = Print at 100 % ("actual size"). Do not let the printer fit the page to the paper.
sheet-long-edge = Print on both sides, turned over on the long edge.
sheet-short-edge = Print on both sides, turned over on the short edge.

sheet-test = Print the test page first, on both sides. Hold it against the light: the crosses must meet within 1 mm. The line must be exactly 100 mm long.
sheet-keep-order = Keep the sheets in the order in which they come out of the printer.
sheet-cut-booklets = Cut the whole stack in two along the marks at the edge. Each half is a booklet.
sheet-cut-cards = Cut along the marks at the edge: first across, then down.
sheet-fold = Fold the stack in the middle and staple it in the fold.
sheet-side = The booklet opens from the right side: the fold is on the right when the cover is up.
sheet-check = Before you hand anything out, look whether the edition is still valid: { $address }
sheet-recall = If you are told that the edition is withdrawn, stop handing it out, throw the rest away, and tell us how many you still had.


## The test page

test-heading = Test page
test-front = Front
test-back = Back
test-ruler = This line must be exactly 100 mm long.
test-cross = Hold the sheet against the light: the crosses of both sides must meet.
