//! Turns what is gone from the site into the list of what staff still have to do by hand, with texts to copy. Does not know whose it
//! was, nor why: only addresses and codes of editions are put in, and into the texts only addresses.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::date::Date;

/// What is gone.
#[derive(Clone, Copy, Debug)]
pub struct Gone<'g> {
    /// The day it was taken back.
    pub day: Date,
    /// The address of the website.
    pub site: &'g str,
    /// Every address that showed something of it, in full: pages, pictures, booklets to download.
    pub addresses: &'g [String],
    /// Printed editions that must not be handed out any more.
    pub printed: &'g [Held<'g>],
}

/// A printed edition, and who holds it.
#[derive(Clone, Copy, Debug)]
pub struct Held<'h> {
    /// Its code, or the number of the one postcard that is concerned.
    pub code: &'h str,
    /// The partner it was made for; nobody where the office hands it out itself.
    pub partner: Option<&'h str>,
    /// How many copies were ordered; 0 where nobody knows.
    pub copies: u32,
    /// It was given as a file.
    pub file: bool,
}

/// More addresses than these stand once, at the end, and not in every text.
const FEW: usize = 10;

/// Stands above and below a text to be copied.
const RULE: &str = "------------------------------------------------------------------------\n";

const HEAD: &str = "\
The new site no longer shows it. What follows no program can do. Work from
top to bottom, and tick what is done. Texts between two lines can be copied
as they are. Do not add who took something back, nor why, nor what it was
about: not in a message, not in its subject, not on the telephone.

A request tells an address to whoever is asked. Look first whether they have
a copy, and name only the addresses of which they have one.
";

const SEE: (&str, &str) = (
    "See that it is gone",
    "\
Open some of the addresses in a private window of the browser. Each must
say that the page is no longer there. If one does not, the new site is
not uploaded yet, or a cache in front of it still holds the old one: do
that first. Nothing below works without it.
",
);

const SEARCH: (&str, &str) = (
    "Search engines",
    "\
Search for each address, and look through the pictures too. For each
address that is found:
[ ] Google: the tool \"Refresh Outdated Content\". Whoever looks after the
    site can also use \"Removals\" in Google Search Console: it works
    within a day, for about six months.
[ ] Bing: the \"Content Removal Tool\"; whoever looks after the site can
    use \"Block URLs\" in Bing Webmaster Tools. DuckDuckGo follows Bing.
[ ] Yandex, where readers use it: removal in Yandex Webmaster.
Give as the reason that the page no longer exists. Do not use the forms
for legal or copyright complaints: such requests are often published.
",
);

const SHARED: (&str, &str) = (
    "Links that were shared",
    "\
[ ] Delete our own posts that lead to one of the addresses.
[ ] Let the services look again, so that title and picture vanish from
    their previews: Facebook \"Sharing Debugger\" (Scrape Again), LinkedIn
    \"Post Inspector\", in Telegram the bot WebpageBot. X looks again by
    itself after some days. In WhatsApp and Signal a preview stays in
    the message: only whoever sent it can delete it.
",
);

const OURS: (&str, &str) = (
    "Our own copies: mail, drives, cupboards",
    "\
Attachments, shared folders, chats, slides, memory sticks, a newsletter
that is still to be sent, booklets left over. A text for colleagues:
",
);

const ARCHIVES: (&str, &str) = (
    "Web archives",
    "\
Look in the Wayback Machine of the Internet Archive, in archive.today,
and in the web archive of the national library. Each says on its pages
how to ask for removal. A text:
",
);

const OTHERS: (&str, &str) = (
    "Other web sites",
    "\
Partners may have put a booklet on their own site; newspapers and blogs
may have copied words or a photo. Search for a sentence of it in
quotation marks, and for the photo with a search by picture. A text:
",
);

const HISTORY: (&str, &str) = (
    "The history of the project",
    "\
If the project lies in Git, the texts and original photos are still in
its history, in every copy of it. For whoever looks after it:
[ ] Make a copy of the folder content/, and delete it when this is done.
    All else in it must stay as it is, above all content/ledger: it is
    how the site knows what is gone.
[ ] Delete the files of the story or photo in a commit of their own.
[ ] git filter-repo --invert-paths --path content/stories/FOLDER/
    For a photo, its path; for a name alone, --replace-text. If the
    folder ever had another name, that one too. Then push all branches
    and tags with --force.
[ ] Ask whoever hosts the repository to clear its caches. Look for
    forks, open requests to merge, and files that builds have kept.
[ ] Every clone must be replaced: one old clone that is pushed again
    brings everything back. A text for everybody who has one:
",
);

const BACKUPS: (&str, &str) = (
    "Backups",
    "\
Delete it in those in which something can be deleted. For the others:
the last one runs out on ______________. Until then, whoever restores
from one must take this back again before anything goes on line. A text
for whoever looks after them:
",
);

const READERS: (&str, &str) = (
    "People who have it at home",
    "\
What somebody took home or downloaded cannot be called back. A text for
whoever is asked about it, at the desk or on the telephone:
",
);

const PERSON: (&str, &str) = (
    "Tell the person",
    "\
The certificate says that everybody who holds copies was asked to
destroy them, and that search engines were asked to forget it. Hand it
over when that is true. Agree with the person how: others may open a
letter or a mailbox.
",
);

const AGAIN: (&str, &str) = (
    "Look again after two weeks, and after six months",
    "\
Search engines, archives, other sites. Remind partners who have not
answered.
",
);

/// Texts to copy: what stands before the addresses, and behind them.
const TO_COLLEAGUES: (&str, &str) = (
    "Dear colleagues,\n\nSomething on our site was taken back. It was here:",
    "Please delete every copy you have: files, attachments, sent messages,\nprinted pages; and empty the bin. \
     Please do not forward it, do not try\nto find out why, and do not speak about it. Tell me when you are done.",
);
const TO_ARCHIVES: (&str, &str) = (
    "We are the owner of the web site named in these addresses. The pages and\npictures were removed there, and the \
     addresses answer 410 (gone). Please\nremove all your copies of them, of every date, and do not make new ones:",
    "The removal protects personal data. We can prove that the site is ours.\nPlease confirm when it is done.",
);
const TO_SITES: (&str, &str) = (
    "On your site there is a copy of something that we published here:",
    "It was removed from our site, and may not be published any more. Please\nremove the text, the pictures and \
     the files, also from your archive and\nfrom posts that show them, and tell us when it is done. We ask you not\n\
     to write about the removal. Thank you.",
);
const TO_CLONES: &str = "Dear colleagues,\n\nThe history of the project was rewritten today. Please delete your copy\nof the \
     repository, with all its branches, and clone it anew. Do not push\nfrom the old copy, and do not keep it.";
const TO_BACKUPS: &str = "Until which day are backups kept that were made of the web site or of\nthe project before today? Please \
     delete them earlier if you can, and do\nnot restore anything from them without asking us.";
const TO_READERS: &str = "This booklet is no longer handed out. If you do not need yours any more,\nplease bring it to us or tear it up. \
     I cannot say more about it. May I\ngive you a newer one?";

/// The list, for a person on a hard day: what is urgent first, boxes to tick, texts to copy.
#[must_use]
pub fn checklist(gone: &Gone<'_>) -> String {
    let addresses: BTreeSet<&str> = gone.addresses.iter().map(String::as_str).collect();
    let online = !addresses.is_empty();
    let giving = |(title, body): (&'static str, &str), text: &str| (title, format!("{body}{}", copied(text)));
    let asking = |part: (&'static str, &str), text: (&str, &str)| giving(part, &request(text, &addresses));
    let plain = |(title, body): (&'static str, &str)| (title, body.to_owned());
    let mut list = List { text: String::new(), parts: 0 };
    let _ = writeln!(
        list.text,
        "What to do by hand, for what was taken back on {}\n{}\n\n{HEAD}",
        gone.day, gone.site
    );

    list.heading("TODAY");
    list.part(plain(SEE), online);
    list.part(("Whoever holds printed copies", printed(gone.printed)), true);
    list.part(plain(SEARCH), online);
    list.part(plain(SHARED), online);
    list.part(asking(OURS, TO_COLLEAGUES), true);
    list.heading("THIS WEEK");
    list.part(asking(ARCHIVES, TO_ARCHIVES), online);
    list.part(asking(OTHERS, TO_SITES), online);
    list.part(giving(HISTORY, TO_CLONES), true);
    list.part(giving(BACKUPS, TO_BACKUPS), true);
    list.part(giving(READERS, TO_READERS), online || !gone.printed.is_empty());
    list.heading("AT THE END");
    list.part(plain(PERSON), true);
    list.part(plain(AGAIN), online || !gone.printed.is_empty());
    list.heading("ALL ADDRESSES");
    if !online {
        list.text.push_str("None: nothing of it is known to have been on line.\n");
    }
    for address in addresses {
        let _ = writeln!(list.text, "{address}");
    }
    list.text
}

/// The list as it grows.
struct List {
    text: String,
    parts: usize,
}

impl List {
    fn heading(&mut self, heading: &str) {
        let _ = writeln!(self.text, "{heading}\n");
    }

    /// A numbered part, where there is anything to do in it.
    fn part(&mut self, (title, body): (&str, String), needed: bool) {
        if needed {
            self.parts += 1;
            let _ = writeln!(self.text, "[ ] {}. {title}", self.parts);
            for line in body.lines() {
                let _ = writeln!(self.text, "{}", format!("    {line}").trim_end());
            }
            self.text.push('\n');
        }
    }
}

/// Who holds paper, and what to do about it.
fn printed(printed: &[Held<'_>]) -> String {
    if printed.is_empty() {
        return "Nothing of it was printed in an edition.\n".to_owned();
    }
    let mut out = String::from(
        "Telephone first, then send the letter from the folder letters. Put the\noffice's own copies away before anybody hands one out.\n",
    );
    for Held { code, partner, copies, file } in printed {
        let copies = match copies {
            0 => "number not known".to_owned(),
            1 => "1 copy".to_owned(),
            more => format!("{more} copies"),
        };
        let file = if *file { ", given as a file" } else { "" };
        let _ = writeln!(out, "[ ] {code}, {}: {copies}{file}", partner.unwrap_or("our own office"));
        let _ = writeln!(out, "    told on ____________  destroyed ______  handed out before ______");
    }
    out
}

/// A text with the addresses it is about; of many, with a note where to find them.
fn request((before, after): (&str, &str), addresses: &BTreeSet<&str>) -> String {
    let about = match addresses.len() {
        0 => "(say here what it was: the number on its paper, or the name of the file)".to_owned(),
        1..=FEW => addresses.iter().copied().collect::<Vec<_>>().join("\n"),
        _ => "(put in the addresses: they stand at the end of this list)".to_owned(),
    };
    format!("{before}\n\n{about}\n\n{after}")
}

/// A text to be copied, between two lines.
fn copied(text: &str) -> String {
    let mut out = RULE.to_owned();
    out.push_str(text);
    out.push('\n');
    out + RULE
}

#[cfg(test)]
mod tests;
