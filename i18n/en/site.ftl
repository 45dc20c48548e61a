### Every word the website shows a reader, apart from the stories and pages themselves.
###
### For translators
###
### * Write as you would speak to a neighbour: short sentences, common words, the polite form of address. The readers are
###   people who think about returning to the country they came from. Many read on an old telephone, some read little.
### * "Return" is somebody's own decision. Never use a word that also means deportation or removal.
### * Never translate what stands to the left of the `=` or inside `{ }`.
### * Names of countries and languages ($country, $language) are put in as the dictionary has them: they cannot take a
###   case ending, an article or a preposition. If your grammar needs one, write "Country: { $country }" or use a colon.
### * $count, $years and so on are numbers. Give them every plural form your language has (`[one]`, `[few]`, `[many]`,
###   `*[other]` …). English needs two; Arabic six; Russian and Ukrainian four.
### * Leave out no message. Where a comment gives a limit of characters, keep it: the words stand on a small button.


## The site as a whole

# The name of the site.
site-title = Stories of Return

# One line under the name. At most 80 characters.
site-tagline = What people did after they went back, in their own words

# For search engines and for the preview of a shared link. At most 160 characters. Says nothing about any one person.
site-description = People who returned to their country tell what they used the support for, what went well and what did not. No advertising, no tracking.

# The title of a page in the browser's tab. $page is the title of the page, $site the name of the site.
page-title = { $page } – { $site }


## Moving around

# Hidden link at the top of each page, for people who use a keyboard or a screen reader.
skip-to-content = Skip to the content

# Read out by screen readers before the main links.
nav-label = Main links

# At most 16 characters each.
nav-home = Home
nav-stories = Stories
nav-countries = Countries
nav-uses = Used for
nav-years = Years

# Button that opens the list of links on a small screen. At most 12 characters.
nav-menu = Menu

# Read out by screen readers before the path to this page (Home > Stories > …).
nav-path-label = You are here

# Names the list of languages.
language-label = Language

# Button that opens the list of languages. Shown beside the name of the current language.
language-change = Change language

# Read out by screen readers before the languages in which this page exists.
language-switch-label = This page in other languages

# Link that leads to another web site at once, for a reader who does not want to be seen here. At most 20 characters.
leave-page = Leave this page

# Explains the link above. Name the kind of site that `leave_page` in site.yaml leads to; the example leads to the weather.
leave-page-note = Opens a weather page here instead. Your browser still remembers that you were on this page.

# Read out by screen readers before the foot of the page.
footer-label = About this site

# At the foot of each page.
footer-privacy = This site sets no cookies, counts no visitors and loads nothing from other companies.

# Link to the feed of new stories (Atom).
footer-feed = New stories as a feed

# Read out by screen readers before the links to the pages of a long list.
pages-label = Pages of this list

# $page and $pages are numbers.
page-number = Page { $page } of { $pages }

page-previous = Previous page
page-next = Next page


## The first page: choose a language

# The title of the first page, which shows one line for each language.
chooser-title = Choose your language

# The title of the page behind a printed code (QR): one story, in several languages.
chooser-story-title = Choose the language of the story


## The home page of a language

# At most 200 characters.
home-lead = People who went back tell here what they did with the support they were given, what was hard, and what they would do differently.

# A promise: stories that went badly are told too.
home-honest = Some stories went well, some did not. We show both, and we do not put the good ones first.

home-latest = Newest stories
home-browse = Find a story
home-by-country = By country
home-by-use = By what the support was used for
home-by-year = By year of return

# Link to the list of all stories. $count is their number.
home-all =
    { $count ->
        [one] Read the story
       *[other] All { $count } stories
    }


## Counting

# $count is a number.
count-stories =
    { $count ->
        [0] No stories yet
        [one] { $count } story
       *[other] { $count } stories
    }

# Some of them are in the reader's language, the others are shown in another one. $count is all of them, $native how many
# are in the reader's language (it may be 0, and is always smaller than $count).
count-stories-native =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }, { $native } in your language

# Which part of a long list is shown; numbers.
count-range = { $from }–{ $to } of { $count }


## Lists of stories

stories-title = All stories
stories-lead = The newest story comes first.

countries-title = Stories by country
countries-lead = The country people returned to.

uses-title = What the support was used for
uses-lead = Choose a subject.

years-title = Stories by year of return
years-lead = The year people went back.

# $country is the name of a country, without a case ending.
country-title = Stories from { $country }

# $use is a subject such as "Housing" or "Education".
use-title = { $use }: stories

# $year is a year, in the calendars of the reader.
year-title = Returned in { $year }

# Stories from one country about one subject.
country-use-title = { $country }: { $use }

# Stories about one subject, of all countries or years: the links under a list.
narrow-title = Show fewer stories
narrow-by-use = In this country, the support was used for
narrow-by-country = Countries

# A list with nothing in it.
list-empty = There are no stories here yet.

# On the small card of a story that is shown in another language, such as "Language: English".
card-language = In { $language }


## Choosing stories (only where the browser allows scripts)

filter-title = Choose stories
filter-country = Country
filter-use = Used for
filter-year = Year of return

# First line of each of the three lists.
filter-any = All

# Label of a field for words from a title or short version.
filter-words = Words
filter-clear = Clear choice

# Said when no story fits.
filter-none = No story fits. Take one choice back.


## A story

# Stands above the two or three sentences that tell the story in short.
story-short = In short

# Who tells it. $name is a name.
story-by = Told by { $name }

# Read out by screen readers before the large quotation.
story-quote = In their own words

# Heading of the list of facts.
story-facts = The facts

# At most 24 characters each.
fact-country = Country
fact-place = Place
fact-returned = Returned
fact-uses = Support used for
fact-form = Form of support
fact-went = How it went
fact-told = Told
fact-told-language = Told in

# Links to the same story in other languages.
story-languages = Read this story in

# The name of the person who took the photo. $credit is a name.
photo-credit = Photo: { $credit }

# Under a photo that does not show the person or place of the story.
photo-illustration = Picture of something similar. It does not show this person or place.

# Under a drawing that stands where a story has no photo.
photo-drawing = A drawing: there is no photo with this story.

# Related stories under a story.
related-title = Other stories

# Link. $country is the name of a country.
related-country = More stories from { $country }

# Link. $use is a subject such as "Housing".
related-use = More stories: { $use }

# Stands under each story.
story-consent = The person who tells this story decided what is shown, and may take it back at any time.

# The short address that is printed on paper. $address is a web address.
story-address = Short address of this story: { $address }

# For names, places or numbers that are left out.
not-shown = Not shown


## Notices on a story or page

# Read out by screen readers before the notices.
notices-label = Please note

# Shown on stories older than some years. $when is the month or year in which it was told, $years a number.
notice-age =
    { $years ->
        [one] This story was told in { $when }, more than a year ago. Prices, rules and addresses may have changed since.
       *[other] This story was told in { $when }, more than { $years } years ago. Prices, rules and addresses may have changed since.
    }

notice-name-changed = The name has been changed.

# Example stories are invented, to show how the site works.
notice-example = This is an invented example. The person, the place and the photos are not real.
notice-example-page = This page is an invented example.

# The story is not translated into the reader's language. $language is the language it is shown in.
notice-fallback = This story is not yet in your language. You see it in another language: { $language }.

# The same for a page.
notice-fallback-page = This page is not yet in your language. You see it in another language: { $language }.

notice-machine = This text was translated by a machine, and nobody has checked it. It may hold mistakes.

notice-outdated = The text was changed after it was translated. Some of it may no longer be right.

# Link from a translation to the text it was made from. $language is a language.
notice-original = Original: { $language }


## Whom to call

# Read out by screen readers before a box with an address.
contact-label = Whom to ask
contact-phone = Telephone
contact-email = E-mail
contact-web = Web
contact-hours = Open
contact-languages = Languages spoken

# $date is a day.
contact-checked = Checked on { $date }

# In place of the line above, when nobody has checked the address for a long time. $date is a day.
contact-stale = Ask first: last checked on { $date }. This may no longer be right.

# Read out by screen readers before a list of papers (passport, birth certificate …).
documents-label = Papers


## When there is nothing here

not-found-title = This page is not here
not-found-text = The address may be wrong, or the page has been moved or taken away.
not-found-home = Go to the home page
not-found-stories = See all stories

# An old address of a page.
moved-title = This page has moved
# $title is the title of the page.
moved-link = It is here now: { $title }


## Feeds and shared links

# The name of the feed. $site is the name of the site.
feed-title = { $site }: new stories

# $country is the name of a country.
feed-country-title = { $site }: new stories, { $country }

# What the picture of a shared link shows, for those who do not see it: a road that leads to a house among hills (drawing).
share-image-alt = Drawing: a road leads over hills to a house.


## Accessibility statement

accessibility-title = Accessibility
accessibility-lead = Everybody should be able to read this site: on an old telephone, with large letters, with a screen reader, or with the keyboard alone.

accessibility-goal-title = What we promise
accessibility-goal = The site is built to meet WCAG 2.2, level AA, and goes further where we could.

accessibility-done-title = What we do
accessibility-done-script = Every page can be read without scripts.
accessibility-done-light = Pages are small, so that they open on a slow network.
accessibility-done-zoom = Text may be enlarged to 200 per cent, and nothing has to be scrolled sideways.
accessibility-done-contrast = Text has a contrast of at least 7 to 1, by day and in dark mode.
accessibility-done-keyboard = Everything can be reached with the keyboard, and you can see where you are.
accessibility-done-pictures = Every photo has a description in words.
accessibility-done-language = Screen readers are told the language of each text and name.
accessibility-done-motion = Nothing moves by itself.
accessibility-done-short = Every story begins with a short version.

accessibility-limits-title = What is not good enough yet
accessibility-limits = Not every story is in every language. Where a text is shown in another language, the page says so.

accessibility-contact-title = Tell us
accessibility-contact = If something does not work for you, tell us. You do not have to give your name.

# $date is a day.
accessibility-date = This statement was made together with the site on { $date }.
