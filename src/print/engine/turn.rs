//! Bounds what the typesetter takes while it works: threads, memory, and what it remembers afterwards. Knows nothing of what is set.

use std::any::Any;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use rayon::ThreadPoolBuilder;

/// How many manuscripts are set at the same time, at most. Each takes some 10 MB for each story
/// with a photo until it is done.
const AT_ONCE: usize = 4;

/// Stack of the thread a manuscript is set on, in bytes. Only what is used of it costs memory.
const STACK: usize = 16 * 1024 * 1024;

/// How many manuscripts are being set in this process.
static RUNNING: Mutex<usize> = Mutex::new(0);

/// Told when one is done.
static DONE: Condvar = Condvar::new();

/// Does some work on a thread of its own, and waits for it. If the work breaks off, what it said.
///
/// Typst divides its work among the threads of the pool it finds itself in, and a thread that waits there for its part takes up
/// any other work: it would begin the next booklet on top of this one, and another one on top of that, until memory or stack
/// are full. A pool of one thread has no other work, and whoever waits here really waits. The pool is the thread itself: the system
/// hands the memory of a thread that has ended to the next one, and with two of them it may be the wrong one, and all is taken twice.
pub(super) fn alone<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, String> {
    let turn = Turn::wait();
    let set = || {
        let pool = ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
        pool.map(|pool| pool.install(work)).map_err(|error| error.to_string())
    };
    let done = thread::scope(|scope| {
        let builder = thread::Builder::new().name("typesetting".to_owned()).stack_size(STACK);
        let thread = builder.spawn_scoped(scope, set);
        thread.map_err(|error| error.to_string())?.join().unwrap_or_else(|reason| Err(words(reason.as_ref())))
    });
    drop(turn);
    done
}

/// One manuscript being set. Typst keeps what it has laid out, and every picture it has decoded, to be quick the next time;
/// a booklet is set once. When the turn is over, what only earlier booklets needed is forgotten; what those still being set
/// may come back to is kept.
struct Turn;

impl Turn {
    fn wait() -> Self {
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        let free = DONE.wait_while(running, |running| *running >= AT_ONCE);
        *free.unwrap_or_else(PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        *running -= 1;
        typst::comemo::evict(*running);
        DONE.notify_one();
    }
}

/// What a broken-off work said, in one line.
fn words(reason: &(dyn Any + Send)) -> String {
    let said = reason.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| reason.downcast_ref::<&str>().copied()).unwrap_or("it said nothing");
    said.lines().next().unwrap_or_default().chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use rayon::prelude::*;

    use super::*;

    #[test]
    fn a_thread_that_waits_for_a_booklet_does_not_begin_another_one() {
        std::thread_local! { static DEPTH: AtomicUsize = const { AtomicUsize::new(0) }; }
        let (deepest, most, now) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
        let pool = ThreadPoolBuilder::new().num_threads(8).build().unwrap();
        pool.install(|| {
            (0..64).into_par_iter().for_each(|_| {
                let depth = DEPTH.with(|d| d.fetch_add(1, Ordering::SeqCst) + 1);
                deepest.fetch_max(depth, Ordering::SeqCst);
                let sum = alone(|| {
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    let sum: u64 = (0..2000_u64).into_par_iter().map(|n| n % 7).sum();
                    thread::sleep(std::time::Duration::from_millis(2));
                    now.fetch_sub(1, Ordering::SeqCst);
                    sum
                });
                assert_eq!(sum, Ok(5995));
                DEPTH.with(|d| d.fetch_sub(1, Ordering::SeqCst));
            });
        });
        assert_eq!(deepest.load(Ordering::SeqCst), 1);
        assert!((2..=AT_ONCE).contains(&most.load(Ordering::SeqCst)), "{most:?}");
    }

    #[test]
    fn what_breaks_off_says_why() {
        assert_eq!(alone(|| -> u8 { panic!("out of {}\nletters", "black") }), Err("out of black".to_owned()));
        assert_eq!(alone(|| -> u8 { panic!("static") }), Err("static".to_owned()));
        assert_eq!(alone(|| 1), Ok(1));
    }
}
