/// Lists what an iterator gives, in one loop.
///
/// The house collects into lists by this one: a program carries less of it than of `collect`, which is three functions
/// for each iterator.
pub trait ToList: Iterator {
    /// The list of all that comes.
    fn to_list(self) -> Vec<Self::Item>;
}

impl<I: Iterator> ToList for I {
    fn to_list(self) -> Vec<I::Item> {
        let mut list = Vec::with_capacity(self.size_hint().0);
        for item in self {
            list.push(item);
        }
        list
    }
}
