//! Decides which requests are let in, and turns their addresses into paths of the plan. Does not answer.

use axum::http::header::{HOST, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, Method};

use crate::place::{OutPath, unpercent};

/// Where the preview's own pages live. No path of a site begins so.
pub const OWN: &str = "/_preview/";

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another method than GET and HEAD.
    Method,
    /// The request was not meant for this host: somebody else's name points here.
    Host,
    /// It comes from a page of another site.
    Origin,
    /// An address that no link of the site has, such as one with an encoded slash.
    Address,
}

/// Checks method, host and origin.
///
/// # Errors
/// The first reason to refuse.
pub fn admit(parts: &Parts, port: u16) -> Result<(), Refusal> {
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return Err(Refusal::Method);
    }
    if !host_is_ours(parts, port) {
        return Err(Refusal::Host);
    }
    if from_elsewhere(&parts.headers, port) {
        return Err(Refusal::Origin);
    }
    Ok(())
}

fn is_ours(host: &str, port: u16) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| {
        let rest =
            host.get(..name.len()).filter(|h| h.eq_ignore_ascii_case(name)).and(host.get(name.len()..));
        // Browsers leave the port of the scheme out.
        rest.is_some_and(|r| r == format!(":{port}") || (r.is_empty() && port == 80))
    })
}

/// Exactly one `Host`, and it is ours; so is the host of an absolute address, if there is one.
fn host_is_ours(parts: &Parts, port: u16) -> bool {
    let mut hosts = parts.headers.get_all(HOST).iter();
    let one = hosts.next().and_then(|h| h.to_str().ok()).is_some_and(|h| is_ours(h, port));
    let alone = hosts.next().is_none();
    one && alone && parts.uri.authority().is_none_or(|a| is_ours(a.as_str(), port))
}

/// Whether a page of another site asks. Following a link from there is fine; using a picture or script is not.
fn from_elsewhere(headers: &HeaderMap, port: u16) -> bool {
    let text = |name: HeaderName| {
        headers.get_all(name).iter().map(|v| v.to_str().unwrap_or("?")).collect::<Vec<_>>()
    };
    let ours = |origin: &&str| origin.strip_prefix("http://").is_some_and(|host| is_ours(host, port));
    let foreign_origin = text(ORIGIN).iter().any(|origin| !ours(origin));
    let foreign_site =
        text(HeaderName::from_static("sec-fetch-site")).iter().any(|s| !["same-origin", "none"].contains(s));
    let navigation = text(HeaderName::from_static("sec-fetch-mode")).contains(&"navigate");
    foreign_origin || (foreign_site && !navigation)
}

/// The path of the plan that an address means: decoded once, a folder as its `index.html`.
///
/// # Errors
/// [`Refusal::Address`] for whatever a path of the plan cannot be: an escape that is none, a control character, a backslash,
/// an encoded slash, a name of dots, an address outside `root`.
pub fn out_path(address: &str, root: &str) -> Result<OutPath, Refusal> {
    let below = address.strip_prefix(root).and_then(|a| a.strip_prefix('/')).ok_or(Refusal::Address)?;
    let mut path = decode(below).ok_or(Refusal::Address)?;
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    OutPath::new(&path).map_err(|_| Refusal::Address)
}

/// Undoes percent-encoding. An encoded slash is refused: it would be a slash to us and a letter to others.
fn decode(text: &str) -> Option<String> {
    if text.to_ascii_lowercase().contains("%2f") { None } else { unpercent(text) }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn parts(method: &str, address: &str, headers: &[(&str, &str)]) -> Parts {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn only_our_own_names_are_hosts() {
        for host in ["127.0.0.1:4000", "localhost:4000", "LOCALHOST:4000", "[::1]:4000"] {
            assert_eq!(admit(&parts("GET", "/", &[("host", host)]), 4000), Ok(()), "{host}");
        }
        for host in
            ["evil.example:4000", "127.0.0.1", "127.0.0.1:4001", "localhost.evil.example:4000", "", "é:4000"]
        {
            assert_eq!(admit(&parts("GET", "/", &[("host", host)]), 4000), Err(Refusal::Host), "{host}");
        }
        let both = [("host", "localhost:4000"), ("host", "localhost:4000")];
        assert_eq!(admit(&parts("GET", "/", &both), 4000), Err(Refusal::Host));
        assert_eq!(admit(&parts("GET", "/", &[]), 4000), Err(Refusal::Host));
        let absolute = parts("GET", "http://evil.example/", &[("host", "localhost:4000")]);
        assert_eq!(admit(&absolute, 4000), Err(Refusal::Host));
        assert_eq!(admit(&parts("GET", "/", &[("host", "localhost")]), 80), Ok(()));
    }

    #[test]
    fn other_sites_may_link_but_not_use() {
        let with = |more: &[(&str, &str)]| {
            let mut headers = vec![("host", "localhost:4000")];
            headers.extend(more);
            admit(&parts("GET", "/", &headers), 4000)
        };
        assert_eq!(with(&[("origin", "http://localhost:4000")]), Ok(()));
        assert_eq!(with(&[("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors")]), Ok(()));
        assert_eq!(with(&[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")]), Ok(()));
        for origin in ["https://evil.example", "null", "http://evil.example:4000", "https://localhost:4000"] {
            assert_eq!(with(&[("origin", origin)]), Err(Refusal::Origin), "{origin}");
        }
        for site in ["cross-site", "same-site"] {
            let image = [("sec-fetch-site", site), ("sec-fetch-mode", "no-cors")];
            assert_eq!(with(&image), Err(Refusal::Origin), "{site}");
        }
    }

    #[test]
    fn nothing_is_changed_by_a_request() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
            let parts = parts(method, "/", &[("host", "localhost:4000")]);
            assert_eq!(admit(&parts, 4000), Err(Refusal::Method), "{method}");
        }
    }

    #[test]
    fn addresses_mean_paths_of_the_plan_or_nothing() {
        let path = |address: &str| out_path(address, "").map(|p| p.to_string());
        assert_eq!(path("/").as_deref(), Ok("index.html"));
        assert_eq!(path("/ti/%E1%89%A4%20t/").as_deref(), Ok("ti/ቤ t/index.html"));
        assert_eq!(path("/en/feed.xml").as_deref(), Ok("en/feed.xml"));
        for address in [
            "",
            "en",
            "//",
            "//evil.example/",
            "/..",
            "/../etc/passwd",
            "/en/%2e%2e/%2e%2e/etc/passwd",
            "/en/..%2f..%2f",
            "/%00",
            "/en/a%00.html",
            "/en\\..\\x",
            "/en/%5c..%5c",
            "/%zz",
            "/%e",
            "/%",
            "/%ff",
            "/en/./x",
            "/a%0ab",
            "/c:x",
            "/%252e%252e%2f",
        ] {
            assert_eq!(path(address), Err(Refusal::Address), "{address}");
        }
        // Decoded once only: what stays encoded is a name like any other.
        assert_eq!(path("/%252e%252e/x").as_deref(), Ok("%2e%2e/x"));
        assert_eq!(out_path("/site/en/", "/site").map(|p| p.to_string()).as_deref(), Ok("en/index.html"));
        assert_eq!(out_path("/sitemap.xml", "/site"), Err(Refusal::Address));
    }
}
