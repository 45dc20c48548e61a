//! `consent`, as it was typed, with the help that staff read. Gives nothing a meaning.

use clap::{Args, Subcommand, ValueEnum};

/// `consent`.
#[derive(Debug, Subcommand)]
pub enum Consent {
    /// List every story on every channel in every language: what is shown now, and when that changes
    #[command(after_help = "Examples:\n  \
        stories consent list\n  \
        stories consent list s-0012 roof\n  \
        stories consent list --as csv > state.csv")]
    List(ConsentList),
    /// List what ends or begins soon, what is over, and what waits for somebody
    #[command(
        long_about = "Lists what staff must see every day: consent that ends, children who come of age, the day from which \
            nothing may be printed any more, rights to photos, stories with a day or without an approval, records nobody has \
            looked at for long, and what was taken back.\n\n\
            `--as ics` makes a calendar of what has a day. It holds numbers of stories and of cases, and nothing else.",
        after_help = "Examples:\n  \
            stories consent due\n  \
            stories consent due --days 365\n  \
            stories consent due --as ics > consent.ics"
    )]
    Due(ConsentDue),
}

/// `consent list`.
#[derive(Args, Debug)]
pub struct ConsentList {
    /// Numbers of stories, or folders [default: all]
    #[arg(value_name = "STORY")]
    pub what: Vec<String>,
    /// How the answer is written [default: table, or json with --format json]
    #[arg(long = "as", value_enum, value_name = "FORM")]
    pub form: Option<ListForm>,
}

/// `consent due`.
#[derive(Args, Debug)]
pub struct ConsentDue {
    /// How many days ahead [default: `warn_days` of content/site.yaml]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(0..=36_500))]
    pub days: Option<u32>,
    /// How the answer is written [default: table, or json with --format json]
    #[arg(long = "as", value_enum, value_name = "FORM")]
    pub form: Option<DueForm>,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListForm {
    /// Columns, for people
    Table,
    /// For spreadsheets
    Csv,
    /// For other programs
    Json,
}

/// How a list of days is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DueForm {
    /// Columns, for people
    Table,
    /// For spreadsheets
    Csv,
    /// For other programs
    Json,
    /// For calendars: what has a day
    Ics,
}
