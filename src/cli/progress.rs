//! Turns "so many of so many" into a bar at the terminal. The only user of the bar crate. Draws nothing elsewhere.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar on standard error, or nothing where nobody sees it.
pub struct Progress(ProgressBar);

impl Progress {
    /// A bar for one long piece of work, such as "Photos". It appears with the first step.
    #[must_use]
    pub fn new(visible: bool, words: &'static str) -> Self {
        let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target).with_message(words);
        match ProgressStyle::with_template("{msg:<12} {bar:32} {pos} of {len}") {
            Ok(style) => Self(bar.with_style(style)),
            Err(_) => Self(bar),
        }
    }

    /// So many are done, of so many. May be called from several threads, in any order.
    pub fn tick(&self, done: usize, all: usize) {
        self.0.set_length(all as u64);
        if done as u64 > self.0.position() {
            self.0.set_position(done as u64);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        // A finished bar says nothing that the result does not; it must not stand between the lines that follow.
        self.0.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_out_of_order_do_not_go_back() {
        let progress = Progress::new(false, "Photos");
        progress.tick(3, 5);
        progress.tick(2, 5);
        assert_eq!((progress.0.position(), progress.0.length()), (3, Some(5)));
    }
}
