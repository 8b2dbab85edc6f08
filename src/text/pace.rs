use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How much of a long reading is done, and where it may rest.
///
/// A stage that goes through the text says so with [`Pace::go`]; whoever runs the reading polls it as often as there
/// is time, and may drop it in between.
#[derive(Debug, Default)]
pub struct Pace {
    done: Cell<u64>,
}

/// So many bytes are gone through without a rest: natively about a tenth of a millisecond, at most one.
const STRIDE: u64 = 8 << 10;

impl Pace {
    /// Goes on by so many bytes of the text; rests whenever a stride of them is done.
    pub async fn go(&self, bytes: u32) {
        let before = self.done.get();
        self.done.set(before + u64::from(bytes));
        if before / STRIDE != self.done.get() / STRIDE {
            rest().await;
        }
    }

    /// How many bytes all stages have gone through.
    pub fn done(&self) -> u64 {
        self.done.get()
    }
}

/// Lets go once.
async fn rest() {
    let mut rested = false;
    poll_fn(|_| if std::mem::replace(&mut rested, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

/// Does a piece of work to its end, without a rest.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}
