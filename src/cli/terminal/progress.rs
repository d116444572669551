//! A sign of life on a terminal, only when work takes longer than a second.

use std::io::{IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Shows that work goes on until it is dropped.
pub(crate) struct Progress {
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Starts waiting; after a second the text is shown, with a dot for every second more.
    pub(crate) fn start(text: &'static str) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self {
                done: None,
                thread: None,
            };
        }
        let (done, waiting) = channel::<()>();
        let thread = std::thread::spawn(move || {
            let mut shown = false;
            while waiting.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                let mark = if shown { "." } else { text };
                let _ = write!(std::io::stderr(), "{mark}");
                shown = true;
            }
            if shown {
                let _ = writeln!(std::io::stderr());
            }
        });
        Self {
            done: Some(done),
            thread: Some(thread),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
