# status: unreviewed

## The cover

booklet-title = Cartes postales du retour
booklet-subtitle = Des personnes rentrées au pays racontent ce qui s’est passé


## The page about the booklet itself

imprint-heading = À propos de cette brochure
imprint-consent = Toutes les personnes de cette brochure ont accepté d’y figurer. Elles ont décidé elles-mêmes ce qui est montré de leur nom, de leur visage et du lieu. Elles peuvent changer d’avis à tout moment.
imprint-names = Une étoile (*) après un nom veut dire que le nom a été changé.
imprint-disclaimer = Ces histoires sont ce que des personnes ont raconté d’elles-mêmes. Ce ne sont ni des conseils ni des promesses : ce qu’une personne a reçu ne dit rien de sûr sur ce que vous recevrez.
imprint-example = Les personnes et les histoires de cette brochure sont inventées : ce sont des exemples.
imprint-edition = Édition { $code }, faite le { $date }
imprint-check = Cette brochure est-elle encore valable ? Regardez ici : { $address }
imprint-destroy = Si elle n’est plus valable, jetez-la, s’il vous plaît, et ne la donnez à personne.
imprint-partner = Remise par


## How to read the booklet

how-heading = Comment lire cette brochure
how-one-person = Chaque histoire est racontée par une seule personne. Pour vous, les choses peuvent se passer tout autrement.
how-facts = À côté de chaque titre, vous voyez le pays, l’année du retour et à quoi l’aide a servi.
how-code = Le code carré mène à l’histoire sur le site, où elle existe dans d’autres langues. Visez-le avec l’appareil photo d’un téléphone, ou tapez l’adresse écrite dessous.
how-order = Certaines histoires se sont bien passées, d’autres non. Les bonnes ne viennent pas en premier.
how-age = Les règles et les montants changent. Demandez avant de compter sur ce que vous lisez ici.


## The list of stories

contents-heading = Les histoires
contents-other = Pays non indiqué


## A story

story-online = À lire sur le site
story-name-changed = * Le nom a été changé.


## Questions to ask oneself

questions-heading = Des questions à se poser avant de décider
question-why = Est-ce ma propre décision ? Est-ce que quelqu’un me pousse ?
question-safe = Suis-je en sécurité là-bas ? Et ma famille ? Sinon, à qui puis-je m’adresser ?
question-home = Où vais-je dormir la première nuit, et au bout d’un mois ?
question-money = De quoi vais-je vivre jusqu’au premier revenu ? Est-ce que je dois de l’argent à quelqu’un ?
question-support = Quelle aide puis-je recevoir, quand est-elle versée et que dois-je présenter pour l’avoir ?
question-papers = De quels papiers ai-je besoin ? Lesquels est-ce que j’ai déjà ?
question-health = Vais-je trouver là-bas mes médicaments et un médecin ? Combien cela coûte-t-il ?
question-children = De quoi mes enfants ont-ils besoin : école, langue, papiers ?
question-back = Pourrais-je revenir ici si ça se passe mal ? À quoi est-ce que je renonce ?


## Whom to ask

help-heading = À qui demander
help-lead = Vous pouvez demander d’abord et décider plus tard. Demander n’engage à rien.
help-online = D’autres histoires, et comment rentrer
notes-heading = Notes
back-languages = Le site existe aussi dans ces langues


## The sheet that tells office staff how to print

sheet-heading = Comment imprimer ces feuilles
sheet-count =
    { $sheets ->
        [one] Une feuille de papier A4
        [many] { $sheets } de feuilles de papier A4
       *[other] { $sheets } feuilles de papier A4
    } pour chaque jeu.
sheet-scale = Imprimez à 100 % (« taille réelle »). Ne laissez pas l’imprimante adapter la page au papier.
sheet-long-edge = Imprimez recto verso, en retournant sur le bord long.
sheet-short-edge = Imprimez recto verso, en retournant sur le bord court.
sheet-test = Imprimez d’abord la page de test, recto verso. Tenez-la devant la lumière : les croix des deux côtés doivent se recouvrir à 1 mm près. La ligne doit mesurer exactement 100 mm.
sheet-keep-order = Gardez les feuilles dans l’ordre où elles sortent de l’imprimante.
sheet-cut-booklets = Coupez toute la pile en deux, en suivant les repères au bord. Chaque moitié est une brochure.
sheet-cut-cards = Coupez en suivant les repères au bord : d’abord en travers, puis de haut en bas.
sheet-fold = Pliez la pile au milieu et agrafez-la dans le pli.
sheet-side = Cette brochure se lit de droite à gauche : quand la couverture est au-dessus, le pli est à droite.
sheet-check = Avant de distribuer quoi que ce soit, vérifiez que l’édition est encore valable : { $address }
sheet-recall = Si l’on vous dit que l’édition est retirée, arrêtez de la distribuer, jetez ce qui reste et dites-nous combien d’exemplaires vous aviez encore.


## The test page

test-heading = Page de test
test-front = Recto
test-back = Verso
test-ruler = Cette ligne doit mesurer exactement 100 mm.
test-cross = Tenez la feuille devant la lumière : les croix des deux côtés doivent se recouvrir.
