# status: unreviewed

## The site as a whole

site-title = Історії повернення
site-tagline = Що люди робили після повернення — їхніми власними словами
site-description = Люди, які повернулися до своєї країни, розповідають, на що пішла допомога, що вдалося і що не вдалося. Без реклами і без стеження.
page-title = { $page } – { $site }


## Moving around

skip-to-content = Перейти до змісту
nav-label = Головні посилання
nav-home = Головна
nav-stories = Історії
nav-countries = Країни
nav-uses = На що витратили
nav-years = Роки
nav-menu = Меню
nav-path-label = Ви тут
language-label = Мова
language-change = Змінити мову
language-switch-label = Ця сторінка іншими мовами
leave-page = Піти зі сторінки
leave-page-note = Замість цієї сторінки тут відкриється сторінка про погоду. Але ваш браузер усе одно пам’ятатиме, що ви були на цій сторінці.
footer-label = Про цей сайт
footer-privacy = Цей сайт не використовує файлів cookie, не рахує відвідувачів і нічого не завантажує з інших компаній.
footer-feed = Стрічка нових історій (Atom)
pages-label = Сторінки цього списку
page-number = Сторінка { $page } з { $pages }
page-previous = Попередня сторінка
page-next = Наступна сторінка


## The first page: choose a language

chooser-title = Виберіть свою мову
chooser-story-title = Виберіть мову історії


## The home page of a language

home-lead = Тут люди, які повернулися до своєї країни, розповідають, що вони зробили з отриманою допомогою, що було важко і що вони зробили б інакше.
home-honest = У когось усе вдалося, у когось ні. Ми показуємо і одні, і другі історії та не ставимо вдалі на перше місце.
home-latest = Нові історії
home-browse = Знайти історію
home-by-country = За країнами
home-by-use = За тим, на що пішла допомога
home-by-year = За роком повернення
home-all =
    { $count ->
        [1] Прочитати історію
        [one] Усі історії: { $count }
        [few] Усі { $count } історії
        [many] Усі { $count } історій
       *[other] Усі історії: { $count }
    }


## Counting

count-stories =
    { $count ->
        [0] Історій поки немає
        [one] { $count } історія
        [few] { $count } історії
        [many] { $count } історій
       *[other] { $count } історії
    }
count-stories-native =
    { $count ->
        [one] { $count } історія
        [few] { $count } історії
        [many] { $count } історій
       *[other] { $count } історії
    }, з них вашою мовою: { $native }
count-range = { $from }–{ $to } з { $count }


## Lists of stories

stories-title = Усі історії
stories-lead = Найновіша історія стоїть першою.
countries-title = Історії за країнами
countries-lead = Країна, до якої люди повернулися.
uses-title = На що пішла допомога
uses-lead = Виберіть тему.
years-title = Історії за роком повернення
years-lead = Рік, коли люди повернулися.
country-title = Історії: { $country }
use-title = { $use }: історії
year-title = Рік повернення: { $year }
country-use-title = { $country }: { $use }
narrow-title = Показати менше історій
narrow-by-use = На що пішла допомога в цій країні
narrow-by-country = Країни
list-empty = Тут поки немає історій.
card-language = Мова: { $language }


## Choosing stories

filter-title = Вибрати історії
filter-country = Країна
filter-use = На що пішла допомога
filter-year = Рік повернення
filter-any = Усі
filter-words = Слова
filter-clear = Скинути вибір
filter-none = Немає історій, які підходять. Приберіть щось із вибраного.


## A story

story-short = Коротко
story-by = Розповідає { $name }
story-quote = Своїми словами
story-facts = Головне
fact-country = Країна
fact-place = Місце
fact-returned = Повернення
fact-uses = На що пішла допомога
fact-form = Вид допомоги
fact-went = Як усе пройшло
fact-told = Коли розказано
fact-told-language = Мова розповіді
story-languages = Прочитати цю історію іншою мовою
photo-credit = Фото: { $credit }
photo-illustration = Знімок чогось подібного. На ньому не ця людина і не це місце.
photo-drawing = Малюнок: до цієї історії немає фотографії.
related-title = Інші історії
related-country = Ще історії з цієї країни: { $country }
related-use = Ще історії: { $use }
story-consent = Що показати, вирішує сама людина, яка розповіла цю історію. Вона може забрати її будь-коли.
story-address = Коротка адреса цієї історії: { $address }
not-shown = Не показано


## Notices on a story or page

notices-label = Зверніть увагу
notice-age =
    { $years ->
        [1] Цю історію розповіли понад рік тому ({ $when }). Відтоді ціни, правила й адреси могли змінитися.
        [one] Цю історію розповіли понад { $years } рік тому ({ $when }). Відтоді ціни, правила й адреси могли змінитися.
        [few] Цю історію розповіли понад { $years } роки тому ({ $when }). Відтоді ціни, правила й адреси могли змінитися.
        [many] Цю історію розповіли понад { $years } років тому ({ $when }). Відтоді ціни, правила й адреси могли змінитися.
       *[other] Цю історію розповіли понад { $years } року тому ({ $when }). Відтоді ціни, правила й адреси могли змінитися.
    }
notice-name-changed = Ім’я змінено.
notice-example = Це вигаданий приклад. Людина, місце і фотографії не справжні.
notice-example-page = Ця сторінка — вигаданий приклад.
notice-fallback = Цієї історії ще немає вашою мовою. Ви бачите її іншою мовою: { $language }.
notice-fallback-page = Цієї сторінки ще немає вашою мовою. Ви бачите її іншою мовою: { $language }.
notice-machine = Цей текст переклала машина, і ніхто його не перевірив. У ньому можуть бути помилки.
notice-outdated = Після перекладу текст змінили. Щось у ньому вже може бути неправильним.
notice-original = Оригінал: { $language }


## Whom to call

contact-label = Кого запитати
contact-phone = Телефон
contact-email = Ел. пошта
contact-web = Сайт
contact-hours = Години роботи
contact-languages = Якими мовами говорять
contact-checked = Дата перевірки: { $date }
contact-stale = Спершу запитайте: востаннє це перевіряли { $date }, і щось могло змінитися.
documents-label = Документи


## When there is nothing here

not-found-title = Цієї сторінки тут немає
not-found-text = Можливо, в адресі помилка або сторінку перенесли чи прибрали.
not-found-home = Перейти на головну сторінку
not-found-stories = Переглянути всі історії
moved-title = Цю сторінку перенесено
moved-link = Тепер вона тут: { $title }


## Feeds and shared links

feed-title = { $site }: нові історії
feed-country-title = { $site }: нові історії, { $country }
share-image-alt = Малюнок: дорога веде через пагорби до будинку.


## Accessibility statement

accessibility-title = Доступність
accessibility-lead = Кожен повинен мати змогу читати цей сайт: на старому телефоні, великими літерами, з програмою читання з екрана або лише з клавіатурою.
accessibility-goal-title = Що ми обіцяємо
accessibility-goal = Сайт зроблено так, щоб відповідати WCAG 2.2, рівень AA, а де ми змогли, ми зробили більше.
accessibility-done-title = Що ми робимо
accessibility-done-script = Кожну сторінку можна прочитати без скриптів.
accessibility-done-light = Сторінки маленькі, тому відкриваються і за повільного зв’язку.
accessibility-done-zoom = Текст можна збільшити до 200 відсотків, і нічого не треба прокручувати вбік.
accessibility-done-contrast = Контраст тексту — щонайменше 7 до 1, і у світлому, і в темному оформленні.
accessibility-done-keyboard = До всього можна дістатися з клавіатури, і видно, де ви є.
accessibility-done-pictures = Кожна фотографія має опис словами.
accessibility-done-language = Програми читання з екрана знають мову кожного тексту й імені.
accessibility-done-motion = Ніщо не рухається само.
accessibility-done-short = Кожна історія починається з короткого переказу.
accessibility-limits-title = Що поки недостатньо добре
accessibility-limits = Не кожна історія є кожною мовою. Якщо текст показано іншою мовою, на сторінці про це сказано.
accessibility-contact-title = Повідомте нас
accessibility-contact = Якщо у вас щось не працює, повідомте нас. Називати своє ім’я не потрібно.
accessibility-date = Дата цієї заяви і сайту: { $date }
