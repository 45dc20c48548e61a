//! Damaged and hostile input for everything that reads bytes somebody else wrote. Promise: no panic, no endless work, no memory beyond
//! the limits, and every answer is a sound one.
//!
//! Each test starts a process of its own with little memory, which makes cases from seeds (the example content, and what once
//! failed: `src/fuzz/seeds`) and looks at each. A case is known by its kind and number alone. `STORIES_FUZZ_CASES=100000` runs more of
//! them, `STORIES_FUZZ_SEED=2` others. What fails is made smaller and printed, to be kept as a seed.

mod batch;
mod binary;
mod content;
mod mutate;
mod seeds;
mod sound;
mod tokens;

/// What is fed with cases.
struct Kind {
    /// Its name, which is also that of its test and of its folder of seeds.
    name: &'static str,
    /// Cases that are run where nobody asks for more: about four seconds of them.
    cases: u64,
    /// Address space of the process, in MiB.
    memory: u64,
    /// Where cases begin.
    seeds: fn() -> Vec<Vec<u8>>,
    /// Words that mean something there.
    words: &'static [&'static str],
    /// Looks at a case; says what is wrong with the answer.
    check: fn(&[u8]) -> Result<(), String>,
}

macro_rules! kinds {
    ($($name:ident: $cases:literal cases, $memory:literal MiB, $seeds:expr, $words:expr, $check:expr;)*) => {$(
        #[test]
        fn $name() {
            batch::survives(&Kind {
                name: stringify!($name),
                cases: $cases,
                memory: $memory,
                seeds: $seeds,
                words: $words,
                check: $check,
            });
        }
    )*};
}

kinds! {
    stories: 2000 cases, 1024 MiB, || seeds::below("content/stories", ".md"), tokens::TEXT, content::story;
    pages: 2000 cases, 1024 MiB, || seeds::below("content/pages", ".md"), tokens::TEXT, content::page;
    markdown: 3000 cases, 1024 MiB, seeds::bodies, tokens::MARKDOWN, content::markdown;
    consent: 3000 cases, 1024 MiB, || seeds::below("content/stories", "consent.yaml"), tokens::CONSENT, content::consent;
    settings: 2000 cases, 1024 MiB, || seeds::below("content", "site.yaml"), tokens::TEXT, content::settings;
    redirects: 2000 cases, 1024 MiB, || seeds::below("content", "redirects.yaml"), tokens::TEXT, content::redirects;
    contacts: 2000 cases, 1024 MiB, || seeds::below("content/contacts", ".yaml"), tokens::TEXT, content::contact;
    partners: 2000 cases, 1024 MiB, || seeds::below("content/partners", ".yaml"), tokens::TEXT, content::partner;
    editions: 2000 cases, 1024 MiB, || seeds::below("content/editions", ".yaml"), tokens::TEXT, content::edition;
    ledgers: 2000 cases, 1024 MiB, seeds::ledger, tokens::JSON, content::ledger;
    words: 300 cases, 1024 MiB, || seeds::below("i18n/en", ".ftl"), tokens::FLUENT, content::words;
    sites: 300 cases, 1024 MiB, || seeds::below("content/stories", ".md"), tokens::MARKDOWN, content::site;
    pictures: 1500 cases, 3072 MiB, binary::picture_seeds, tokens::BYTES, binary::picture;
    packed: 300 cases, 2048 MiB, binary::packed_seeds, tokens::BYTES, binary::packed;
}
