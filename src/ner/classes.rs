use std::ops::BitOr;

/// What the lists say of a word or a name: a set, for one word can be several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Classes(u32);

impl Classes {
    /// An ordinary English word, seen in lower case.
    pub const COMMON: Classes = Classes(1);
    /// A word that is capitalised only by its place: "the", "however".
    pub const FUNCTION: Classes = Classes(1 << 1);
    /// A person's first name.
    pub const GIVEN: Classes = Classes(1 << 2);
    /// A person's last name.
    pub const SURNAME: Classes = Classes(1 << 3);
    /// A country, or a land that acts like one.
    pub const COUNTRY: Classes = Classes(1 << 4);
    /// A country's capital, which can stand for its government.
    pub const CAPITAL: Classes = Classes(1 << 5);
    /// A place whose name is hardly ever anything else.
    pub const PLACE: Classes = Classes(1 << 6);
    /// A town, whose name may well be a surname or a word.
    pub const TOWN: Classes = Classes(1 << 7);
    /// A people by its demonym, or a faith.
    pub const GROUP: Classes = Classes(1 << 8);
    /// A body.
    pub const ORGANIZATION: Classes = Classes(1 << 9);
    /// An event, an agreement, a holiday.
    pub const EVENT: Classes = Classes(1 << 10);
    /// A title or an office: "Prime Minister".
    pub const TITLE: Classes = Classes(1 << 11);
    /// A noun that ends the names of organisations: "Ministry".
    pub const ORGANIZATION_HEAD: Classes = Classes(1 << 12);
    /// A noun that ends the names of places: "Strip".
    pub const PLACE_HEAD: Classes = Classes(1 << 13);
    /// A noun that ends the names of events: "Accords".
    pub const EVENT_HEAD: Classes = Classes(1 << 14);
    /// A month or a day of the week.
    pub const CALENDAR: Classes = Classes(1 << 15);
    /// A verb of speaking.
    pub const SPEECH: Classes = Classes(1 << 16);
    /// A small word inside a name: "bin".
    pub const PARTICLE: Classes = Classes(1 << 17);
    /// The organ of a state, which belongs to no name: in "Israeli Army", the people is named apart.
    pub const ORGAN: Classes = Classes(1 << 18);

    /// A word that can open a date: "last", "today".
    pub const TIME: Classes = Classes(1 << 19);

    /// Written with a capital, but no name: "GDP", "God".
    pub const NO_NAME: Classes = Classes(1 << 20);

    /// Any of the three nouns that end a name.
    pub const HEAD: Classes = Classes(7 << 12);
    /// Anything that is a place for sure.
    pub const LAND: Classes = Classes(7 << 4);
    /// What is a name, and no person's.
    pub const NAMED: Classes = Classes(7 << 4 | 7 << 8);

    /// The set with these bits.
    pub const fn from_bits(bits: u32) -> Classes {
        Classes(bits)
    }

    /// The set as bits.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether the two sets share a class.
    pub const fn has(self, any: Classes) -> bool {
        self.0 & any.0 != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What the two sets share.
    pub const fn and(self, other: Classes) -> Classes {
        Classes(self.0 & other.0)
    }

    /// This set without the other.
    pub const fn without(self, other: Classes) -> Classes {
        Classes(self.0 & !other.0)
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}
