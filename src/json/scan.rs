//! The tokens of a JSON text ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)),
//! and where in the text they stand.
//!
//! The scanner holds no state but its place in the text, and never recurses.
//! Both the reader and the search for a path stand on it, so that they agree
//! on what is JSON.

use core::ops::Range;
use std::borrow::Cow;

use super::fault::{Fault, Flaw};

/// How deep lists and objects may nest. It is the limit of `serde_json` too,
/// so whatever is read here can be read by others.
pub(super) const MOST_NESTED: usize = 127;

/// A place in a text, moving on token by token.
#[derive(Debug, Clone)]
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

/// A string of the text, between its quotes, with its escapes checked and not
/// yet undone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quoted<'t> {
    raw: &'t str,
    has_escapes: bool,
}

/// A number of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits<'t> {
    pub(super) text: &'t str,
    /// Neither fraction nor exponent is written.
    pub(super) is_integer: bool,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Scanner { text, at: 0 }
    }

    pub(super) fn starting(text: &'t str, at: usize) -> Self {
        Scanner { text, at }
    }

    /// The offset in bytes.
    #[inline]
    pub(super) fn at(&self) -> usize {
        self.at
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte of the next token.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                other => return other,
            }
        }
    }

    /// Moves over one byte that was peeked.
    #[inline]
    pub(super) fn step(&mut self) {
        self.at += 1;
    }

    /// A flaw at the next character, or at the end of the text.
    #[cold]
    pub(super) fn flaw(&self, flaw: Flaw) -> Fault {
        let rest = self.text.get(self.at..).unwrap_or_default();
        match rest.chars().next() {
            Some(c) => Fault::flaw(flaw, self.at..self.at + c.len_utf8()),
            None => Fault::flaw(Flaw::End(flaw.expected()), self.at..self.at),
        }
    }

    /// Moves to the next entry of a list or object, over the comma; `false` if
    /// the list or object ends instead, which is then moved over.
    #[inline]
    pub(super) fn next_entry(&mut self, close: u8, is_first: bool) -> Result<bool, Fault> {
        match self.peek() {
            Some(b) if b == close => {
                self.step();
                Ok(false)
            }
            Some(b',') if !is_first => {
                let comma = self.at;
                self.step();
                if self.peek() == Some(close) {
                    return Err(Fault::flaw(Flaw::TrailingComma(close), comma..comma + 1));
                }
                Ok(true)
            }
            Some(_) if is_first => Ok(true),
            _ => Err(self.flaw(if is_first { Flaw::First(close) } else { Flaw::Next(close) })),
        }
    }

    /// The key that comes next.
    #[inline]
    pub(super) fn key(&mut self) -> Result<Quoted<'t>, Fault> {
        match self.peek() {
            Some(b'"') => self.quoted(),
            _ => Err(self.flaw(Flaw::Key)),
        }
    }

    /// Moves over the colon after a key.
    #[inline]
    pub(super) fn colon(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b':') => {
                self.step();
                Ok(())
            }
            _ => Err(self.flaw(Flaw::Colon)),
        }
    }

    /// The string whose opening quote was peeked.
    #[inline]
    pub(super) fn quoted(&mut self) -> Result<Quoted<'t>, Fault> {
        let start = self.at + 1;
        self.at = start + plain_bytes(self.text.as_bytes().get(start..).unwrap_or_default());
        if self.byte() == Some(b'"') {
            let raw = self.text.get(start..self.at).unwrap_or_default();
            self.step();
            return Ok(Quoted { raw, has_escapes: false });
        }
        self.rest_of_quoted(start)
    }

    /// The string that starts at `start`, from its first escape or flaw on.
    fn rest_of_quoted(&mut self, start: usize) -> Result<Quoted<'t>, Fault> {
        loop {
            match self.byte() {
                Some(b'"') => {
                    let raw = self.text.get(start..self.at).unwrap_or_default();
                    self.step();
                    return Ok(Quoted { raw, has_escapes: true });
                }
                Some(b'\\') => {
                    let rest = self.text.get(self.at..).unwrap_or_default();
                    match escape(rest) {
                        Ok((_, bytes)) => self.at += bytes,
                        Err((flaw, bytes)) => {
                            return Err(Fault::flaw(flaw, self.at..self.at + bytes));
                        }
                    }
                }
                Some(_) => return Err(self.flaw(Flaw::Control)),
                None => return Err(self.flaw(Flaw::Unclosed)),
            }
            self.at += plain_bytes(self.text.as_bytes().get(self.at..).unwrap_or_default());
        }
    }

    /// The number whose first byte, a digit or a minus sign, was peeked.
    pub(super) fn number(&mut self) -> Result<Digits<'t>, Fault> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.step();
        }
        let first = self.byte();
        let whole = self.digits();
        let mut is_integer = true;
        let mut is_sound = whole > 0 && (whole == 1 || first != Some(b'0'));
        if self.byte() == Some(b'.') {
            self.step();
            is_integer = false;
            is_sound &= self.digits() > 0;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.step();
            is_integer = false;
            if let Some(b'+' | b'-') = self.byte() {
                self.step();
            }
            is_sound &= self.digits() > 0;
        }
        // What is glued to a number belongs to whatever its writer meant:
        // `2023-06` is shown whole.
        let glued = self.at;
        self.at = bare_end(self.text, start);
        if !is_sound || self.at != glued {
            return Err(Fault::flaw(Flaw::Number, start..self.at));
        }
        Ok(Digits { text: self.text.get(start..self.at).unwrap_or_default(), is_integer })
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.byte().is_some_and(|b| b.is_ascii_digit()) {
            self.step();
        }
        self.at - start
    }

    /// The bare word that comes next: `true`, `false` or `null`.
    pub(super) fn word(&mut self) -> Result<&'t str, Fault> {
        let start = self.at;
        let end = bare_end(self.text, start);
        match self.text.get(start..end) {
            Some(word @ ("true" | "false" | "null")) => {
                self.at = end;
                Ok(word)
            }
            Some("") | None => Err(self.flaw(Flaw::Value)),
            // Cut off within the word.
            Some(word)
                if end == self.text.len()
                    && ["true", "false", "null"].iter().any(|whole| whole.starts_with(word)) =>
            {
                Err(Fault::flaw(Flaw::End("the rest of a word"), start..end))
            }
            Some(_) => Err(Fault::flaw(Flaw::Word, start..end)),
        }
    }

    /// Moves over a whole value.
    pub(super) fn skip_value(&mut self) -> Result<(), Fault> {
        let mut open = Vec::new();
        loop {
            match self.peek() {
                Some(b @ (b'{' | b'[')) => {
                    if open.len() == MOST_NESTED {
                        return Err(self.flaw(Flaw::Deep));
                    }
                    self.step();
                    open.push(if b == b'{' { b'}' } else { b']' });
                    if self.next_value(&mut open, true)? {
                        continue;
                    }
                }
                _ => self.skip_scalar()?,
            }
            // A value has ended: on to the next in the nearest open container.
            while !open.is_empty() {
                if self.next_value(&mut open, false)? {
                    break;
                }
            }
            if open.is_empty() {
                return Ok(());
            }
        }
    }

    /// Moves to the next value of the innermost container, or closes it.
    fn next_value(&mut self, open: &mut Vec<u8>, is_first: bool) -> Result<bool, Fault> {
        let Some(close) = open.last().copied() else { return Ok(false) };
        let is_there = self.next_entry(close, is_first)?;
        if !is_there {
            open.pop();
        } else if close == b'}' {
            self.key()?;
            self.colon()?;
        }
        Ok(is_there)
    }

    /// Moves over a string, number or word.
    pub(super) fn skip_scalar(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b'"') => self.quoted().map(|_| ()),
            Some(b'-' | b'0'..=b'9') => self.number().map(|_| ()),
            _ => self.word().map(|_| ()),
        }
    }
}

impl<'t> Quoted<'t> {
    /// The string without its escapes, borrowed from the text where it has none.
    pub(super) fn unescaped(self) -> Cow<'t, str> {
        match self.plain() {
            Some(plain) => Cow::Borrowed(plain),
            None => {
                let mut text = String::new();
                self.unescape_into(&mut text);
                Cow::Owned(text)
            }
        }
    }

    /// The string itself, if nothing in it is escaped.
    #[inline]
    pub(super) fn plain(self) -> Option<&'t str> {
        (!self.has_escapes).then_some(self.raw)
    }

    pub(super) fn unescape_into(self, text: &mut String) {
        let mut rest = self.raw;
        while let Some((plain, escaped)) = rest.find('\\').and_then(|at| rest.split_at_checked(at))
        {
            text.push_str(plain);
            // The scanner has found every escape to be sound.
            let Ok((c, bytes)) = escape(escaped) else { break };
            text.push(c);
            rest = escaped.get(bytes..).unwrap_or_default();
        }
        text.push_str(rest);
    }
}

/// The character that an escape at the start of `text` stands for, and the
/// escape's length in bytes; or the flaw in it, and the flaw's length.
fn escape(text: &str) -> Result<(char, usize), (Flaw, usize)> {
    let plain = |c| Ok((c, 2));
    match text.as_bytes().get(1) {
        Some(b'"') => plain('"'),
        Some(b'\\') => plain('\\'),
        Some(b'/') => plain('/'),
        Some(b'b') => plain('\u{8}'),
        Some(b'f') => plain('\u{c}'),
        Some(b'n') => plain('\n'),
        Some(b'r') => plain('\r'),
        Some(b't') => plain('\t'),
        Some(b'u') => {
            let first = hex(text, 2)?;
            if let Some(c) = char::from_u32(u32::from(first)) {
                return Ok((c, 6));
            }
            // A surrogate: only the first half of a pair, followed by the
            // second, stands for a character.
            if first < 0xdc00 && text.get(6..8) == Some("\\u") {
                let second = hex(text.get(6..).unwrap_or_default(), 2);
                if let Ok(second @ 0xdc00..=0xdfff) = second {
                    let pair = char::decode_utf16([first, second]).next();
                    if let Some(Ok(c)) = pair {
                        return Ok((c, 12));
                    }
                }
            }
            Err((Flaw::Surrogate, 6))
        }
        Some(_) => {
            let escaped = text.chars().nth(1).map_or(0, char::len_utf8);
            Err((Flaw::Escape, 1 + escaped))
        }
        None => Err((Flaw::End("the rest of the escape"), 1)),
    }
}

/// The four hexadecimal digits at `at`.
fn hex(text: &str, at: usize) -> Result<u16, (Flaw, usize)> {
    let digits = text.as_bytes().iter().skip(at).take(4).take_while(|b| b.is_ascii_hexdigit());
    let count = digits.count();
    match text.get(at..at + 4) {
        Some(digits) if count == 4 => {
            u16::from_str_radix(digits, 16).map_err(|_| (Flaw::Escape, at + 4))
        }
        _ if text.len() == at + count => Err((Flaw::End("the rest of the escape"), at + count)),
        _ => Err((Flaw::Escape, at + count)),
    }
}

/// How many bytes come before a quote, a backslash or a control character.
#[inline]
fn plain_bytes(bytes: &[u8]) -> usize {
    // Eight bytes at a time, by the well-known trick: `x - 1` borrows into the
    // top bit of a byte only where that byte is zero, or where a lower one
    // was; so the lowest bit that is set marks the first such byte exactly.
    const ONES: u64 = u64::MAX / 255;
    const TOPS: u64 = ONES << 7;
    let mut plain = 0;
    while let Some(chunk) = bytes.get(plain..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*chunk);
        let quote = word ^ (ONES * b'"' as u64);
        let backslash = word ^ (ONES * b'\\' as u64);
        let found = (quote.wrapping_sub(ONES) & !quote)
            | (backslash.wrapping_sub(ONES) & !backslash)
            | (word.wrapping_sub(ONES * 0x20) & !word);
        let found = found & TOPS;
        if found != 0 {
            return plain + (found.trailing_zeros() / 8) as usize;
        }
        plain += 8;
    }
    let is_plain = |b: &&u8| !matches!(**b, b'"' | b'\\' | 0..=0x1f);
    plain + bytes.iter().skip(plain).take_while(is_plain).count()
}

/// Where the run of characters ends that could be a number or a bare word.
fn bare_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let is_bare = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '.' | '_' | ':' | '~');
    // A colon or tilde alone begins nothing.
    match rest.chars().next() {
        Some(c) if c.is_alphanumeric() || matches!(c, '+' | '-' | '.' | '_') => {
            start + rest.find(|c| !is_bare(c)).unwrap_or(rest.len())
        }
        _ => start,
    }
}

/// The token that starts at `start`; of a list or object the bracket alone.
pub(super) fn token(text: &str, start: usize) -> Range<usize> {
    let mut scanner = Scanner::starting(text, start);
    let end = match scanner.byte() {
        Some(b'"') => match scanner.quoted() {
            Ok(_) => scanner.at(),
            Err(_) => start + 1,
        },
        Some(b'{' | b'[') => start + 1,
        Some(_) => bare_end(text, start),
        None => start,
    };
    start..end
}
