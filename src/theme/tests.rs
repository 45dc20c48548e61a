use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::Theme;
use crate::diag::{Diagnostics, SourceFile};
use crate::sources::ThemeFiles;

fn default() -> ThemeFiles {
    crate::load::theme(Path::new(env!("CARGO_MANIFEST_DIR")), "default").0
}

fn with(path: &str, text: &str) -> ThemeFiles {
    let mut files = default();
    let file = SourceFile { path: format!("themes/default/{path}"), text: text.to_owned() };
    files.texts.insert(path.to_owned(), Arc::new(file));
    files
}

/// Code, file, line and column of each mistake.
fn found(result: Result<(Theme, Diagnostics), Diagnostics>) -> Vec<String> {
    let found = match result {
        Ok((_, found)) | Err(found) => found,
    };
    let place = |d: &crate::diag::Diagnostic| {
        let spot = d.spot.as_ref()?;
        let (line, column) = spot.line_column().unwrap_or_default();
        Some(format!("{}:{line}:{column}", spot.file.path))
    };
    found.sorted().iter().map(|d| format!("{} {}", d.code, place(d).unwrap_or_default())).collect()
}

#[test]
fn the_default_theme_is_in_order() {
    assert_eq!(found(Theme::load(&default())), Vec::<String>::new());
}

#[test]
fn every_mistake_in_the_templates_is_found_with_its_place() {
    let mut files = with("templates/page.html", "<p>\n{{ title | upcase }}</p>{{ ask() }}");
    assert_eq!(
        found(Theme::load(&files)),
        [
            "template-unknown themes/default/templates/page.html:2:12",
            "template-unknown themes/default/templates/page.html:2:28"
        ]
    );
    let broken = SourceFile { path: "themes/default/templates/home.html".into(), text: "{% if %}".into() };
    files.texts.insert("templates/home.html".into(), Arc::new(broken));
    let broken =
        SourceFile { path: "themes/default/templates/moved.html".into(), text: "\n {{ title".into() };
    files.texts.insert("templates/moved.html".into(), Arc::new(broken));
    let found = found(Theme::load(&files));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|f| f.starts_with("template-syntax themes/default/templates/")), "{found:?}");
}

#[test]
fn another_version_of_the_contract_is_refused() {
    let found = found(Theme::load(&with("theme.yaml", "name: x\nengine: \"2\"\nstatic: []\n")));
    assert!(found.iter().any(|f| f == "theme-engine themes/default/theme.yaml:2:9"), "{found:?}");
}

#[test]
fn only_listed_files_are_published_and_each_name_holds_its_hash() {
    let files = with("theme.yaml", "name: x\nengine: \"1\"\nstatic: [style.css, stile.css]\n");
    let mistakes = found(Theme::load(&files));
    assert!(
        mistakes.contains(&"theme-file-missing themes/default/theme.yaml:3:21".to_owned()),
        "{mistakes:?}"
    );
    let mut files = with("theme.yaml", "name: x\nengine: \"1\"\nstatic: [style.css]\n");
    files.files = BTreeMap::from([
        ("static/style.css".to_owned(), Arc::from(&b"a{}"[..])),
        ("static/notes.txt".to_owned(), Arc::from(&b"private"[..])),
    ]);
    let Ok((theme, warnings)) = Theme::load(&files) else { panic!("{:?}", found(Theme::load(&files))) };
    assert_eq!(warnings.counts(), (0, 1));
    let paths: Vec<&str> = theme.assets().map(|(_, a)| a.path.as_str()).collect();
    assert_eq!(paths.len(), 1);
    assert!(paths[0].starts_with("static/style.") && paths[0].len() == "static/style.0123456789.css".len());
}

#[test]
fn the_printer_is_given_templates_fonts_and_the_listed_drawings() {
    let mut files = with("print/lib/frame.typ", "#let frame = 1");
    files.files.insert("static/drawings/notes.svg".to_owned(), Arc::from(&b"<svg/>"[..]));
    let Ok((theme, _)) = Theme::load(&files) else { panic!("{:?}", found(Theme::load(&files))) };
    let print = theme.print();
    assert_eq!(print.templates["lib/frame.typ"].text, "#let frame = 1");
    assert!(print.templates.keys().all(|path| path.ends_with(".typ")));
    assert!(print.fonts.contains_key("print/fonts/NotoSans-Regular.ttf"));
    assert!(print.fonts.keys().all(|path| path.ends_with(".ttf")));
    assert!(print.drawings.contains_key("drawings/housing.svg"));
    assert!(!print.drawings.contains_key("drawings/notes.svg"));
    assert!(theme.assets().all(|(path, _)| !path.contains("font") && !path.ends_with(".typ")));
}
