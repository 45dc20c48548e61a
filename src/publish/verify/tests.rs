use super::*;

#[test]
fn kinds_are_closed() {
    let kind = |path: &str| Kind::of(&OutPath::new(path).unwrap());
    assert_eq!(kind("a/b.html"), Some(Kind::Page));
    assert_eq!(kind("_headers"), Some(Kind::Plain));
    assert_eq!(kind("a/_headers"), None);
    assert_eq!(kind("a.exe"), None);
}
