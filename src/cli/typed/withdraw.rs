//! `withdraw`, as it was typed, with the help that staff read. Gives nothing a meaning.

use clap::Args;

/// `withdraw`.
#[derive(Args, Debug)]
pub struct Withdraw {
    /// The story's number, such as s-0012
    #[arg(value_name = "STORY")]
    pub story: String,
    /// What is taken back: all; photo, name, face, place, date, voice; web, feed, social, print, pdf, partners
    #[arg(long, value_delimiter = ',', default_value = "all", value_name = "WHAT")]
    pub from: Vec<String>,
    /// Who takes it back, by the id in consent.yaml [default: the one who tells the story]
    #[arg(long, value_name = "ID")]
    pub person: Option<String>,
    /// The day on which they said so [default: today]
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// Language of the letter to the person [default: the one the story was told in, if the site speaks it]
    #[arg(long, value_name = "LANG")]
    pub letter: Option<String>,
    /// Put the number of the case on the letter to the person
    #[arg(long)]
    pub reference: bool,
    /// Say what it would come to; change nothing
    #[arg(long)]
    pub dry_run: bool,
}
