# status: unreviewed

## The cover

booklet-title = Kartpostalên Vegerê
booklet-subtitle = Kesên ku vegeriyane dibêjin ka çi qewimî


## The page about the booklet itself

imprint-heading = Derbarê vê pirtûkokê de
imprint-consent = Hemû kesên ku di vê pirtûkokê de ne qebûl kirine ku tê de bin, û bi xwe biryar dane ka çiqas ji nav, rû û cihê wan bê nîşandan. Kengî bixwazin dikarin biryara xwe biguherînin.
imprint-names = Stêrka (*) li pey navekî tê wê wateyê ku ew nav hatiye guhertin.
imprint-disclaimer = Çîrok ew tişt in ku mirovan li ser xwe gotine. Ne şîret in û ne jî soz in: tiştê ku ji kesekî re hatiye dayîn nayê wê wateyê ku dê ji we re jî bê dayîn.
imprint-example = Kes û çîrokên vê pirtûkokê çêkirî ne, tenê wek mînak.
imprint-edition = Çapa { $code }, roja çêkirinê: { $date }
imprint-check = Gelo ev pirtûkok hê derbasdar e? Li vir binihêrin: { $address }
imprint-destroy = Heke êdî ne derbasdar be, ji kerema xwe wê bavêjin û nedin kesekî din.
imprint-partner = Belavkar


## How to read the booklet

how-heading = Vê pirtûkokê çawa bixwînin
how-one-person = Her çîrokê kesek dibêje. Dibe ku rêya we bi temamî cuda be.
how-facts = Li kêleka her sernavî hûn welat û sala vegerê dibînin, û ka alîkarî ji bo çi hat bikaranîn.
how-code = Koda çargoşe we dibe çîroka li ser malperê, ku li wir bi zimanên din jî heye. Kameraya telefonê bidin ber wê, an navnîşana li binê wê binivîsin.
how-order = Hin çîrok baş çûn, hin jî na. Me çîrokên baş nexistine pêşiyê.
how-age = Rêzik û mîqdarên pereyan diguherin. Berî ku hûn bi tiştekî ku li vir dixwînin bawer bikin, bipirsin.


## The list of stories

contents-heading = Çîrok
contents-other = Welat nehatiye gotin


## A story

story-online = Li ser malperê bixwînin
story-name-changed = * Nav hatiye guhertin.


## Questions to ask oneself

questions-heading = Berî biryarê van pirsan ji xwe bikin
question-why = Gelo ev biryara min bi xwe ye? Gelo kesek zextê li min dike?
question-safe = Gelo ez li wir di ewlehiyê de me? Malbata min jî? Heke na, ez dikarim biçim ba kê?
question-home = Ez ê şeva pêşîn li ku razêm, û piştî mehekê li ku?
question-money = Heta dahata pêşîn ez ê bi çi bijîm? Gelo deynê kesekî li ser min heye?
question-support = Ez dikarim kîjan alîkariyê wergirim, kengî tê dayîn, û divê ji bo wê çi nîşan bidim?
question-papers = Kîjan belge ji min re lazim in? Kîjan ji wan li ba min in?
question-health = Gelo ez li wir dikarim dermanên xwe û bijîşkekî bibînim? Bi çiqasî ye?
question-children = Ji zarokên min re çi lazim e: dibistan, ziman, belge?
question-back = Heke baş neçe, ez dikarim vegerim vir? Ez dev ji çi berdidim?


## Whom to ask

help-heading = Ji kê bipirsin
help-lead = Hûn dikarin pêşî bipirsin û paşê biryar bidin. Pirsîn ne soz e.
help-online = Çîrokên din, û hûn çawa vegerin
notes-heading = Têbinî
back-languages = Malper bi van zimanan jî heye


## The sheet that tells office staff how to print

sheet-heading = Van kaxezan çawa çap bikin
sheet-count =
    { $sheets ->
        [one] Kaxezeke A4
       *[other] { $sheets } kaxezên A4
    } ji bo her komê.
sheet-scale = Bi mezinahiya 100 % (“mezinahiya rastîn”) çap bikin. Nehêlin çaper rûpelê li gorî kaxezê mezin an biçûk bike.
sheet-long-edge = Li her du aliyan çap bikin; bila kaxez li ser keviya dirêj bizivire.
sheet-short-edge = Li her du aliyan çap bikin; bila kaxez li ser keviya kurt bizivire.
sheet-test = Pêşî rûpela ceribandinê li her du aliyan çap bikin. Wê bidin ber ronahiyê: divê nîşanên + yên her du aliyan li ser hev bin, cudahî herî zêde 1 mm be. Divê xêz tam 100 mm dirêj be.
sheet-keep-order = Kaxezan bi wê rêzê bihêlin ku ji çaperê derdikevin.
sheet-cut-booklets = Hemû kaxezan bi hev re, li gorî nîşanên li keviyê, ji nîvî ve jê bikin. Her nîv pirtûkokek e.
sheet-cut-cards = Li gorî nîşanên li keviyê jê bikin: pêşî bi firehî, paşê bi dirêjahî.
sheet-fold = Kaxezan ji nîvî ve qat bikin û li ser qatê bi zimbeyê bi hev ve bikin.
sheet-side = Ev pirtûkok ji rastê ber bi çepê tê xwendin: dema ku berg li jor be, qat li aliyê rastê ye.
sheet-check = Berî ku hûn tiştekî belav bikin, binihêrin ka ev çap hê derbasdar e: { $address }
sheet-recall = Heke ji we re bê gotin ku ev çap hatiye paşvekişandin, êdî wê belav nekin, yên mayî bavêjin û ji me re bibêjin ka hê çend heb li ba we bûn.


## The test page

test-heading = Rûpela ceribandinê
test-front = Rûyê pêş
test-back = Rûyê paş
test-ruler = Divê ev xêz tam 100 mm dirêj be.
test-cross = Kaxezê bidin ber ronahiyê: divê nîşanên + yên her du aliyan li ser hev bin.
