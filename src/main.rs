//! The program: hands arguments, surroundings and outputs to [`stories::cli::run`], and its answer to the shell.

use std::io;
use std::process::ExitCode;

use stories::cli::{Surroundings, run};

fn main() -> ExitCode {
    let code = run(std::env::args_os(), &Surroundings::read(), &mut io::stdout(), &mut io::stderr());
    ExitCode::from(code)
}
