//! `verify`, as it was typed, with the help that staff read. Gives nothing a meaning.

use std::path::PathBuf;

use clap::Args;

/// `verify`.
#[derive(Args, Debug)]
#[group(id = "place", required = true, multiple = false)]
pub struct Verify {
    /// Look in this folder or file
    #[arg(long, value_name = "FOLDER OR FILE", group = "place")]
    pub dir: Option<PathBuf>,
    /// Ask this server [default address: `base_url` of site.yaml]
    #[arg(long, value_name = "ADDRESS", group = "place")]
    pub live: Option<Option<String>>,
}
