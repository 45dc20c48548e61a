# status: unreviewed

## The cover

booklet-title = Kartolina kthimi
booklet-subtitle = Njerëz që u kthyen tregojnë çfarë ndodhi


## The page about the booklet itself

imprint-heading = Rreth kësaj broshure
imprint-consent = Të gjithë njerëzit në këtë broshurë kanë pranuar të jenë në të dhe kanë vendosur vetë sa shfaqet nga emri, fytyra dhe vendi. Ata mund të ndërrojnë mendje në çdo kohë.
imprint-names = Ylli (*) pas një emri do të thotë se emri është ndryshuar.
imprint-disclaimer = Historitë janë ato që njerëzit treguan për veten. Nuk janë as këshilla, as premtime: ajo që mori një person nuk thotë asgjë të sigurt për atë që do të merrni ju.
imprint-example = Personat dhe historitë në këtë broshurë janë trilluar si shembuj.
imprint-edition = Botimi { $code }, përgatitur më { $date }
imprint-check = A vlen ende kjo broshurë? Shihni këtu: { $address }
imprint-destroy = Nëse nuk vlen më, ju lutemi hidheni dhe mos ia jepni askujt tjetër.
imprint-partner = E shpërndan


## How to read the booklet

how-heading = Si ta lexoni këtë broshurë
how-one-person = Çdo histori e tregon një person i vetëm. Për ju mund të jetë krejt ndryshe.
how-facts = Pranë çdo titulli shihni vendin, vitin e kthimit dhe për çfarë u përdor ndihma.
how-code = Kodi katror ju çon te historia në sajt, ku gjendet edhe në gjuhë të tjera. Drejtoni kamerën e një telefoni te kodi, ose shkruani adresën që është poshtë tij.
how-order = Disa histori shkuan mirë, disa jo. Ato që shkuan mirë nuk vijnë të parat.
how-age = Rregullat dhe shumat ndryshojnë. Pyesni para se të mbështeteni në diçka që lexoni këtu.


## The list of stories

contents-heading = Historitë
contents-other = Vendi nuk tregohet


## A story

story-online = Lexojeni në sajt
story-name-changed = * Emri është ndryshuar.


## Questions to ask oneself

questions-heading = Pyetje për t’ia bërë vetes para se të vendosni
question-why = A është ky vendimi im? A po më shtyn dikush?
question-safe = A jam në siguri atje? A është familja ime në siguri? Nëse jo, kujt mund t’i drejtohem?
question-home = Ku do të fle natën e parë, dhe ku pas një muaji?
question-money = Me çfarë do të jetoj deri te të ardhurat e para? A i kam borxh dikujt?
question-support = Çfarë ndihme mund të marr, kur paguhet dhe çfarë duhet të paraqes për ta marrë?
question-papers = Cilat dokumente më duhen? Cilat prej tyre i kam?
question-health = A mund të gjej atje ilaçet e mia dhe një mjek? Sa kushton?
question-children = Çfarë u duhet fëmijëve të mi: shkollë, gjuhë, dokumente?
question-back = A mund të kthehem këtu nëse nuk shkon mirë? Nga çfarë heq dorë?


## Whom to ask

help-heading = Kë të pyesni
help-lead = Mund të pyesni më parë dhe të vendosni më vonë. Pyetja nuk ju detyron për asgjë.
help-online = Histori të tjera, dhe si të ktheheni
notes-heading = Shënime
back-languages = Sajti është edhe në këto gjuhë


## The sheet that tells office staff how to print

sheet-heading = Si t’i printoni këto fletë
sheet-count =
    { $sheets ->
        [one] Një fletë letre A4
       *[other] { $sheets } fletë letre A4
    } për çdo komplet.
sheet-scale = Printoni në 100 % (“madhësia reale”). Mos e lini printerin ta përshtatë faqen me letrën.
sheet-long-edge = Printoni në të dyja anët, duke e rrotulluar fletën sipas anës së gjatë.
sheet-short-edge = Printoni në të dyja anët, duke e rrotulluar fletën sipas anës së shkurtër.
sheet-test = Printoni më parë faqen e provës, në të dyja anët. Mbajeni kundër dritës: shenjat + të të dyja anëve duhet të përputhen, me jo më shumë se 1 mm ndryshim. Vija duhet të jetë saktësisht 100 mm e gjatë.
sheet-keep-order = Lërini fletët në radhën në të cilën dalin nga printeri.
sheet-cut-booklets = Priteni në dysh gjithë pirgun, sipas shenjave në skaj. Çdo gjysmë është një broshurë.
sheet-cut-cards = Priteni sipas shenjave në skaj: më parë për së gjeri, pastaj për së gjati.
sheet-fold = Paloseni pirgun në mes dhe kapeni me kapëse te palosja.
sheet-side = Kjo broshurë lexohet nga e djathta në të majtë: kur kopertina është sipër, palosja është në të djathtë.
sheet-check = Para se të shpërndani diçka, shihni nëse botimi vlen ende: { $address }
sheet-recall = Nëse ju thonë se botimi është tërhequr, mos e shpërndani më, hidhni kopjet që kanë mbetur dhe na tregoni sa kishit ende.


## The test page

test-heading = Faqja e provës
test-front = Ana e përparme
test-back = Ana e pasme
test-ruler = Kjo vijë duhet të jetë saktësisht 100 mm e gjatë.
test-cross = Mbajeni fletën kundër dritës: shenjat + të të dyja anëve duhet të përputhen.
