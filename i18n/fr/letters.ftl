# status: unreviewed

## To a partner: please take an edition back

recall-heading = Merci de retirer l’édition { $code }
recall-heading-card = Merci de retirer la carte postale { $card }
recall-greeting = Madame, Monsieur,
recall-to = Pour { $partner }
recall-what = À partir d’aujourd’hui, l’édition { $code } ne doit plus être distribuée.
recall-copies =
    { $copies ->
        [one] D’après notre liste, vous avez reçu { $copies } exemplaire.
        [many] D’après notre liste, vous avez reçu { $copies } d’exemplaires.
       *[other] D’après notre liste, vous avez reçu { $copies } exemplaires.
    }
recall-card = Seule la carte postale numéro { $card } est concernée. Le numéro est écrit en petit au dos.
recall-stop = Merci d’arrêter la distribution dès aujourd’hui, et de prévenir toutes les personnes qui s’en chargent chez vous.
recall-destroy = Merci de détruire ce qui vous reste, pour que personne ne puisse le lire : passez-le au broyeur ou déchirez-le.
recall-files = Merci de supprimer le fichier PDF et toutes ses copies.
recall-answer = Merci de nous écrire combien d’exemplaires vous avez détruits et combien avaient déjà été distribués.
recall-reason = Nous ne pouvons pas dire pourquoi. Merci de ne pas chercher à le savoir et de ne pas en parler avec les visiteurs.
recall-instead = À la place, vous pouvez distribuer l’édition { $code }.
recall-check = Pour savoir si une édition est valable, regardez ici : { $address }
recall-thanks = Merci de votre aide.


## To the person

taken-heading = C’est retiré
taken-greeting = Bonjour,
taken-when = Vous nous avez demandé de retirer ce que vous aviez accepté. Nous l’avons fait le { $date }.
taken-all = Toute votre histoire est retirée, avec tout ce qui en faisait partie.
taken-photo = Vos photos sont retirées.
taken-name = Votre nom est retiré.
taken-part = Ce que vous avez indiqué est retiré.
taken-pages =
    { $count ->
        [one] { $count } adresse de notre site n’en montre plus rien.
        [many] { $count } d’adresses de notre site n’en montrent plus rien.
       *[other] { $count } adresses de notre site n’en montrent plus rien.
    }
taken-scan = Nous avons cherché dans tout ce que nous publions, et nous n’en avons plus rien trouvé.
taken-paper =
    { $count ->
        [0] Rien n’a jamais été imprimé.
        [one] Un exemplaire a été imprimé. Nous avons demandé qu’il soit détruit.
        [many] { $count } d’exemplaires ont été imprimés. Nous avons demandé à toutes les personnes qui en ont de les détruire.
       *[other] { $count } exemplaires ont été imprimés. Nous avons demandé à toutes les personnes qui en ont de les détruire.
    }
taken-limits-heading = Ce que nous ne pouvons pas faire
taken-limit-paper = Si quelqu’un a emporté un exemplaire imprimé chez lui, nous ne pouvons pas le récupérer.
taken-limit-saved = Quelqu’un a peut-être enregistré la page ou une image, ou l’a envoyée à d’autres. Là, nous ne pouvons rien faire.
taken-limit-search = Les moteurs de recherche peuvent montrer une ancienne copie pendant quelques jours. Nous leur avons demandé de la supprimer.
taken-again = Si vous voyez encore quelque chose quelque part, dites-le-nous. Vous n’avez pas besoin d’expliquer votre choix.
taken-reference = Notre référence : { $reference }


## Both letters

letter-closing = Cordialement,
letter-signature = Nom et signature
