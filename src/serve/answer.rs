//! Turns requests that were let in into answers. Decides nothing about who may ask ([`super::door`]) or what is to be seen
//! ([`super::keep`]).

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;

use super::door::{self, OWN, Refusal};
use super::keep::{Good, Kept, Sight, our_fault};
use super::{Options, Page, panel, words};
use crate::diag::{Area, Diagnostic};
use crate::place::OutPath;

/// How long a page waits for news before it asks again: well below the patience of any browser.
const NEWS: Duration = Duration::from_secs(20);

/// The site's own policy, and of the preview's the one script from the same place. No service worker: it would show
/// yesterday's pages at the address of the preview.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'none'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";

/// All that an answer needs.
#[derive(Clone)]
pub struct Desk {
    kept: Kept,
    port: u16,
    moment: Arc<str>,
    run: Arc<str>,
}

impl Desk {
    /// Looks through `kept`, at `port`.
    pub fn new(kept: Kept, options: &Options, port: u16) -> Self {
        Self { kept, port, moment: options.moment.as_str().into(), run: options.run.as_str().into() }
    }

    /// What an open page compares: another run or another try gives another text.
    fn state(&self, sight: &Sight) -> String {
        format!("{}-{}", self.run, sight.number)
    }
}

/// Answers requests until the preview ends.
pub async fn serve(listener: TcpListener, desk: Desk) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let kept = desk.kept.clone();
    let app = Router::new().fallback(answer).with_state(desk);
    axum::serve(listener, app).with_graceful_shutdown(async move { kept.stopped().await }).await
}

async fn answer(State(desk): State<Desk>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let address = parts.uri.path();
    let mut response = if let Err(refusal) = door::admit(&parts, desk.port) {
        refuse(refusal)
    } else if let Some(own) = address.strip_prefix(OWN) {
        own_page(&desk, own, parts.uri.query()).await
    } else {
        site_page(&desk, address).await
    };
    harden(response.headers_mut());
    response
}

fn refuse(refusal: Refusal) -> Response {
    let status = match refusal {
        Refusal::Method => StatusCode::METHOD_NOT_ALLOWED,
        Refusal::Host | Refusal::Origin => StatusCode::FORBIDDEN,
        Refusal::Address => StatusCode::NOT_FOUND,
    };
    let mut response =
        respond(status, "text/plain; charset=utf-8", format!("{}\n", words::REFUSED).into_bytes());
    if refusal == Refusal::Method {
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

/// The overview, the script, the style sheet and the news.
async fn own_page(desk: &Desk, name: &str, query: Option<&str>) -> Response {
    let sight = desk.kept.now();
    let state = desk.state(&sight);
    match name {
        "" if sight.good.is_none() => {
            html(StatusCode::INTERNAL_SERVER_ERROR, panel::no_sight(&sight.found, &state))
        }
        "" => html(StatusCode::OK, panel::desk(&sight, &desk.moment, &state)),
        "reload.js" => own_file("text/javascript; charset=utf-8", include_str!("reload.js")),
        "preview.css" => own_file("text/css; charset=utf-8", include_str!("preview.css")),
        "events" => {
            let known = query.and_then(|q| q.strip_prefix("since="));
            if known == Some(state.as_str()) {
                // Nothing new in time is an answer like any other.
                let _quiet = tokio::time::timeout(NEWS, desk.kept.other_than(sight.number)).await;
            }
            let now = desk.state(&desk.kept.now());
            respond(StatusCode::OK, "text/plain; charset=utf-8", now.into_bytes())
        }
        _ => html(StatusCode::NOT_FOUND, panel::not_found(&state)),
    }
}

fn own_file(kind: &'static str, text: &'static str) -> Response {
    respond(StatusCode::OK, kind, text.as_bytes().to_vec())
}

async fn site_page(desk: &Desk, address: &str) -> Response {
    let sight = desk.kept.now();
    let state = desk.state(&sight);
    let Some(good) = sight.good.clone() else {
        return html(StatusCode::INTERNAL_SERVER_ERROR, panel::no_sight(&sight.found, &state));
    };
    let root = good.site.root().to_owned();
    if address == "/" && !root.is_empty() {
        return moved(&format!("{root}/"));
    }
    let Ok(path) = door::out_path(address, &root) else { return refuse(Refusal::Address) };
    // Pages are made by calculation, not by waiting: not on the thread that answers everybody.
    let work = tokio::task::spawn_blocking(move || found(&good, &path, &sight, &state));
    work.await.unwrap_or_else(|_| {
        html(StatusCode::INTERNAL_SERVER_ERROR, panel::no_page(&our_fault(), &desk.state(&desk.kept.now())))
    })
}

fn found(good: &Good, path: &OutPath, sight: &Sight, state: &str) -> Response {
    if let Some(page) = good.site.page(path).filter(|_| !is_for_servers(path)) {
        return shown(good, path, page, StatusCode::OK, sight, state);
    }
    let folder = OutPath::new(&format!("{path}/index.html")).ok().filter(|f| good.site.page(f).is_some());
    if let Some(folder) = folder {
        return moved(&format!("{}{}", good.site.root(), folder.url()));
    }
    let lang = path.as_str().split('/').next().unwrap_or("");
    for name in [format!("{lang}/404.html"), "404.html".to_owned()] {
        if let Ok(path) = OutPath::new(&name)
            && let Some(page) = good.site.page(&path)
        {
            return shown(good, &path, page, StatusCode::NOT_FOUND, sight, state);
        }
    }
    html(StatusCode::NOT_FOUND, panel::not_found(state))
}

/// Files that tell a web server what to do (`.htaccess`, `_headers`): no server gives them away.
fn is_for_servers(path: &OutPath) -> bool {
    path.as_str().rsplit('/').next().is_some_and(|name| name.starts_with(['.', '_']))
}

fn shown(
    good: &Good,
    path: &OutPath,
    page: Result<Page, Diagnostic>,
    status: StatusCode,
    sight: &Sight,
    state: &str,
) -> Response {
    let bytes = page.and_then(|page| match page {
        Page::Bytes(bytes) => Ok(bytes),
        Page::File(file) => std::fs::read(&file).map_err(|fault| {
            let message = format!("a finished file cannot be read: {fault}");
            Diagnostic::error(Area::Output, "unreadable", message).remedy("Save any file to make it again.")
        }),
    });
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(fault) => return html(StatusCode::INTERNAL_SERVER_ERROR, panel::no_page(&fault, state)),
    };
    if path.extension() != "html" {
        return respond(status, kind(path.extension()), bytes);
    }
    html(status, panel::dress(&String::from_utf8_lossy(&bytes), good.item(path), sight, state))
}

/// Media types, each text with its character set (IANA, Media Types).
fn kind(extension: &str) -> &'static str {
    match extension {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "avif" => "image/avif",
        "png" => "image/png",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}

fn html(status: StatusCode, text: String) -> Response {
    respond(status, HTML, text.into_bytes())
}

fn moved(address: &str) -> Response {
    let mut response = respond(StatusCode::TEMPORARY_REDIRECT, "text/plain; charset=utf-8", Vec::new());
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(LOCATION, address);
    }
    response
}

fn respond(status: StatusCode, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// What every answer carries: nothing is kept, nothing is lent to other sites, nothing runs but our own scripts.
fn harden(headers: &mut HeaderMap) {
    for (name, value) in [
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
