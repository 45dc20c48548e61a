//! Says what this process itself has cost. Does not judge.

use std::time::Instant;

use crate::measure::{Cost, state};

/// Says what this process has cost since the last time it was asked.
pub struct Clock {
    wall: Instant,
    cpu: Option<f64>,
}

impl Clock {
    /// Begins now.
    pub fn start() -> Self {
        Self { wall: Instant::now(), cpu: state("self").and_then(|(_, cpu)| cpu) }
    }

    /// Adds what was spent since it was last asked to a cost.
    pub fn lap(&mut self, cost: &mut Cost) {
        let now = Self::start();
        cost.wall += (now.wall - self.wall).as_secs_f64();
        let spent = now.cpu.zip(self.cpu).map(|(now, before)| now - before);
        cost.cpu = spent.map(|spent| cost.cpu.unwrap_or_default() + spent);
        *self = now;
    }
}
