//! Small numbers by which things of one map refer to each other: positions in the lists of their
//! [`SocialMap`](crate::model::SocialMap).

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(pub u32);

        impl $name {
            /// The position in the list it belongs to.
            #[must_use]
            pub(crate) fn index(self) -> usize {
                self.0 as usize
            }

            /// The number of a position. Lists are far shorter than 2^32.
            #[must_use]
            pub(crate) fn at(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    };
}

id!(
    /// Position in `SocialMap::entries`.
    EntryId
);
id!(
    /// Position in `SocialMap::areas`.
    AreaId
);
id!(
    /// Position in `SocialMap::organizations`.
    OrganizationId
);

/// A term of a facet, by position of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermId {
    /// Position in `SocialMap::facets`.
    pub(crate) facet: u16,
    /// Position in `Facet::terms`.
    pub(crate) term: u16,
}
