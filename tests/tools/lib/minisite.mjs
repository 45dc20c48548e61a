// Writes a very small site with the addresses and habits of the real one, and with the server files, into a folder.
// selftest.mjs shows with it that the suites accept what is right and refuse what is wrong.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runTool } from './tool.mjs';

const ORIGIN = 'https://mini.example';
const LANGUAGES = { en: ['English', 'ltr'], ar: ['العربية', 'rtl'], ti: ['ትግርኛ', 'ltr'] };
const CODES = Object.keys(LANGUAGES);

const WORDS = {
  en: { site: 'Stories', skip: 'Skip to the text', languages: 'Languages', lost: 'This page does not exist', show: 'How the house was repaired' },
  ar: { site: 'قصص', skip: 'انتقل إلى النص', languages: 'اللغات', lost: 'هذه الصفحة غير موجودة', show: 'كيف تم إصلاح البيت' },
  ti: { site: 'ዛንታታት', skip: 'ናብ ጽሑፍ ዝለል', languages: 'ቋንቋታት', lost: 'እዚ ገጽ የለን', show: 'ገዛ ከመይ ተጸጊኑ' },
};

const PAGES = ['', 'stories/roof/', 'stories/shop/', 'countries/et/', 'countries/et/housing/', 'uses/housing/', 'years/2024/', 'pages/about/'];

// Told in English only: shown in the others as it is, with the English page as its canonical.
const ENGLISH_ONLY = 'pages/about/';

const CSS = `*, *::before, *::after { box-sizing: border-box; }
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 40rem; padding-inline: 1rem; font-family: sans-serif; line-height: 1.7;
  overflow-wrap: anywhere; background: Canvas; color: CanvasText; }
a { color: LinkText; }
nav a, main li a, .skip { display: inline-block; min-block-size: 44px; min-inline-size: 44px; padding-block: .5rem; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; translate: 0 -200%; background: Canvas; }
.skip:focus { translate: none; }
ul { list-style: none; padding: 0; }
img { max-inline-size: 100%; block-size: auto; background: url(drawing.svg); }
@media (prefers-color-scheme: light) { body { background: #ffffff; color: #1a1a1a; } a { color: #003a80; } .skip { background: #ffffff; } }
@media (prefers-color-scheme: dark) { body { background: #111111; color: #f0f0f0; } a { color: #bcd6ff; } .skip { background: #111111; } }
`;

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Strict-Transport-Security': 'max-age=31536000',
};
const ROBOTS = 'noarchive, noimageindex';

/// Writes the site into `dist`. `change` may alter each file before it is written: it is given path and text.
export function writeMinisite(dist, change = (_path, text) => text) {
  const write = (path, text) => {
    const wanted = change(path, text);
    if (wanted === undefined) return;
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), wanted);
  };
  write('site/site.css', CSS);
  write('site/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="24" viewBox="0 0 32 24"><path d="M4 12 16 3l12 9v9H4z" fill="#276749"/></svg>\n');
  for (const [name, width] of [['0a1b2c3d4e5f.480.jpg', 480], ['0a1b2c3d4e5f.800.jpg', 800], ['0a1b2c3d4e5f.480.webp', 480]]) {
    write(`site/photos/${name}`, picture(width, name.split('.').at(-1)));
  }
  write('site/index.html', html('en', '', 'Stories', null, `<h1>Stories</h1>${list(CODES.map((code) => link(code, `/${code}/`)))}`));
  for (const number of ['0001', '0002']) {
    const story = number === '0001' ? 'roof' : 'shop';
    write(`site/s/${number}/index.html`, html('en', `s/${number}/`, 'Languages', null,
      `<h1>Languages</h1>${list(CODES.map((code) => link(code, `/${code}/stories/${story}/`)))}`));
  }
  write('site/e/index.html', html('en', 'e/', 'Codes', null, `<h1>Codes</h1>${list(['<a href="/e/EN-2026-1/">EN-2026-1</a>'])}`));
  write('site/e/EN-2026-1/index.html', html('en', 'e/EN-2026-1/', 'EN-2026-1', null,
    `<h1>EN-2026-1</h1>${list(CODES.map((code) => link(code, `/${code}/`)))}`).replace('<body>', '<body class="printed-current">'));
  for (const code of CODES) {
    for (const page of PAGES) write(`site/${code}/${page}index.html`, html(code, page, WORDS[code].show, page, body(code, page)));
    write(`site/${code}/404.html`, html(code, '404.html', WORDS[code].lost, null, `<h1>${WORDS[code].lost}</h1>`, code));
    write(`site/${code}/feed.xml`, feed(code));
  }
  write('site/sitemap.xml', sitemap());
  write('site/robots.txt', `User-agent: *\nAllow: /\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  write('site/_redirects', '/old/ /en/stories/roof/ 301\n');
  write('site/_headers', `/*\n${indented(HEADERS)}\n/*/stories/*\n${indented({ 'X-Robots-Tag': ROBOTS })}\n`);
  write('site/.htaccess', htaccess());
  write('report/index.html', report());
  write('report/server/nginx.conf', nginxConf());
  write('report/server/Caddyfile', caddyfile());
}

/// As the office opens it: a file of its own.
const report = () => `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Report</title>
<style>
:root { color-scheme: light dark; }
body { background: #fff; color: #111; }
.skip { display: inline-block; padding: 1rem; }
a { color: #003; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } a { color: #ccf; } }
@media print { details::details-content { content-visibility: visible; block-size: auto; } }
</style></head>
<body><a class="skip" href="#main">Skip</a><main id="main"><h1>Report</h1>
<details><summary>More</summary><p>Words.</p></details></main></body></html>
`;

const indented = (headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`).join('\n');
const list = (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const link = (code, href) => `<a href="${href}" hreflang="${code}" lang="${code}" dir="${LANGUAGES[code][1]}">${LANGUAGES[code][0]}</a>`;

function body(code, page) {
  const words = WORDS[code];
  const story = `<a href="/${code}/stories/roof/">${words.show}</a>`;
  const shop = `<a href="/${code}/stories/shop/">${words.show} 2</a>`;
  switch (page) {
    case '':
      return `<h1>${words.site}</h1>${list([`<a href="/${code}/countries/et/">ET</a>`, `<a href="/${code}/uses/housing/">${words.show} 3</a>`,
        `<a href="/${code}/years/2024/">2024</a>`, `<a href="/${code}/pages/about/">${words.show} 4</a>`])}`;
    case 'stories/roof/':
      return `<h1>${words.show}</h1><picture>
<source type="image/webp" srcset="/photos/0a1b2c3d4e5f.480.webp 480w" sizes="100vw">
<img src="/photos/0a1b2c3d4e5f.480.jpg" srcset="/photos/0a1b2c3d4e5f.480.jpg 480w, /photos/0a1b2c3d4e5f.800.jpg 800w" sizes="100vw" width="480" height="360" alt="${words.show}">
</picture><p>${words.show} ${words.show} <a href="https://other.example/" rel="noopener noreferrer">${words.show}</a></p>`;
    case 'stories/shop/':
      return `<h1>${words.show} 2</h1><img src="/drawing.svg" width="320" height="240" alt="">`;
    case 'countries/et/':
      return `<h1>ET</h1>${list([`<a href="/${code}/countries/et/housing/">${words.show} 3</a>`, story])}`;
    case ENGLISH_ONLY:
      return code === 'en' ? '<h1>About</h1><p id="about">All of this is made up.</p>'
        : `<h1>${words.show}</h1><article lang="en" dir="ltr"><h2>About</h2><p>All of this is made up.</p></article>`;
    default:
      return `<h1>${words.show} ${page}</h1>${list([story, shop])}`;
  }
}

function versions(page) {
  const codes = page === ENGLISH_ONLY ? ['en'] : CODES;
  return [...codes.map((code) => [code, `${ORIGIN}/${code}/${page}`]), ['x-default', page === '' ? `${ORIGIN}/` : `${ORIGIN}/en/${page}`]];
}

/// `page` is what the versions of the page have in common, or null where there are no others.
function html(code, path, title, page, main, folder = page === null ? undefined : code) {
  const dir = LANGUAGES[code][1];
  const original = page === ENGLISH_ONLY && code !== 'en';
  const head = page === null ? '<meta name="robots" content="noindex">' : [
    `<link rel="canonical" href="${ORIGIN}/${original ? 'en' : code}/${page}">`,
    ...(original ? [] : versions(page).map(([to, href]) => `<link rel="alternate" hreflang="${to}" href="${href}">`)),
    `<link rel="alternate" type="application/atom+xml" href="/${code}/feed.xml">`,
  ].join('\n');
  const others = folder === undefined ? ''
    : `<nav aria-label="${WORDS[code].languages}">${list(CODES.filter((to) => to !== code).map((to) => link(to, `/${to}/${page ?? ''}`)))}</nav>`;
  return `<!doctype html>
<html lang="${code}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}${path ? ` – ${WORDS[code].site}` : ''}</title>
<link rel="icon" href="/drawing.svg">
<link rel="stylesheet" href="/site.css">
${head}
</head>
<body>
<header><a class="skip" href="#text">${WORDS[code].skip}</a>${others}</header>
<main id="text">${main}</main>
</body>
</html>
`;
}

function feed(code) {
  const stories = ['roof', 'shop'].map((story, index) => `<entry><id>${ORIGIN}/s/000${index + 1}/${code}</id><title>${WORDS[code].show}</title>
<updated>2026-03-0${index + 1}T00:00:00Z</updated><link href="${ORIGIN}/${code}/stories/${story}/"/></entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${code}">
<id>${ORIGIN}/${code}/</id><title>${WORDS[code].site}</title><updated>2026-03-02T00:00:00Z</updated>
<author><name>${WORDS[code].site}</name></author>
<link rel="self" type="application/atom+xml" href="${ORIGIN}/${code}/feed.xml"/><link href="${ORIGIN}/${code}/"/>
${stories.join('\n')}
</feed>
`;
}

function sitemap() {
  const urls = PAGES.flatMap((page) => (page === ENGLISH_ONLY ? ['en'] : CODES).map((code) => {
    const links = versions(page).map(([to, href]) => `<xhtml:link rel="alternate" hreflang="${to}" href="${href}"/>`).join('');
    return `<url><loc>${ORIGIN}/${code}/${page}</loc>${links}</url>`;
  }));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

function nginxConf() {
  const headers = (more = {}) => Object.entries({ ...HEADERS, ...more }).map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n');
  const refused = 'location ~ /[._] { return 404; }\nlocation ~ "\\.(conf)$" { return 404; }';
  return `charset utf-8;
charset_types text/css text/plain text/xml application/xml application/javascript;
types {
  text/html html; text/css css; text/plain txt; text/xml xml; image/svg+xml svg; image/jpeg jpg; image/webp webp;
  application/pdf pdf;
}
index index.html;
error_page 404 403 =404 /en/404.html;
${headers()}
${refused}
location = /old/ { return 301 /en/stories/roof/; }
location = /e/en-2026-1/ { return 301 /e/EN-2026-1/; }
location /e/ { error_page 404 403 =404 /e/index.html; }
location = /s/0003/ { return 410; }
location /photos/ { error_page 403 404 =410 /en/404.html; ${headers({ 'X-Robots-Tag': 'noimageindex' })} }
${CODES.map((code) => `location /${code}/ { error_page 404 403 =404 /${code}/404.html; }
location /${code}/stories/ {
error_page 404 403 =404 /${code}/404.html;
${headers({ 'X-Robots-Tag': ROBOTS })}
}`).join('\n')}
`;
}

function htaccess() {
  return `Options -Indexes
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .html .css .xml .txt
ErrorDocument 404 /en/404.html
ErrorDocument 403 /en/404.html
${CODES.map((code) => `<If "%{REQUEST_URI} =~ m#^/${code}/#">\nErrorDocument 404 /${code}/404.html\n</If>`).join('\n')}
${Object.entries(HEADERS).map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
<If "%{REQUEST_URI} =~ m#/stories/#">
Header always set X-Robots-Tag "${ROBOTS}"
</If>
<If "%{REQUEST_URI} =~ m#^/photos/#">
Header always set X-Robots-Tag "noimageindex"
</If>
Redirect 301 /old/ /en/stories/roof/
RedirectMatch 301 ^/e/en-2026-1/$ /e/EN-2026-1/
<If "%{REQUEST_URI} =~ m#^/e/#">
ErrorDocument 404 /e/index.html
</If>
RedirectMatch 410 ^/s/0003/$
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^photos/. - [G,L]
RedirectMatch 404 /[._]
`;
}

function caddyfile() {
  return `mini.example {
	root * /srv/mini
	header {
${Object.entries(HEADERS).map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}
	@stories path_regexp /stories/
	header @stories X-Robots-Tag "${ROBOTS}"
	@photos path /photos/*
	header @photos X-Robots-Tag "noimageindex"
	@xml path *.xml
	redir /old/ /en/stories/roof/ 301
	@small path_regexp ^/e/en-2026-1/$
	redir @small /e/EN-2026-1/ 301
	respond /s/0003/ 410
	@hidden path_regexp /[._]
	error @hidden 404
	header @xml Content-Type "text/xml; charset=utf-8"
	file_server
	handle_errors {
		@photo path /photos/*
		handle @photo {
			rewrite * /en/404.html
			file_server {
				status 410
			}
		}
		@paper path /e/*
		handle @paper {
			rewrite * /e/index.html
			file_server {
				status 404
			}
		}
${CODES.map((code) => `\t\t@${code} path /${code}/*
		handle @${code} {
			rewrite * /${code}/404.html
			file_server {
				status 404
			}
		}`).join('\n')}
		handle {
			rewrite * /en/404.html
			file_server {
				status 404
			}
		}
		header {
${Object.entries(HEADERS).map(([name, value]) => `\t\t\t${name} "${value}"`).join('\n')}
		}
	}
}
`;
}

function picture(width, kind) {
  const done = runTool('convert', ['-size', `${width}x${width * 0.75}`, 'gradient:#5b8c5a-#2f4858', '-strip', '-quality', '60', `${kind}:-`]);
  if (done.status !== 0) throw new Error(`no picture could be made: ${done.stderr}`);
  return done.bytes;
}
