use proptest::prelude::*;

use super::*;

/// A path that holds what every one of these files gives a meaning to.
const ODD: &str = "/ቤት \"x\" {y}; $uri ${z} {$e} %41 #\\'`*:é/";

fn facts() -> ServerFacts {
    ServerFacts {
        base_url: "https://stories.example.org/".to_owned(),
        langs: vec![Lang::En, Lang::Ar],
        redirects: [("/old/", "/en/stories/roof/"), (ODD, "/ar/%E1%89%A4%20%24/")]
            .map(|(old, new)| (old.to_owned(), new.to_owned()))
            .into(),
        spellings: [("/e/ar-2026-3/", "/e/AR-2026-3/"), ("/old/", "/OLD/")]
            .map(|(old, new)| (old.to_owned(), new.to_owned()))
            .into(),
        lost: [("/e/".to_owned(), "/e/index.html".to_owned())].into(),
        gone: ["/ar/stories/x/".to_owned(), "/s/0002/".to_owned()].into(),
        gone_below: vec!["/photos/".to_owned()],
        people_prefixes: vec!["/en/stories/".to_owned(), "/s/".to_owned()],
        hashed_assets: vec!["/photos/".to_owned()],
    }
}

fn files() -> ServerFiles {
    facts().files().unwrap()
}

fn lines<'a>(text: &'a str, needle: &str) -> Vec<&'a str> {
    text.lines().map(str::trim).filter(|line| line.contains(needle)).collect()
}

#[test]
fn every_server_sends_every_header() {
    let files = files();
    for (name, value) in [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
          manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=63072000"),
    ] {
        assert_eq!(lines(&files.nginx, name), [format!("add_header {name} \"{value}\" always;")]);
        assert_eq!(lines(&files.caddy, name), [format!("{name} \"{value}\"")]);
        assert_eq!(lines(&files.apache, name), [format!("Header always set {name} \"{value}\"")]);
        assert_eq!(lines(&files.headers, name), [format!("{name}: {value}")]);
    }
    for text in [&files.nginx, &files.caddy, &files.apache, &files.headers] {
        let features = lines(text, "Permissions-Policy");
        assert_eq!(features.len(), 1);
        for feature in ["camera=()", "geolocation=()", "browsing-topics=()", "interest-cohort=()"] {
            assert!(features[0].contains(feature));
        }
    }
}

#[test]
fn no_block_of_nginx_hides_the_headers() {
    let nginx = files().nginx;
    let mut depth = 0;
    for line in nginx.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        assert!(depth == 0 || !line.starts_with("add_header"), "{line}");
        depth += i32::from(line.ends_with('{')) - i32::from(line == "}");
    }
    assert_eq!(depth, 0);
}

#[test]
fn https_alone_is_demanded_only_of_https() {
    let plain = ServerFacts { base_url: "http://localhost:8000/".to_owned(), ..facts() }.files().unwrap();
    for text in [plain.nginx, plain.caddy, plain.apache, plain.headers] {
        assert!(!text.contains("Strict-Transport-Security"));
    }
}

#[test]
fn old_addresses_lead_to_the_new_ones() {
    let files = files();
    assert!(files.nginx.contains("location = \"/old/\" {\n    return 301 \"/en/stories/roof/\";\n}"));
    assert!(files.caddy.contains("path_regexp \"^/old/$\"\nredir @stories_moved0 /en/stories/roof/ 301\n"));
    assert!(files.apache.contains("RewriteRule \"^old/$\" \"/en/stories/roof/\" [R=301,L,NE]"));
    assert!(files.redirects.contains("\n/old/ /en/stories/roof/ 301\n"));
}

#[test]
fn small_letters_lead_to_capitals_only_where_the_two_are_told_apart() {
    let files = files();
    assert!(files.nginx.contains("location = \"/e/ar-2026-3/\" {\n    return 301 \"/e/AR-2026-3/\";\n}"));
    assert!(
        files.caddy.contains("path_regexp \"^/e/ar-2026-3/$\"\nredir @stories_moved2 /e/AR-2026-3/ 301\n")
    );
    assert!(files.apache.contains("RewriteRule \"^e/ar-2026-3/$\" \"/e/AR-2026-3/\" [R=301,L,NE]"));
    assert!(
        !files.redirects.contains("/e/AR-2026-3/"),
        "a host that reads capitals as small letters would turn for ever"
    );
    for text in [&files.nginx, &files.caddy, &files.apache] {
        assert!(!text.contains("/OLD/"), "the office's own rule comes first");
    }
}

#[test]
fn what_is_lost_among_the_editions_is_answered_by_their_list() {
    let files = files();
    assert!(files.nginx.contains("location \"/e/\" {\n    error_page 403 404 =404 /e/index.html;\n"));
    assert!(files.caddy.contains(
        "@stories_lost1 path_regexp \"^/e/\"\n\thandle @stories_lost1 {\n\t\trewrite * /e/index.html\n"
    ));
    assert!(
        files.apache.contains(
            "m#^/e/#\">\n    ErrorDocument 403 /e/index.html\n    ErrorDocument 404 /e/index.html\n"
        )
    );
    assert!(files.redirects.contains("\n/e/* /e/index.html 404\n"));
}

#[test]
fn odd_addresses_cannot_break_out() {
    let files = files();
    assert!(files.nginx.contains(
        "location = \"/ቤት \\\"x\\\" {y}; $uri ${z} {$e} %41 #\\\\'`*:é/\" {\n    return 301 \"/ar/%E1%89%A4%20%24/\";\n}"
    ));
    let regex = "ቤት\\x20\\x22x\\x22\\x20\\x7By\\x7D\\x3B\\x20\\x24uri\\x20\\x24\\x7Bz\\x7D\\x20\\x7B\\x24e\\x7D\
                 \\x20\\x2541\\x20\\x23\\x5C\\x27\\x60\\x2A\\x3Aé/$\"";
    assert!(files.caddy.contains(&format!("\"^/{regex}\nredir @stories_moved1 /ar/%E1%89%A4%20%24/ 301\n")));
    assert!(files.apache.contains(&format!("\"^{regex} \"/ar/\\%E1\\%89\\%A4\\%20\\%24/\" [R=301,L,NE]")));
    assert!(files.redirects.contains(&format!("\n{} /ar/%E1%89%A4%20%24/ 301\n", percent(ODD))));
    for line in files.redirects.lines().filter(|line| !line.starts_with('#')) {
        assert_eq!(line.split_ascii_whitespace().count(), 3, "{line}");
    }
}

#[test]
fn errors_are_in_the_readers_language() {
    let files = files();
    assert!(files.nginx.contains("\nerror_page 403 404 =404 /404.html;\n"));
    assert!(files.nginx.contains("location \"/ar/\" {\n    error_page 403 404 =404 /ar/404.html;\n"));
    assert!(
        files.nginx.contains("\"/ar/stories/x/\" {\n    error_page 410 /ar/404.html;\n    return 410;\n}")
    );
    assert!(files.nginx.contains("\"/s/0002/\" {\n    error_page 410 /404.html;\n    return 410;\n}"));
    assert!(
        files.caddy.contains(
            "@stories_ar path_regexp \"^/ar/\"\n\thandle @stories_ar {\n\t\trewrite * /ar/404.html\n"
        )
    );
    assert!(
        files.apache.contains(
            "m#^/ar/#\">\n    ErrorDocument 403 /ar/404.html\n    ErrorDocument 404 /ar/404.html\n"
        )
    );
    assert!(files.redirects.contains("\n/ar/* /ar/404.html 404\n"));
}

#[test]
fn what_was_taken_back_is_gone_for_good_and_not_to_be_read_where_hosts_hand_files_out() {
    let files = files();
    // MD5 of `https://stories.example.org/ar/stories/x/` and of `…/s/0002/`.
    let hashes = "{ '0f52925d2e20e8dd58c756aceecbc326', '283661738f43da8df3d0051347ad84d7' }";
    let rule = "RewriteCond expr \"md5('https://stories.example.org' . %{REQUEST_URI}) in ";
    assert!(files.apache.contains(&format!("{rule}{hashes}\"\nRewriteRule ^ - [G,L]\n")), "{}", files.apache);
    for text in [&files.apache, &files.headers, &files.redirects] {
        assert!(!text.contains("stories/x") && !text.contains("0002"));
    }
    assert!(files.nginx.contains("location \"/photos/\" {\n    error_page 403 404 =410 /404.html;\n}"));
    assert!(files.caddy.contains("@stories_taken0 path_regexp \"^/photos/\"\n\thandle @stories_taken0 {"));
    assert!(
        files.apache.contains("RewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule \"^photos/.\" - [G,L]\n")
    );
    let many = (1..=250).map(|n| format!("/s/{n:04}/")).collect();
    let many = ServerFacts { gone: many, ..facts() }.files().unwrap();
    assert_eq!(lines(&many.apache, "RewriteCond expr").len(), 3);
    let none = ServerFacts { gone: BTreeSet::new(), gone_below: Vec::new(), ..facts() }.files().unwrap();
    assert!(!none.apache.contains("[G,L]") && !none.nginx.contains("=410") && !none.caddy.contains("410"));
    let folder = ServerFacts { base_url: "https://x.org/a/".to_owned(), ..facts() }.files().unwrap();
    assert!(folder.apache.contains("md5('https://x.org' . %{REQUEST_URI})"));
    assert!(folder.nginx.contains("location \"/a/photos/\" {"));
}

#[test]
fn pictures_and_people_are_not_indexed_and_only_hashed_files_are_kept() {
    let files = files();
    assert!(files.nginx.contains(
        "if ($uri ~ \"^(?:/en/stories/|/s/)\") {\n    set $stories_robots \"noarchive, noimageindex\";"
    ));
    assert!(files.nginx.contains(
        "if ($uri ~ \"^(?:/photos/)\") {\n    set $stories_cache \"max-age=31536000, immutable\";"
    ));
    assert!(files.headers.contains("\n/photos/*\n  Cache-Control: max-age=31536000, immutable\n"));
    assert!(files.headers.contains("\n/en/stories/*\n  X-Robots-Tag: noarchive, noimageindex\n"));
    assert_eq!(lines(&files.headers, "Cache-Control").len(), 1, "two rules for one path would be joined");
    let none =
        ServerFacts { people_prefixes: Vec::new(), hashed_assets: Vec::new(), ..facts() }.files().unwrap();
    for text in [none.nginx, none.caddy, none.apache, none.headers] {
        assert!(!text.contains("immutable"));
        assert!(!text.contains("(?:)"), "an empty choice would be met by every path");
    }
}

#[test]
fn a_site_in_a_folder_has_that_folder_everywhere() {
    let facts = ServerFacts { base_url: "https://x.org/a/b".to_owned(), ..facts() };
    let files = facts.files().unwrap();
    assert!(files.nginx.contains("location = \"/a/b/old/\" {\n    return 301 \"/a/b/en/stories/roof/\";"));
    assert!(files.nginx.contains("error_page 403 404 =404 /a/b/404.html;"));
    assert!(files.nginx.contains("|^/a/b/_(?:headers|redirects)$\""));
    assert!(files.caddy.contains("\"^/a/b/old/$\"\nredir @stories_moved0 /a/b/en/stories/roof/ 301"));
    assert!(
        files.apache.contains("\"^old/$\" \"/a/b/en/stories/roof/\""),
        "rules in a folder do not see the folder"
    );
    assert!(files.redirects.contains("\n/a/b/old/ /a/b/en/stories/roof/ 301\n"));
    assert!(files.headers.contains("\n/a/b/*\n"));
}

#[test]
fn what_no_server_understands_is_refused() {
    let with = |old: &str, new: &str| {
        let redirects = [(old.to_owned(), new.to_owned())].into();
        ServerFacts { redirects, ..facts() }.files().err().map(|all| all.counts().0)
    };
    assert_eq!(with("/a/", "/b/"), None);
    for old in ["a/", "", "/a\n/", "/a/\0", "/a//b/", "/a/../b/", "/./"] {
        assert_eq!(with(old, "/b/"), Some(1), "{old:?}");
    }
    for new in
        ["", "b/", "//evil.org/", "https://evil.org/", "/a b/", "/a\"/", "/${x}/", "/%zz/", "/%ff/", "/ቤት/"]
    {
        assert_eq!(with("/a/", new), Some(1), "{new:?}");
    }
    assert_eq!(with("/a b/", "/a%20b/"), Some(1), "it leads to itself");
    for base_url in ["https://x.org/a b/", "https://x.org/ቤት/", "https://x.org/a/../b/", "https://x.org/$x/"]
    {
        assert!(ServerFacts { base_url: base_url.to_owned(), ..facts() }.files().is_err(), "{base_url}");
    }
}

/// Reads a quoted word as nginx does (`ngx_conf_read_token`), up to the closing quote.
fn as_nginx_reads(word: &str) -> Option<(String, &str)> {
    let mut out = String::new();
    let mut rest = word.strip_prefix('"')?.chars();
    loop {
        match rest.next()? {
            '"' => return Some((out, rest.as_str())),
            '\\' => match rest.next()? {
                c @ ('"' | '\\' | '\'') => out.push(c),
                't' => out.push('\t'),
                'r' => out.push('\r'),
                'n' => out.push('\n'),
                c => out.extend(['\\', c]),
            },
            c => out.push(c),
        }
    }
}

proptest! {
    #[test]
    fn nginx_reads_back_what_was_quoted(text in "\\PC*") {
        let quoted = nginx::quoted(&text);
        prop_assert_eq!(as_nginx_reads(&quoted), Some((text, "")));
    }

    #[test]
    fn an_expression_holds_nothing_but_letters_and_numbers(text in "\\PC*") {
        let mut expression = regex(&text);
        let safe = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || "/-_~\\".contains(c);
        prop_assert!(expression.chars().all(safe));
        for number in (0..128_u8).rev().filter(|n| !char::from(*n).is_ascii_alphanumeric() && *n != b'\\') {
            expression = expression.replace(&format!("\\x{number:02X}"), &char::from(number).to_string());
        }
        // Last, so that a backslash of the text is not taken for the beginning of a number.
        prop_assert_eq!(expression.replace("\\x5C", "\\"), text);
    }
}
