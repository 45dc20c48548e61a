//! Asks the server of the site whether everything that must be gone is gone, and whether everything else is as it was noted. Changes
//! nothing anywhere.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Order, Work};
use super::{Ready, of_whom, ready};
use crate::ask::{Answer, Server, Silent};
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::ledger::{self, Digest, Ledger, Listed, OnSite, Owner};
use crate::place::{OutPath, unpercent};

/// How often a server may send on whoever asks.
const HOPS: usize = 5;

/// After so many addresses without an answer, one after the other, nobody is there.
const SILENCES: usize = 3;

/// What the server has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The site.
    pub site: String,
    /// Addresses at which nothing must lie, and nothing does.
    pub gone: usize,
    /// Addresses at which there lies what was noted.
    pub right: usize,
    /// Addresses at which something lies that must not be there.
    pub there: usize,
    /// Addresses at which there is something else than was noted, or nothing, or a wrong answer.
    pub wrong: usize,
    /// Addresses the server was not asked for, because it had fallen silent.
    pub unasked: usize,
}

/// Asks the server of a site: the one in `site.yaml` if none is given.
///
/// # Errors
/// Everything wrong with the project, or nobody has noted what is on line.
pub fn verify_live(order: &Order<'_>, at: Option<&str>) -> Result<(Asked, Diagnostics), Diagnostics> {
    let given = at.map(|at| ledger::site(at).ok_or_else(|| super::noted::no_site(at))).transpose()?;
    let (ready, mut notes) = ready(order)?;
    let own = ledger::site(&ready.project.site.base_url);
    let site =
        given.or_else(|| own.clone()).ok_or_else(|| super::noted::no_site(&ready.project.site.base_url))?;
    let Some(noted) = noted(&ready.project.ledger, &site, own.as_deref()) else {
        return Err(nothing_noted().into());
    };
    let (gone, here) = addresses(&ready, noted);
    let server = Server::of(&site);
    let visit = Visit { ready: &ready, server: &server, here: &here };
    let all = gone.len() + here.len();
    let questions = gone.iter().map(|(path, owner)| (path, Expected::Nothing(owner)));
    let questions = questions.chain(here.iter().map(|(path, listed)| (path, Expected::This(listed))));
    let (mut asked, mut silent) = (Asked { site, ..Asked::default() }, 0);
    for (number, (path, expected)) in questions.enumerate() {
        let verdict = visit.judge(path, &expected);
        silent = if matches!(verdict, Verdict::Silent(_)) { silent + 1 } else { 0 };
        match verdict {
            Verdict::Fine => match expected {
                Expected::Nothing(_) => asked.gone += 1,
                Expected::This(_) => asked.right += 1,
            },
            Verdict::There(why) => {
                asked.there += 1;
                notes.push(still_there(path, &why));
            }
            Verdict::Wrong(why) => {
                asked.wrong += 1;
                notes.push(otherwise(path, &why));
            }
            Verdict::Silent(why) => {
                asked.wrong += 1;
                notes.push(no_answer(path, &why));
            }
        }
        (order.progress)(Work::Addresses, number + 1, all);
        if silent >= SILENCES {
            asked.unasked = all - number - 1;
            notes.push(unreachable(&asked.site, asked.unasked));
            break;
        }
    }
    Ok((asked, notes))
}

/// What was noted of a site. Of a copy on another host, what was noted of the site itself counts.
fn noted<'l>(ledger: &'l Ledger, site: &str, own: Option<&str>) -> Option<&'l OnSite> {
    let sites = &ledger.sites;
    let only = || sites.values().next().filter(|_| sites.len() == 1);
    sites.get(site).or_else(|| sites.get(own?)).or_else(only)
}

type Gone = BTreeMap<OutPath, Owner>;
type Here = BTreeMap<OutPath, Listed>;

/// The addresses at which nothing must lie, and those at which there is what was noted.
fn addresses(ready: &Ready, noted: &OnSite) -> (Gone, Here) {
    let planned = |path: &OutPath| ready.plan.entries.contains_key(path);
    let ever = noted.ever.iter().filter(|(_, ever)| ever.owner != Owner::Nobody);
    let mut gone: Gone = ever
        .filter(|(path, _)| !planned(path))
        .map(|(path, ever)| (path.clone(), ever.owner.clone()))
        .collect();
    for withdrawal in &ready.project.ledger.withdrawals {
        for path in withdrawal.addresses.iter().filter(|path| !planned(path)) {
            let owner = Owner::Stories(BTreeSet::from([withdrawal.story]));
            gone.entry(path.clone()).or_insert(owner);
        }
    }
    let here = noted.now.iter().filter(|(path, _)| planned(path));
    (gone, here.map(|(path, listed)| (path.clone(), listed.clone())).collect())
}

enum Expected<'a> {
    Nothing(&'a Owner),
    This(&'a Listed),
}

enum Verdict {
    Fine,
    /// Something lies there that must not.
    There(String),
    /// Something else than should.
    Wrong(String),
    Silent(Silent),
}

struct Visit<'a> {
    ready: &'a Ready,
    server: &'a Server,
    here: &'a Here,
}

impl Visit<'_> {
    fn judge(&self, path: &OutPath, expected: &Expected<'_>) -> Verdict {
        let (answer, at) = match self.follow(&address(path)) {
            Ok(end) => end,
            Err(verdict) => return verdict,
        };
        let digest = answer.hash.map(|hash| Digest::of_hash(&hash));
        let forbidden = digest.map(|digest| self.ready.traces.of_bytes(&digest)).unwrap_or_default();
        let moved = at != address(path);
        if let ([(story, what), ..], 200) = (forbidden, answer.status) {
            return Verdict::There(format!("it {} ({story})", what.words()));
        }
        match (expected, answer.status) {
            (Expected::Nothing(_), 404 | 410) => Verdict::Fine,
            // Sent on to a page of the site as it is now: nothing of anybody lies there.
            (Expected::Nothing(_), 200) if moved && self.is_noted(&at, digest) => Verdict::Fine,
            (Expected::Nothing(_), 200) if self.is_not_found(digest) => Verdict::Wrong(
                "the page \"not found\" lies there, but the server says that all is well (200); search engines take it for the old page. It should say 410".to_owned(),
            ),
            (Expected::Nothing(owner), 200) => {
                Verdict::There(format!("something lies where nothing of {} must lie any more", of_whom(owner)))
            }
            (Expected::Nothing(_) | Expected::This(_), 401 | 403 | 429 | 500..=599) => {
                Verdict::Wrong(format!("the server refuses to answer ({})", answer.status))
            }
            (Expected::This(listed), 200) if digest == Some(listed.digest) => Verdict::Fine,
            // An old address that leads on, to where it should.
            (Expected::This(_), 200) if moved && self.is_noted(&at, digest) => Verdict::Fine,
            (Expected::This(_), 200) => Verdict::Wrong("something else lies there than was noted".to_owned()),
            (Expected::This(_), status) => Verdict::Wrong(format!("it should be there, and the server says {status}")),
            (Expected::Nothing(_), status) => Verdict::Wrong(format!("the server says {status} instead of 410")),
        }
    }

    /// Goes where the server sends whoever asks, as long as that is on this server.
    fn follow(&self, address: &str) -> Result<(Answer, String), Verdict> {
        let mut at = address.to_owned();
        for _ in 0..=HOPS {
            let answer = self.server.ask(&at).map_err(Verdict::Silent)?;
            let to = answer.to.as_deref().filter(|_| (300..400).contains(&answer.status));
            let Some(to) = to else { return Ok((answer, at)) };
            at = self
                .server
                .within(to)
                .ok_or_else(|| Verdict::Wrong(format!("it leads to another server, {to}")))?;
        }
        Err(Verdict::Wrong("the server sends one on and on".to_owned()))
    }

    /// Whether at an address of the site lies what was noted there.
    fn is_noted(&self, at: &str, digest: Option<Digest>) -> bool {
        let here = self.here.iter().find(|(path, _)| address(path) == at);
        here.is_some_and(|(_, listed)| Some(listed.digest) == digest)
    }

    fn is_not_found(&self, digest: Option<Digest>) -> bool {
        let pages = self.here.iter().filter(|(path, _)| path.as_str().ends_with("404.html"));
        pages.into_iter().any(|(_, listed)| Some(listed.digest) == digest)
    }
}

/// The address of a path, not percent-encoded.
fn address(path: &OutPath) -> String {
    unpercent(&path.url()).unwrap_or_default()
}

fn nothing_noted() -> Diagnostic {
    let message = "nobody has noted what is on line, so nobody knows what to ask the server";
    Diagnostic::error(Area::CommandLine, "nothing-noted", message)
        .remedy("Run `stories build --published` after each upload.")
}

fn still_there(path: &OutPath, why: &str) -> Diagnostic {
    Diagnostic::error(Area::Consent, "still-there", format!("{} is still on line: {why}", address(path)))
        .at(Spot::path(&address(path)), "")
        .remedy("Upload the site anew with `--delete`, see to it that the server reads the rules in dist/report/server, and empty its caches.")
}

fn otherwise(path: &OutPath, why: &str) -> Diagnostic {
    Diagnostic::error(Area::Output, "answers-otherwise", format!("{}: {why}", address(path)))
        .at(Spot::path(&address(path)), "")
        .remedy("Upload the site anew, run `stories build --published`, and ask again.")
}

fn no_answer(path: &OutPath, why: &Silent) -> Diagnostic {
    Diagnostic::error(
        Area::Output,
        "no-answer",
        format!("{}: the server does not answer: {}", address(path), why.0),
    )
    .at(Spot::path(&address(path)), "")
}

fn unreachable(site: &str, unasked: usize) -> Diagnostic {
    let message = format!("{site} could not be reached; {unasked} addresses were not asked for");
    Diagnostic::error(Area::Output, "unreachable", message)
        .remedy("Look whether the address is right and this computer is on line, and ask again.")
}
