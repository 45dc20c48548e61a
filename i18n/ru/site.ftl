# status: unreviewed

## The site as a whole

site-title = Истории возвращения
site-tagline = Что люди делали после возвращения — их собственными словами
site-description = Люди, которые вернулись в свою страну, рассказывают, на что пошла помощь, что получилось и что не получилось. Без рекламы и без слежки.
page-title = { $page } – { $site }


## Moving around

skip-to-content = Перейти к содержанию
nav-label = Главные ссылки
nav-home = Главная
nav-stories = Истории
nav-countries = Страны
nav-uses = На что потратили
nav-years = Годы
nav-menu = Меню
nav-path-label = Вы здесь
language-label = Язык
language-change = Сменить язык
language-switch-label = Эта страница на других языках
leave-page = Уйти со страницы
leave-page-note = Вместо этой страницы здесь откроется страница о погоде. Но ваш браузер всё равно запомнит, что вы были на этой странице.
footer-label = Об этом сайте
footer-privacy = Этот сайт не использует файлы cookie, не считает посетителей и ничего не загружает у других компаний.
footer-feed = Лента новых историй (Atom)
pages-label = Страницы этого списка
page-number = Страница { $page } из { $pages }
page-previous = Предыдущая страница
page-next = Следующая страница


## The first page: choose a language

chooser-title = Выберите свой язык
chooser-story-title = Выберите язык истории


## The home page of a language

home-lead = Здесь люди, которые вернулись в свою страну, рассказывают, что они сделали с полученной помощью, что было трудно и что они сделали бы по-другому.
home-honest = У кого-то всё получилось, у кого-то нет. Мы показываем и то и другое и не ставим удачные истории на первое место.
home-latest = Новые истории
home-browse = Найти историю
home-by-country = По странам
home-by-use = По тому, на что пошла помощь
home-by-year = По году возвращения
home-all =
    { $count ->
        [1] Прочитать историю
        [one] Все истории: { $count }
        [few] Все { $count } истории
        [many] Все { $count } историй
       *[other] Все истории: { $count }
    }


## Counting

count-stories =
    { $count ->
        [0] Историй пока нет
        [one] { $count } история
        [few] { $count } истории
        [many] { $count } историй
       *[other] { $count } истории
    }
count-stories-native =
    { $count ->
        [one] { $count } история
        [few] { $count } истории
        [many] { $count } историй
       *[other] { $count } истории
    }, из них на вашем языке: { $native }
count-range = { $from }–{ $to } из { $count }


## Lists of stories

stories-title = Все истории
stories-lead = Сначала идёт самая новая история.
countries-title = Истории по странам
countries-lead = Страна, в которую люди вернулись.
uses-title = На что пошла помощь
uses-lead = Выберите тему.
years-title = Истории по году возвращения
years-lead = Год, когда люди вернулись.
country-title = Истории: { $country }
use-title = { $use }: истории
year-title = Год возвращения: { $year }
country-use-title = { $country }: { $use }
narrow-title = Показать меньше историй
narrow-by-use = На что пошла помощь в этой стране
narrow-by-country = Страны
list-empty = Здесь пока нет историй.
card-language = Язык: { $language }


## Choosing stories

filter-title = Выбрать истории
filter-country = Страна
filter-use = На что пошла помощь
filter-year = Год возвращения
filter-any = Все
filter-words = Слова
filter-clear = Сбросить выбор
filter-none = Подходящих историй нет. Уберите что-нибудь из выбранного.


## A story

story-short = Коротко
story-by = Рассказывает { $name }
story-quote = Своими словами
story-facts = Главное
fact-country = Страна
fact-place = Место
fact-returned = Возвращение
fact-uses = На что пошла помощь
fact-form = Вид помощи
fact-went = Как всё прошло
fact-told = Когда рассказано
fact-told-language = Язык рассказа
story-languages = Прочитать эту историю на другом языке
photo-credit = Фото: { $credit }
photo-illustration = Снимок чего-то похожего. На нём не этот человек и не это место.
photo-drawing = Рисунок: к этой истории нет фотографии.
related-title = Другие истории
related-country = Ещё истории из этой страны: { $country }
related-use = Ещё истории: { $use }
story-consent = Что показать, решает сам человек, который рассказал эту историю. Он может забрать её в любое время.
story-address = Короткий адрес этой истории: { $address }
not-shown = Не показано


## Notices on a story or page

notices-label = Обратите внимание
notice-age =
    { $years ->
        [1] Эту историю рассказали больше года назад ({ $when }). С тех пор цены, правила и адреса могли измениться.
        [one] Эту историю рассказали больше { $years } года назад ({ $when }). С тех пор цены, правила и адреса могли измениться.
        [few] Эту историю рассказали больше { $years } лет назад ({ $when }). С тех пор цены, правила и адреса могли измениться.
        [many] Эту историю рассказали больше { $years } лет назад ({ $when }). С тех пор цены, правила и адреса могли измениться.
       *[other] Эту историю рассказали больше { $years } года назад ({ $when }). С тех пор цены, правила и адреса могли измениться.
    }
notice-name-changed = Имя изменено.
notice-example = Это вымышленный пример. Человек, место и фотографии не настоящие.
notice-example-page = Эта страница — вымышленный пример.
notice-fallback = Этой истории ещё нет на вашем языке. Вы видите её на другом языке: { $language }.
notice-fallback-page = Этой страницы ещё нет на вашем языке. Вы видите её на другом языке: { $language }.
notice-machine = Этот текст перевела машина, и никто его не проверил. В нём могут быть ошибки.
notice-outdated = После перевода текст изменили. Что-то в нём может быть уже неверно.
notice-original = Оригинал: { $language }


## Whom to call

contact-label = Кого спросить
contact-phone = Телефон
contact-email = Эл. почта
contact-web = Сайт
contact-hours = Часы работы
contact-languages = На каких языках говорят
contact-checked = Дата проверки: { $date }
contact-stale = Сначала спросите: последний раз это проверяли { $date }, и что-то могло измениться.
documents-label = Документы


## When there is nothing here

not-found-title = Этой страницы здесь нет
not-found-text = Возможно, в адресе ошибка, или страницу перенесли или убрали.
not-found-home = Перейти на главную страницу
not-found-stories = Посмотреть все истории
moved-title = Эта страница переехала
moved-link = Теперь она здесь: { $title }


## Feeds and shared links

feed-title = { $site }: новые истории
feed-country-title = { $site }: новые истории, { $country }
share-image-alt = Рисунок: дорога ведёт через холмы к дому.


## Accessibility statement

accessibility-title = Доступность
accessibility-lead = Каждый должен иметь возможность читать этот сайт: на старом телефоне, крупными буквами, с программой чтения с экрана или только с клавиатурой.
accessibility-goal-title = Что мы обещаем
accessibility-goal = Сайт сделан так, чтобы соответствовать WCAG 2.2, уровень AA, а где мы смогли, мы сделали больше.
accessibility-done-title = Что мы делаем
accessibility-done-script = Каждую страницу можно прочитать без скриптов.
accessibility-done-light = Страницы маленькие, поэтому открываются и при медленной связи.
accessibility-done-zoom = Текст можно увеличить до 200 процентов, и ничего не нужно прокручивать вбок.
accessibility-done-contrast = Контраст текста — не меньше 7 к 1, и при светлом, и при тёмном оформлении.
accessibility-done-keyboard = До всего можно добраться с клавиатуры, и видно, где вы находитесь.
accessibility-done-pictures = У каждой фотографии есть описание словами.
accessibility-done-language = Программы чтения с экрана знают язык каждого текста и имени.
accessibility-done-motion = Ничто не движется само по себе.
accessibility-done-short = Каждая история начинается с краткого пересказа.
accessibility-limits-title = Что пока недостаточно хорошо
accessibility-limits = Не каждая история есть на каждом языке. Если текст показан на другом языке, на странице об этом сказано.
accessibility-contact-title = Сообщите нам
accessibility-contact = Если у вас что-то не работает, сообщите нам. Называть своё имя не нужно.
accessibility-date = Дата этого заявления и сайта: { $date }
