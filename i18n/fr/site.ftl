# status: unreviewed

## The site as a whole

site-title = Histoires de retour
site-tagline = Ce que des personnes ont fait après leur retour, avec leurs propres mots
site-description = Des personnes rentrées dans leur pays racontent à quoi l’aide a servi, ce qui a marché et ce qui n’a pas marché. Sans publicité, sans pistage.
page-title = { $page } – { $site }


## Moving around

skip-to-content = Aller au contenu
nav-label = Liens principaux
nav-home = Accueil
nav-stories = Histoires
nav-countries = Pays
nav-uses = Usage de l’aide
nav-years = Années
nav-menu = Menu
nav-path-label = Vous êtes ici
language-label = Langue
language-change = Changer de langue
language-switch-label = Cette page dans d’autres langues
leave-page = Quitter cette page
leave-page-note = Une page sur la météo s’ouvre ici à la place. Votre navigateur se souvient quand même que vous étiez sur cette page.
footer-label = À propos de ce site
footer-privacy = Ce site ne dépose aucun cookie, ne compte pas les visites et ne charge rien depuis d’autres entreprises.
footer-feed = Nouvelles histoires par flux (Atom)
pages-label = Pages de cette liste
page-number = Page { $page } sur { $pages }
page-previous = Page précédente
page-next = Page suivante


## The first page: choose a language

chooser-title = Choisissez votre langue
chooser-story-title = Choisissez la langue de l’histoire


## The home page of a language

home-lead = Des personnes rentrées dans leur pays racontent ici ce qu’elles ont fait avec l’aide reçue, ce qui a été difficile et ce qu’elles feraient autrement.
home-honest = Certaines histoires se sont bien passées, d’autres non. Nous montrons les deux, et nous ne mettons pas les bonnes en premier.
home-latest = Histoires les plus récentes
home-browse = Trouver une histoire
home-by-country = Par pays
home-by-use = Par usage de l’aide
home-by-year = Par année de retour
home-all =
    { $count ->
        [one] Lire l’histoire
        [many] Toutes les histoires ({ $count })
       *[other] Les { $count } histoires
    }


## Counting

count-stories =
    { $count ->
        [0] Pas encore d’histoire
        [one] { $count } histoire
        [many] { $count } d’histoires
       *[other] { $count } histoires
    }
count-stories-native =
    { $count ->
        [one] { $count } histoire
        [many] { $count } d’histoires
       *[other] { $count } histoires
    }, dont { $native } dans votre langue
count-range = { $from }–{ $to } sur { $count }


## Lists of stories

stories-title = Toutes les histoires
stories-lead = L’histoire la plus récente vient en premier.
countries-title = Histoires par pays
countries-lead = Le pays où les personnes sont rentrées.
uses-title = À quoi l’aide a servi
uses-lead = Choisissez un sujet.
years-title = Histoires par année de retour
years-lead = L’année où les personnes sont rentrées.
country-title = Histoires : { $country }
use-title = { $use } : histoires
year-title = Retour en { $year }
country-use-title = { $country } : { $use }
narrow-title = Afficher moins d’histoires
narrow-by-use = À quoi l’aide a servi dans ce pays
narrow-by-country = Pays
list-empty = Il n’y a pas encore d’histoire ici.
card-language = En { $language }


## Choosing stories

filter-title = Choisir des histoires
filter-country = Pays
filter-use = Usage de l’aide
filter-year = Année de retour
filter-any = Tout
filter-words = Mots
filter-clear = Effacer le choix
filter-none = Aucune histoire ne correspond. Retirez un de vos choix.


## A story

story-short = En bref
story-by = Racontée par { $name }
story-quote = Avec ses propres mots
story-facts = Les faits
fact-country = Pays
fact-place = Lieu
fact-returned = Retour
fact-uses = Usage de l’aide
fact-form = Forme de l’aide
fact-went = Comment ça s’est passé
fact-told = Date du récit
fact-told-language = Langue du récit
story-languages = Lire cette histoire dans une autre langue
photo-credit = Photo : { $credit }
photo-illustration = Image de quelque chose de semblable. Elle ne montre ni cette personne ni ce lieu.
photo-drawing = Un dessin : il n’y a pas de photo avec cette histoire.
related-title = Autres histoires
related-country = D’autres histoires de ce pays : { $country }
related-use = D’autres histoires : { $use }
story-consent = La personne qui raconte cette histoire a décidé de ce qui est montré. Elle peut la retirer à tout moment.
story-address = Adresse courte de cette histoire : { $address }
not-shown = Non montré


## Notices on a story or page

notices-label = À noter
notice-age =
    { $years ->
        [one] Cette histoire a été racontée en { $when }, il y a plus d’un an. Les prix, les règles et les adresses ont peut-être changé depuis.
        [many] Cette histoire a été racontée en { $when }, il y a plus de { $years } d’années. Les prix, les règles et les adresses ont peut-être changé depuis.
       *[other] Cette histoire a été racontée en { $when }, il y a plus de { $years } ans. Les prix, les règles et les adresses ont peut-être changé depuis.
    }
notice-name-changed = Le nom a été changé.
notice-example = Ceci est un exemple inventé. La personne, le lieu et les photos ne sont pas réels.
notice-example-page = Cette page est un exemple inventé.
notice-fallback = Cette histoire n’existe pas encore dans votre langue. Vous la voyez dans une autre langue : { $language }.
notice-fallback-page = Cette page n’existe pas encore dans votre langue. Vous la voyez dans une autre langue : { $language }.
notice-machine = Ce texte a été traduit par une machine, et personne ne l’a vérifié. Il peut contenir des erreurs.
notice-outdated = Le texte a été modifié après sa traduction. Une partie n’est peut-être plus juste.
notice-original = Original : { $language }


## Whom to call

contact-label = À qui demander
contact-phone = Téléphone
contact-email = E-mail
contact-web = Site web
contact-hours = Heures d’ouverture
contact-languages = Langues parlées
contact-checked = Vérifié le { $date }
contact-stale = Demandez d’abord : dernière vérification le { $date }. Ce n’est peut-être plus juste.
documents-label = Papiers


## When there is nothing here

not-found-title = Cette page n’est pas ici
not-found-text = L’adresse est peut-être fausse, ou la page a été déplacée ou retirée.
not-found-home = Aller à la page d’accueil
not-found-stories = Voir toutes les histoires
moved-title = Cette page a été déplacée
moved-link = Elle est maintenant ici : { $title }


## Feeds and shared links

feed-title = { $site } : nouvelles histoires
feed-country-title = { $site } : nouvelles histoires, { $country }
share-image-alt = Dessin : une route mène à travers des collines jusqu’à une maison.


## Accessibility statement

accessibility-title = Accessibilité
accessibility-lead = Tout le monde doit pouvoir lire ce site : sur un vieux téléphone, en grandes lettres, avec un lecteur d’écran ou avec le clavier seul.
accessibility-goal-title = Ce que nous promettons
accessibility-goal = Le site est conçu pour respecter les règles WCAG 2.2, niveau AA, et va plus loin là où nous l’avons pu.
accessibility-done-title = Ce que nous faisons
accessibility-done-script = Chaque page peut être lue sans scripts.
accessibility-done-light = Les pages sont légères et s’ouvrent aussi avec un réseau lent.
accessibility-done-zoom = Le texte peut être agrandi jusqu’à 200 pour cent, et rien n’oblige à faire défiler de côté.
accessibility-done-contrast = Le texte a un contraste d’au moins 7 pour 1, en mode clair comme en mode sombre.
accessibility-done-keyboard = Tout est accessible au clavier, et vous voyez où vous êtes.
accessibility-done-pictures = Chaque photo a une description en mots.
accessibility-done-language = Les lecteurs d’écran connaissent la langue de chaque texte et de chaque nom.
accessibility-done-motion = Rien ne bouge tout seul.
accessibility-done-short = Chaque histoire commence par une version courte.
accessibility-limits-title = Ce qui n’est pas encore assez bien
accessibility-limits = Toutes les histoires n’existent pas dans toutes les langues. Quand un texte est montré dans une autre langue, la page le dit.
accessibility-contact-title = Dites-le-nous
accessibility-contact = Si quelque chose ne marche pas pour vous, dites-le-nous. Vous n’avez pas besoin de donner votre nom.
accessibility-date = Cette déclaration a été faite en même temps que le site, le { $date }.
