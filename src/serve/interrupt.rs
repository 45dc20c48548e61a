//! Turns Ctrl-C into a call, for long commands other than the preview. Knows nothing of what is interrupted; lives here
//! because the runtime does.

use std::io;

/// Calls once, on a thread of its own, when Ctrl-C is pressed.
///
/// # Errors
/// The system gives no thread or no signal.
pub fn on_ctrl_c(then: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    std::thread::Builder::new().name("ctrl-c".to_owned()).spawn(move || {
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            then();
        }
    })?;
    Ok(())
}
