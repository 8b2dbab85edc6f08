use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// So many results a thread may be ahead of the one that everybody waits for: memory holds no more at a time.
const AHEAD: usize = 16;

/// Results in the order of what they came of, some of them still to come.
pub struct Ordered<O> {
    places: Receiver<Receiver<O>>,
}

/// Works on each item, on so many threads, as far ahead as memory is to hold.
///
/// Each result has a place in a queue before anybody works on it, so that the order is that of the items, and the queue's
/// length bounds what is begun. The threads end when the items do, or when nobody waits for results any longer.
pub fn in_order<I, O>(
    items: impl Iterator<Item = I> + Send + 'static,
    threads: NonZeroUsize,
    work: impl Fn(I) -> O + Send + Sync + 'static,
) -> Ordered<O>
where
    I: Send + 'static,
    O: Send + 'static,
{
    let (place, places) = mpsc::sync_channel(AHEAD * threads.get());
    let (task, tasks) = mpsc::channel::<Task<I, O>>();
    let (tasks, work) = (Arc::new(Mutex::new(tasks)), Arc::new(work));
    for _ in 0..threads.get() {
        let (tasks, work) = (Arc::clone(&tasks), Arc::clone(&work));
        thread::spawn(move || {
            while let Some((item, result)) = next(&tasks) {
                // Nobody waits for the result of a run that was broken off.
                let _ = result.send(work(item));
            }
        });
    }
    thread::spawn(move || hand_out(items, &place, &task));
    Ordered { places }
}

type Task<I, O> = (I, Sender<O>);

fn hand_out<I, O>(
    items: impl Iterator<Item = I>,
    place: &SyncSender<Receiver<O>>,
    task: &Sender<Task<I, O>>,
) {
    for item in items {
        let (sender, receiver) = mpsc::channel();
        if place.send(receiver).is_err() || task.send((item, sender)).is_err() {
            return;
        }
    }
}

fn next<T>(tasks: &Mutex<Receiver<T>>) -> Option<T> {
    tasks.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

impl<O> Ordered<O> {
    /// The next result, or none after the last one; `idle` is called before it has to be waited for.
    pub fn next(&self, mut idle: impl FnMut() -> io::Result<()>) -> io::Result<Option<O>> {
        let Some(result) = receive(&self.places, &mut idle)? else { return Ok(None) };
        match receive(&result, &mut idle)? {
            Some(result) => Ok(Some(result)),
            None => Err(io::Error::other("a thread stopped in the middle of its work")),
        }
    }
}

/// What comes next, once it is there; none where nothing will come.
fn receive<T>(from: &Receiver<T>, idle: &mut impl FnMut() -> io::Result<()>) -> io::Result<Option<T>> {
    match from.try_recv() {
        Ok(item) => Ok(Some(item)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            idle()?;
            Ok(from.recv().ok())
        }
    }
}
