//! What validation found: a report of violations, each of one rule.

use core::fmt;

use crate::rules::Rule;
use crate::walk::Path;

/// How much a violation weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The dossier is valid and yet looks wrong, or may be.
    Warning,
    /// The dossier is not valid.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// One breach of one [`Rule`], at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The rule.
    pub rule: Rule,
    /// Where in the dossier.
    pub path: Path,
    /// A second place that clashes with the first.
    pub also: Option<Path>,
    /// What is wrong there, in plain words.
    pub message: String,
    /// How it can be mended.
    pub help: Option<String>,
}

impl Violation {
    pub(crate) fn new(rule: Rule, path: Path, message: impl Into<String>) -> Self {
        Violation { rule, path, also: None, message: message.into(), help: None }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn also(mut self, also: Path) -> Self {
        self.also = Some(also);
        self
    }

    /// How much the violation weighs.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }
}

impl fmt::Display for Violation {
    /// `error[D102] unknown-reference at meetings[0].places[0]: …; help: …`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Violation { rule, path, also, message, help } = self;
        write!(f, "{}[{}] {} at {path}: {message}", rule.severity(), rule.code(), rule.name())?;
        if let Some(also) = also {
            write!(f, "; see also {also}")?;
        }
        if let Some(help) = help {
            write!(f, "; help: {help}")?;
        }
        Ok(())
    }
}

/// Every violation that validation found, in the order of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    violations: Vec<Violation>,
}

impl Report {
    pub(crate) fn new(violations: Vec<Violation>) -> Self {
        Report { violations }
    }

    /// Every violation.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.violations.iter()
    }

    /// The violations that make the dossier invalid.
    pub fn errors(&self) -> impl Iterator<Item = &Violation> {
        self.iter().filter(|violation| violation.severity() == Severity::Error)
    }

    /// The violations that leave it valid.
    pub fn warnings(&self) -> impl Iterator<Item = &Violation> {
        self.iter().filter(|violation| violation.severity() == Severity::Warning)
    }

    /// Whether there is any error.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Whether nothing was found at all.
    pub fn is_empty(&self) -> bool {
        self.violations.is_empty()
    }

    /// How many violations there are.
    pub fn len(&self) -> usize {
        self.violations.len()
    }
}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Report {
    /// One violation a line, and a last line that counts them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for violation in self {
            writeln!(f, "{violation}")?;
        }
        let count = |n: usize, one: &str| match n {
            1 => format!("1 {one}"),
            n => format!("{n} {one}s"),
        };
        let (errors, warnings) = (self.errors().count(), self.warnings().count());
        write!(f, "{}, {}", count(errors, "error"), count(warnings, "warning"))
    }
}
