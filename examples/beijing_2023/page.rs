//! Plain text of a fixed width.

const WIDTH: usize = 92;

/// Where the values of fields begin, behind the indent of the field.
const LABEL: usize = 16;

/// A space at which no line is broken; it is written as any other.
pub(crate) const NO_BREAK: char = '\u{a0}';

/// A page of text, filled from the top.
#[derive(Debug, Default)]
pub(crate) struct Page {
    text: String,
    /// The head of a section that has nothing in it yet.
    section: Option<String>,
}

impl Page {
    /// The text of the page.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// The title at its head.
    pub(crate) fn title(&mut self, title: &str) {
        self.wrap("", 0, title);
        self.text.push_str(&"=".repeat(title.chars().count().min(WIDTH)));
        self.text.push('\n');
    }

    /// The head of a section; it is written once the section has an entry.
    pub(crate) fn section(&mut self, head: &str) {
        self.section = Some(head.to_uppercase());
    }

    /// The head of an entry, set off by an empty line.
    pub(crate) fn heading(&mut self, indent: usize, head: impl AsRef<str>) {
        self.begin();
        self.text.push('\n');
        self.wrap(&" ".repeat(indent), indent + 3, head.as_ref());
    }

    /// A label and its value; nothing if the value is empty.
    pub(crate) fn field(&mut self, indent: usize, label: &str, value: impl AsRef<str>) {
        if !value.as_ref().is_empty() {
            let start = format!("{:indent$}{label:<LABEL$} ", "");
            self.wrap(&start, indent + LABEL + 1, value.as_ref());
        }
    }

    /// An entry of a list.
    pub(crate) fn item(&mut self, text: impl AsRef<str>) {
        self.wrap("  - ", 4, text.as_ref());
    }

    fn begin(&mut self) {
        if let Some(head) = self.section.take() {
            self.text.push_str(&format!("\n{head}\n"));
        }
    }

    /// Writes `text` behind `start`, with later lines `hanging` columns in.
    fn wrap(&mut self, start: &str, hanging: usize, text: &str) {
        self.begin();
        self.text.push_str(start);
        let mut column = start.chars().count();
        let mut is_first = true;
        for word in text.split_ascii_whitespace() {
            let width = word.chars().count();
            if !is_first && column + 1 + width > WIDTH {
                self.text.push('\n');
                self.text.push_str(&" ".repeat(hanging));
                column = hanging;
            } else if !is_first {
                self.text.push(' ');
                column += 1;
            }
            self.text.extend(word.chars().map(|c| if c == NO_BREAK { ' ' } else { c }));
            column += width;
            is_first = false;
        }
        self.text.push('\n');
    }
}

/// Words of a source, in quotation marks.
pub(crate) fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// A word of a vocabulary, as it is read: "foreign-minister" has two words.
pub(crate) fn spaced(word: &str) -> String {
    word.replace('-', " ")
}

/// Several in a row; apart from one another by more than a comma, where they
/// hold commas themselves.
pub(crate) fn listed(entries: &[String]) -> String {
    let apart = if entries.iter().any(|it| it.contains(',')) { "; " } else { ", " };
    entries.join(apart)
}
