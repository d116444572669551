//! The editions of a guide: one source, made for different hands.

/// What a guide is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum GuideEdition {
    /// A5, to fold and take along.
    Booklet,
    /// A4 in large print.
    LargePrint,
    /// Two sides of A4 for a notice board.
    List,
}

impl GuideEdition {
    /// All editions, in the order of the page that offers them.
    pub(crate) const ALL: [Self; 3] = [Self::Booklet, Self::LargePrint, Self::List];

    /// Its Dutch name: of its layout, in addresses and on the command line.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Booklet => "boekje",
            Self::LargePrint => "grootletter",
            Self::List => "lijst",
        }
    }

    /// The file of an area's guide.
    #[must_use]
    pub(crate) fn file(self, area: &str) -> String {
        format!("{area}--{}.pdf", self.name())
    }

    /// The file of an area's booklet as it goes through a printer.
    #[must_use]
    pub(crate) fn file_to_fold(area: &str) -> String {
        format!("{area}--boekje--vouwen.pdf")
    }
}
