/// What the tagger says of one token: outside a name, or a part of a name of some class.
///
/// Label 0 is "outside"; after it come, for every class, begin, inside, end, and single.
pub type Label = u8;

/// How many classes the tagger tells apart: the five kinds of names, and works, which nobody is shown.
pub const CLASSES: usize = 6;
/// The class of works and other names that are not shown; the classes before it are the kinds, in their order.
pub const WORK: usize = 5;
/// How many labels there are.
pub const LABELS: usize = 1 + 4 * CLASSES;
/// Every label, as bits.
pub const ALL: u32 = (1 << LABELS) - 1;
/// The label of a token that is in no name.
pub const OUTSIDE: Label = 0;

/// Where in its name a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// The last of several.
    End,
    /// The only one.
    Single,
}

/// The label of a part of a name of a class.
pub const fn label(class: usize, part: Part) -> Label {
    1 + 4 * class as Label + part as Label
}

/// The class of a label and the part, or nothing for the outside.
pub const fn parts(label: Label) -> Option<(usize, Part)> {
    if label == OUTSIDE {
        return None;
    }
    let part = match (label - 1) % 4 {
        0 => Part::Begin,
        1 => Part::Inside,
        2 => Part::End,
        _ => Part::Single,
    };
    Some(((label as usize - 1) / 4, part))
}

/// Whether a name is open after the label, so that the next token must go on with it.
pub const fn leaves_open(label: Label) -> bool {
    matches!(parts(label), Some((_, Part::Begin | Part::Inside)))
}

/// Whether one label may follow another.
pub const fn may_follow(before: Label, after: Label) -> bool {
    let goes_on = matches!(parts(after), Some((_, Part::Inside | Part::End)));
    let same = (before as usize).wrapping_sub(1) / 4 == (after as usize).wrapping_sub(1) / 4;
    leaves_open(before) == goes_on && (same || !goes_on)
}

/// How many weights a feature has: for every class and its end, for the outside, for three parts.
pub const FACTORS: usize = 2 * CLASSES + 1 + 3;

/// The scores of the labels: that of a class and that of a part together; the outside has its own.
pub fn expand<T: Copy + std::iter::Sum>(weights: &[T; FACTORS]) -> [T; LABELS] {
    std::array::from_fn(|label| factors(label as Label).iter().map(|&factor| weights[factor]).sum())
}

/// The factors that make up a label.
pub const fn factors(label: Label) -> &'static [usize] {
    TABLE[label as usize].0.split_at(TABLE[label as usize].1).0
}

const TABLE: [([usize; 3], usize); LABELS] = {
    let outside = 2 * CLASSES;
    let mut table = [([outside; 3], 1); LABELS];
    let mut label = 1;
    while label < LABELS {
        let class = 2 * ((label - 1) / 4);
        table[label] = match (label - 1) % 4 {
            0 => ([class, outside + 1, 0], 2),
            1 => ([class, outside + 2, 0], 2),
            2 => ([class, class + 1, 0], 2),
            _ => ([class, class + 1, outside + 3], 3),
        };
        label += 1;
    }
    table
};
