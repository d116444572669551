//! What a key is, declared once: the rest of the program asks it here.

use crate::model::Entry;

/// A mapping with a fixed set of keys.
#[derive(Debug)]
pub struct Shape {
    /// What an editor calls such a thing, for messages ("een vermelding").
    pub name: &'static str,
    /// Its keys, in the order in which the handbook explains them.
    pub fields: &'static [Field],
}

impl Shape {
    /// The keys of this shape.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        let fields: &'static [Field] = self.fields;
        fields.iter().map(|field| field.key)
    }

    /// Whether the declaration of a key says something of it.
    #[must_use]
    pub(crate) fn declares(&self, key: &str, what: impl Fn(&Field) -> bool) -> bool {
        self.field(key).is_some_and(what)
    }

    /// The declaration of a key.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// This shape and all shapes within it, each once; a shape may hold itself, as wijken do.
    #[must_use]
    pub fn with_all_within(&'static self) -> Vec<&'static Self> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found
    }

    fn gather(&'static self, found: &mut Vec<&'static Self>) {
        if found.iter().any(|known| std::ptr::eq(*known, self)) {
            return;
        }
        found.push(self);
        for shape in self.fields.iter().filter_map(|field| field.kind.block()) {
            shape.gather(found);
        }
    }
}

/// One key of a [`Shape`], and all that is done with it.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key as written in the file.
    pub key: &'static str,
    /// Whether the key must be there.
    pub required: bool,
    /// What its value looks like.
    pub kind: Kind,
    /// One line of explanation in Dutch, as Markdown; see [`Field::plain_doc`].
    pub doc: &'static str,
    /// What the handbook says instead of `doc`, when there is more to say.
    pub explanation: Option<&'static str>,
    /// When it must be there, in the handbook, if that depends on something.
    pub required_when: Option<&'static str>,
    /// The key with a value, for the handbook.
    pub example: &'static str,
    /// What stands under the same key in a translation.
    pub(crate) translation: Option<FieldTranslation>,
    /// Of what [`Visit::texts`](crate::model::Visit::texts) tells: whether the entry is found by it.
    pub(crate) is_searched: bool,
    /// Of a particular that pages tell in a list: whether it has a line of its own in guides.
    pub(crate) is_printed: bool,
    /// When the editors' desk counts it as missing.
    pub(crate) asked: Option<Asked>,
    /// Lines that `new` writes behind a #, ready to be filled in; those of explanation have theirs already.
    pub(crate) offered: Option<&'static str>,
}

/// What stands in a translation under the key of its source.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FieldTranslation {
    /// What its value looks like.
    pub(crate) kind: Kind,
    /// One line of explanation in Dutch, as Markdown.
    pub(crate) doc: &'static str,
    /// The key with a value, for the handbook.
    pub(crate) example: &'static str,
}

/// What a resident needs in order to go somewhere, so that the editors' desk asks for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    /// What it is called there.
    pub(crate) label: &'static str,
    /// Whether an entry that anyone may go to leaves it out.
    pub(crate) is_missing: fn(&Entry) -> bool,
}

/// What the value of a key looks like.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Any single value, taken as text.
    Text,
    /// `ja` or `nee`.
    Bool,
    /// A whole number.
    Number,
    /// A date, `2026-01-31`.
    Date,
    /// One word out of a fixed list.
    Choice(&'static [&'static str]),
    /// A list of values of one kind; a single value counts as a list of one.
    List(&'static Kind),
    /// A mapping with fixed keys.
    Object(&'static Shape),
    /// A mapping with free keys whose values are of one kind.
    Map(&'static Kind),
    /// Any one of several kinds, of which one at most is a block.
    Either(&'static [Kind]),
}

impl Kind {
    /// The shape of the block that stands under the key, or of each block in its list.
    #[must_use]
    pub fn block(&self) -> Option<&'static Shape> {
        match self {
            Self::Object(shape) => Some(shape),
            Self::List(inner) | Self::Map(inner) => inner.block(),
            Self::Either(kinds) => kinds.iter().find_map(Self::block),
            Self::Text | Self::Bool | Self::Number | Self::Date | Self::Choice(_) => None,
        }
    }

    /// The words of which one is chosen, or several in a list.
    #[must_use]
    pub fn words(&self) -> &'static [&'static str] {
        match self {
            Self::Choice(words) => words,
            Self::List(inner) | Self::Map(inner) => inner.words(),
            Self::Either(kinds) => kinds
                .iter()
                .map(Self::words)
                .find(|words| !words.is_empty())
                .unwrap_or_default(),
            Self::Text | Self::Bool | Self::Number | Self::Date | Self::Object(_) => &[],
        }
    }
}

/// A key that must be there.
pub(crate) const fn required(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field {
        required: true,
        ..optional(key, kind, doc)
    }
}

/// A key that may be left out.
pub(crate) const fn optional(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field {
        key,
        required: false,
        kind,
        doc,
        explanation: None,
        required_when: None,
        example: "",
        translation: None,
        is_searched: false,
        is_printed: false,
        asked: None,
        offered: None,
    }
}

impl Field {
    /// The line of explanation where nothing is set in another type.
    #[must_use]
    pub(crate) fn plain_doc(&self) -> String {
        self.doc.replace('`', "")
    }

    /// What the handbook says instead of the one line.
    pub(crate) const fn explained(self, explanation: &'static str) -> Self {
        Self {
            explanation: Some(explanation),
            ..self
        }
    }

    /// When it must be there, if that depends on something.
    pub(crate) const fn required_when(self, when: &'static str) -> Self {
        Self {
            required_when: Some(when),
            ..self
        }
    }

    /// The key with a value, for the handbook.
    pub(crate) const fn example(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    /// A translation has one text for it.
    pub(crate) const fn translated(self, doc: &'static str, example: &'static str) -> Self {
        self.translated_as(Kind::Text, doc, example)
    }

    /// A translation has something else for it.
    pub(crate) const fn translated_as(
        self,
        kind: Kind,
        doc: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            translation: Some(FieldTranslation { kind, doc, example }),
            ..self
        }
    }

    /// Entries are found by it.
    pub(crate) const fn searched(self) -> Self {
        Self {
            is_searched: true,
            ..self
        }
    }

    /// Guides print it.
    pub(crate) const fn printed(self) -> Self {
        Self {
            is_printed: true,
            ..self
        }
    }

    /// The editors' desk asks for it.
    pub(crate) const fn asked(self, label: &'static str, is_missing: fn(&Entry) -> bool) -> Self {
        Self {
            asked: Some(Asked { label, is_missing }),
            ..self
        }
    }

    /// `new` offers it.
    pub(crate) const fn offered(self, lines: &'static str) -> Self {
        Self {
            offered: Some(lines),
            ..self
        }
    }
}

/// How many of these keys are translated.
pub(crate) const fn count_translated(fields: &[Field]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < fields.len() {
        if fields[at].translation.is_some() {
            count += 1;
        }
        at += 1;
    }
    count
}

/// The keys of a translation: what is required of the source is required there too. `N` is that of
/// [`count_translated`].
pub(crate) const fn translated_fields<const N: usize>(fields: &[Field]) -> [Field; N] {
    let mut found = [optional("", Kind::Text, ""); N];
    let (mut at, mut count) = (0, 0);
    while at < fields.len() {
        if let Some(translation) = fields[at].translation {
            found[count] = Field {
                key: fields[at].key,
                required: fields[at].required,
                kind: translation.kind,
                doc: translation.doc,
                example: translation.example,
                ..found[count]
            };
            count += 1;
        }
        at += 1;
    }
    found
}
