//! Turns what a command has to say into bytes: results on standard output, everything else on standard error. Does not
//! decide what is said.

use std::io::{self, Write};

use super::meant::{Talk, Voice};
use crate::diag::render::{Format, render, summary};
use crate::diag::{Diagnostics, Severity};

/// The two outputs of the program.
///
/// A reader that closes its end (`stories check | head`) is no fault of ours: from then on nothing is written, and the
/// run ends with the exit code it would have had.
pub struct Console<'a> {
    voice: Voice,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    closed: bool,
    lost: Option<io::Error>,
}

impl<'a> Console<'a> {
    /// Speaks with a voice to two outputs.
    pub fn new(voice: Voice, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { voice, out, err, closed: false, lost: None }
    }

    /// How it speaks.
    #[must_use]
    pub const fn voice(&self) -> &Voice {
        &self.voice
    }

    /// A result: to standard output, at once.
    pub fn result(&mut self, text: &str) {
        if self.closed || text.is_empty() {
            return;
        }
        if let Err(fault) = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()) {
            self.closed = true;
            if fault.kind() != io::ErrorKind::BrokenPipe {
                self.lost = Some(fault);
            }
        }
    }

    /// Something worth knowing on the way: a line to standard error, unless `--quiet`.
    pub fn say(&mut self, line: &str) {
        if self.voice.talk >= Talk::Normal {
            self.aside(&format!("{line}\n"));
        }
    }

    /// What must be said whatever was asked: a line to standard error.
    pub fn alarm(&mut self, line: &str) {
        self.aside(&format!("{line}\n"));
    }

    /// What is being done: a line to standard error with `--verbose`.
    pub fn detail(&mut self, line: &str) {
        if self.voice.talk == Talk::Verbose {
            self.aside(&format!("{line}\n"));
        }
    }

    fn aside(&mut self, text: &str) {
        // Where standard error is gone there is nobody left to tell.
        let _gone = self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush());
    }

    /// The problems of a command whose result they are (`check`): to standard output.
    pub fn findings(&mut self, all: &Diagnostics) {
        let text = render(&self.chosen(all), self.voice.out);
        self.result(&text);
        self.count(all);
    }

    /// The problems of any other command: to standard error for people, to standard output for programs.
    pub fn problems(&mut self, all: &Diagnostics) {
        let chosen = self.chosen(all);
        match self.voice.err {
            Format::Text(_) => self.aside(&render(&chosen, self.voice.err)),
            Format::Json | Format::Github => self.result(&render(&chosen, self.voice.out)),
        }
        if all.iter().next().is_some() {
            self.count(all);
        }
    }

    /// With `--quiet`, errors alone.
    fn chosen(&self, all: &Diagnostics) -> Diagnostics {
        let shown = |s: Severity| s == Severity::Error || self.voice.talk >= Talk::Normal;
        all.iter().filter(|d| shown(d.severity)).cloned().collect()
    }

    fn count(&mut self, all: &Diagnostics) {
        if self.voice.for_people() {
            self.say(&summary(all));
        }
    }

    /// Why results could not be written, if so, other than that nobody was listening any more.
    #[must_use]
    pub fn lost(&self) -> Option<&io::Error> {
        self.lost.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::render::Look;
    use crate::diag::{Area, Diagnostic};

    const VOICE: Voice = Voice {
        talk: Talk::Normal,
        out: Format::Text(Look::PLAIN),
        err: Format::Text(Look::PLAIN),
        progress: false,
    };

    fn two() -> Diagnostics {
        [Diagnostic::error(Area::Content, "e", "wrong"), Diagnostic::warning(Area::Content, "w", "odd")]
            .into_iter()
            .collect()
    }

    fn spoken(voice: Voice, what: impl FnOnce(&mut Console<'_>)) -> (String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        what(&mut Console::new(voice, &mut out, &mut err));
        (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn findings_are_results_and_problems_are_not() {
        let (out, err) = spoken(VOICE, |c| c.findings(&two()));
        assert!(out.contains("error[e]: wrong") && out.contains("warning[w]: odd"), "{out}");
        assert_eq!(err, "1 error, 1 warning\n");
        let (out, err) = spoken(VOICE, |c| c.problems(&two()));
        assert_eq!(out, "");
        assert!(err.contains("error[e]: wrong") && err.ends_with("1 error, 1 warning\n"), "{err}");
        let quiet = Voice { talk: Talk::Quiet, ..VOICE };
        assert_eq!(spoken(quiet, |c| c.problems(&two())).1, "error[e]: wrong\n\n");
    }

    #[test]
    fn programs_read_nothing_but_lines_of_their_format() {
        let json = Voice { out: Format::Json, err: Format::Json, ..VOICE };
        let (out, err) = spoken(json, |c| c.problems(&two()));
        assert_eq!((out.lines().count(), err.as_str()), (2, ""));
    }

    struct Full(io::ErrorKind);

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_pipe_is_no_fault_but_a_full_disk_is() {
        for (kind, lost) in [(io::ErrorKind::BrokenPipe, false), (io::ErrorKind::StorageFull, true)] {
            let (mut out, mut err) = (Full(kind), Vec::new());
            let mut console = Console::new(VOICE, &mut out, &mut err);
            console.result("a\n");
            console.result("b\n");
            assert_eq!(console.lost().is_some(), lost, "{kind:?}");
        }
    }
}
