//! Holds how large a photo may be, and lets only so much of them into memory at a time. Does not read any file.

use std::sync::{Condvar, Mutex, PoisonError};

/// Largest file that is read, in bytes (64 MiB).
pub(super) const MAX_BYTES: u64 = 64 << 20;

/// Most pixels that are decoded.
pub(super) const MAX_PIXELS: u64 = 100_000_000;

/// Longest side that is decoded, in pixels: that of the JPEG format.
pub(super) const MAX_SIDE: u32 = 65_535;

/// Most scans of a JPEG: a progressive one has about ten; thousands of empty ones keep a decoder busy for hours.
pub(super) const MAX_SCANS: usize = 100;

/// What decoded photos may take per thread: one of 24 megapixels, the common size of telephones, with a turned copy.
const BYTES_PER_THREAD: u64 = 160 << 20;

/// What decoded photos may take in all, whatever the number of threads.
const BYTES_IN_ALL: u64 = 2 << 30;

/// A door that lets photos into memory: as many at a time as there are threads, fewer if they are big; one that is bigger
/// than the whole budget enters alone.
pub(super) struct Door {
    budget: u64,
    taken: Mutex<u64>,
    left: Condvar,
}

/// The right to hold a decoded photo, given back when dropped.
pub(super) struct Entry<'a> {
    door: &'a Door,
    weight: u64,
}

impl Door {
    /// A door for this many threads.
    pub(super) fn new(threads: usize) -> Self {
        let budget = BYTES_PER_THREAD.saturating_mul(threads.max(1) as u64).min(BYTES_IN_ALL);
        Self { budget, taken: Mutex::new(0), left: Condvar::new() }
    }

    /// Waits until `bytes` may be taken. Whoever holds an entry must not wait for other photos, or all would wait.
    pub(super) fn enter(&self, bytes: u64) -> Entry<'_> {
        let weight = bytes.min(self.budget);
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |taken: &mut u64| *taken + weight > self.budget;
        let mut taken = self.left.wait_while(taken, full).unwrap_or_else(PoisonError::into_inner);
        *taken += weight;
        Entry { door: self, weight }
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        let mut taken = self.door.taken.lock().unwrap_or_else(PoisonError::into_inner);
        *taken = taken.saturating_sub(self.weight);
        drop(taken);
        self.door.left.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn no_more_than_the_budget_is_inside() {
        let door = Door::new(2);
        let (inside, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for n in 0..16_u64 {
                let (door, inside, most) = (&door, &inside, &most);
                scope.spawn(move || {
                    let weight = if n == 7 { u64::MAX } else { BYTES_PER_THREAD * (1 + n % 2) };
                    let entry = door.enter(weight);
                    let now = inside.fetch_add(weight.min(door.budget), Ordering::SeqCst);
                    most.fetch_max(now + weight.min(door.budget), Ordering::SeqCst);
                    std::thread::yield_now();
                    inside.fetch_sub(weight.min(door.budget), Ordering::SeqCst);
                    drop(entry);
                });
            }
        });
        assert_eq!(inside.load(Ordering::SeqCst), 0);
        assert!((1..=door.budget).contains(&most.load(Ordering::SeqCst)));
    }
}
