//! Asks a web server what lies at an address. The only user of the HTTP crate. Keeps no cookies, says nothing but which address it
//! wants, follows no redirect by itself, and keeps nothing of what it is given but a hash.

use std::io::Read;
use std::time::Duration;

use ureq::Agent;
use ureq::http::header::{ACCEPT_ENCODING, LOCATION};

use crate::place::percent;

/// How long a server may take to be reached, and to answer as a whole.
const PATIENCE: (Duration, Duration) = (Duration::from_secs(10), Duration::from_mins(1));

/// The most bytes that are read of one answer: no file of a site is as large.
const LARGEST: u64 = 64 << 20;

/// A server to be asked, one address after the other.
pub struct Server {
    agent: Agent,
    /// Scheme and host, without a slash at the end.
    host: String,
}

/// What a server has said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// 200, 301, 404, 410.
    pub status: u16,
    /// Where it sends whoever asks, as it says it.
    pub to: Option<String>,
    /// The BLAKE3 hash of what it gave; nothing if that was larger than any file of a site.
    pub hash: Option<[u8; 32]>,
}

/// A server did not answer, and why, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silent(pub String);

impl Server {
    /// The server of a site such as `https://stories.example.org/`.
    #[must_use]
    pub fn of(site: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(PATIENCE.0))
            .timeout_global(Some(PATIENCE.1))
            .max_idle_connections(1)
            .user_agent(concat!("stories/", env!("CARGO_PKG_VERSION"), " (verify)"))
            .build();
        Self { agent: config.into(), host: site.trim_end_matches('/').to_owned() }
    }

    /// Asks for a path such as `/en/stories/ቤት/`, not percent-encoded.
    ///
    /// # Errors
    /// No answer, twice in a row: a connection may just have been closed.
    pub fn ask(&self, path: &str) -> Result<Answer, Silent> {
        self.once(path).or_else(|_| self.once(path)).map_err(|why| Silent(why.to_string()))
    }

    fn once(&self, path: &str) -> Result<Answer, ureq::Error> {
        let address = format!("{}{}", self.host, percent(path));
        // A packed answer would have another hash.
        let mut answer = self.agent.get(address).header(ACCEPT_ENCODING, "identity").call()?;
        let to = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok()).map(str::to_owned);
        let mut hasher = blake3::Hasher::new();
        let read = std::io::copy(&mut answer.body_mut().as_reader().take(LARGEST + 1), &mut hasher)?;
        let hash = (read <= LARGEST).then(|| *hasher.finalize().as_bytes());
        Ok(Answer { status: answer.status().as_u16(), to, hash })
    }

    /// The path on this server to which an answer leads; nothing if it leads to another server.
    #[must_use]
    pub fn within(&self, to: &str) -> Option<String> {
        let path = match to.strip_prefix(self.host.as_str()) {
            Some("") => "/",
            Some(rest) => rest,
            None => to,
        };
        let path = path.split(['?', '#']).next().unwrap_or(path);
        let own = path.starts_with('/') && !path.starts_with("//");
        own.then(|| crate::place::unpercent(path)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_leads_to_this_server_or_elsewhere() {
        let server = Server::of("https://stories.example.org/");
        for (to, path) in [
            ("/en/", Some("/en/")),
            ("https://stories.example.org/s/0001/", Some("/s/0001/")),
            ("https://stories.example.org", Some("/")),
            ("/%E1%89%A4%E1%89%B5/?from=old#top", Some("/ቤት/")),
            ("https://stories.example.org.evil.example/en/", None),
            ("//elsewhere.example/en/", None),
            ("https://elsewhere.example/en/", None),
            ("", None),
        ] {
            assert_eq!(server.within(to).as_deref(), path, "{to}");
        }
    }
}
