# status: unreviewed

## The site as a whole

site-title = Historier om å vende tilbake
site-tagline = Hva folk gjorde etter at de dro tilbake, med deres egne ord
site-description = Folk som har dratt tilbake til landet sitt, forteller hva de brukte støtten til, hva som gikk bra og hva som ikke gikk bra. Ingen reklame, ingen sporing.
page-title = { $page } – { $site }


## Moving around

skip-to-content = Gå til innholdet
nav-label = Hovedlenker
nav-home = Forside
nav-stories = Historier
nav-countries = Land
nav-uses = Brukt til
nav-years = År
nav-menu = Meny
nav-path-label = Du er her
language-label = Språk
language-change = Bytt språk
language-switch-label = Denne siden på andre språk
leave-page = Forlat denne siden
leave-page-note = Da åpnes en side om været her i stedet. Nettleseren din husker fortsatt at du var på denne siden.
footer-label = Om dette nettstedet
footer-privacy = Dette nettstedet bruker ikke informasjonskapsler (cookies), teller ingen besøkende og henter ingenting fra andre selskaper.
footer-feed = Nye historier som nyhetsstrøm (Atom)
pages-label = Sidene i denne listen
page-number = Side { $page } av { $pages }
page-previous = Forrige side
page-next = Neste side


## The first page: choose a language

chooser-title = Velg språk
chooser-story-title = Velg språk for historien


## The home page of a language

home-lead = Her forteller folk som har dratt tilbake, hva de gjorde med støtten de fikk, hva som var vanskelig, og hva de ville ha gjort annerledes.
home-honest = Noen ganger gikk det bra, andre ganger ikke. Vi viser begge deler, og vi setter ikke de gode historiene først.
home-latest = Nyeste historier
home-browse = Finn en historie
home-by-country = Etter land
home-by-use = Etter hva støtten ble brukt til
home-by-year = Etter året de dro tilbake
home-all =
    { $count ->
        [one] Les historien
       *[other] Alle { $count } historier
    }


## Counting

count-stories =
    { $count ->
        [0] Ingen historier ennå
        [one] { $count } historie
       *[other] { $count } historier
    }
count-stories-native =
    { $count ->
        [one] { $count } historie
       *[other] { $count } historier
    }, { $native } på ditt språk
count-range = { $from }–{ $to } av { $count }


## Lists of stories

stories-title = Alle historier
stories-lead = Den nyeste historien kommer først.
countries-title = Historier etter land
countries-lead = Landet folk dro tilbake til.
uses-title = Hva støtten ble brukt til
uses-lead = Velg et tema.
years-title = Historier etter året de dro tilbake
years-lead = Året folk dro tilbake.
country-title = Historier fra { $country }
use-title = { $use }: historier
year-title = Dro tilbake i { $year }
country-use-title = { $country }: { $use }
narrow-title = Vis færre historier
narrow-by-use = I dette landet ble støtten brukt til
narrow-by-country = Land
list-empty = Det er ingen historier her ennå.
card-language = På { $language }


## Choosing stories

filter-title = Velg historier
filter-country = Land
filter-use = Brukt til
filter-year = Året de dro tilbake
filter-any = Alle
filter-words = Ord
filter-clear = Fjern valgene
filter-none = Ingen historie passer. Ta bort ett av valgene.


## A story

story-short = Kort fortalt
story-by = Fortalt av { $name }
story-quote = Med egne ord
story-facts = Fakta
fact-country = Land
fact-place = Sted
fact-returned = Dro tilbake
fact-uses = Støtten ble brukt til
fact-form = Form for støtte
fact-went = Hvordan det gikk
fact-told = Fortalt
fact-told-language = Fortalt på
story-languages = Les denne historien på
photo-credit = Foto: { $credit }
photo-illustration = Bilde av noe som ligner. Det viser ikke denne personen eller dette stedet.
photo-drawing = En tegning: Det finnes ikke noe foto til denne historien.
related-title = Andre historier
related-country = Flere historier fra { $country }
related-use = Flere historier: { $use }
story-consent = Den som forteller denne historien, har selv bestemt hva som vises, og kan når som helst trekke den tilbake.
story-address = Kort adresse til denne historien: { $address }
not-shown = Vises ikke


## Notices on a story or page

notices-label = Vær oppmerksom på
notice-age =
    { $years ->
        [one] Denne historien ble fortalt i { $when }, for mer enn ett år siden. Priser, regler og adresser kan ha endret seg siden den gang.
       *[other] Denne historien ble fortalt i { $when }, for mer enn { $years } år siden. Priser, regler og adresser kan ha endret seg siden den gang.
    }
notice-name-changed = Navnet er endret.
notice-example = Dette er et oppdiktet eksempel. Personen, stedet og bildene er ikke ekte.
notice-example-page = Denne siden er et oppdiktet eksempel.
notice-fallback = Denne historien finnes ikke på ditt språk ennå. Du ser den på et annet språk: { $language }.
notice-fallback-page = Denne siden finnes ikke på ditt språk ennå. Du ser den på et annet språk: { $language }.
notice-machine = Denne teksten er oversatt av en maskin, og ingen har kontrollert den. Den kan inneholde feil.
notice-outdated = Teksten ble endret etter at den ble oversatt. Noe av den stemmer kanskje ikke lenger.
notice-original = Original: { $language }


## Whom to call

contact-label = Hvem du kan spørre
contact-phone = Telefon
contact-email = E-post
contact-web = Nettside
contact-hours = Åpningstider
contact-languages = Språk de snakker
contact-checked = Kontrollert { $date }
contact-stale = Spør først: sist kontrollert { $date }. Dette stemmer kanskje ikke lenger.
documents-label = Papirer


## When there is nothing here

not-found-title = Denne siden finnes ikke her
not-found-text = Adressen kan være feil, eller siden kan være flyttet eller tatt bort.
not-found-home = Gå til forsiden
not-found-stories = Se alle historier
moved-title = Denne siden er flyttet
moved-link = Den er her nå: { $title }


## Feeds and shared links

feed-title = { $site }: nye historier
feed-country-title = { $site }: nye historier, { $country }
share-image-alt = Tegning: En vei går over åser til et hus.


## Accessibility statement

accessibility-title = Tilgjengelighet
accessibility-lead = Alle skal kunne lese dette nettstedet: på en gammel telefon, med store bokstaver, med skjermleser eller bare med tastaturet.
accessibility-goal-title = Hva vi lover
accessibility-goal = Nettstedet er laget for å oppfylle WCAG 2.2, nivå AA, og går lenger der vi kunne.
accessibility-done-title = Hva vi gjør
accessibility-done-script = Alle sider kan leses uten skript.
accessibility-done-light = Sidene er små, så de åpnes også på et tregt nett.
accessibility-done-zoom = Teksten kan forstørres til 200 prosent, og du trenger ikke å rulle sidelengs.
accessibility-done-contrast = Teksten har en kontrast på minst 7 til 1, både i lyst og i mørkt utseende.
accessibility-done-keyboard = Alt kan nås med tastaturet, og du ser hvor du er.
accessibility-done-pictures = Alle bilder har en beskrivelse med ord.
accessibility-done-language = Skjermlesere får vite språket til hver tekst og hvert navn.
accessibility-done-motion = Ingenting beveger seg av seg selv.
accessibility-done-short = Hver historie begynner med en kort versjon.
accessibility-limits-title = Hva som ikke er godt nok ennå
accessibility-limits = Ikke alle historier finnes på alle språk. Når en tekst vises på et annet språk, står det på siden.
accessibility-contact-title = Si fra til oss
accessibility-contact = Si fra til oss hvis noe ikke virker for deg. Du trenger ikke å oppgi navnet ditt.
accessibility-date = Denne erklæringen ble laget { $date }, sammen med nettstedet.
