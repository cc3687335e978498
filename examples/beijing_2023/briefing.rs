//! A briefing on a dossier, as plain text for a terminal.
//!
//! Nothing here knows what the dossier is about: what is printed is what its
//! records hold, and what they leave open.

use std::collections::{BTreeMap, BTreeSet};

use diplomacy::{
    ActionStep, AgreedAction, AnyId, Attribution, Citation, Claim, Date, DecisionStep, Document,
    Dossier, Duration, EventStep, Manner, Meeting, MeetingStep, Moment, NameKind, Participation,
    Person, ReadExtent, Record, Relation, RelationKind, StatedPosition, Step, Target, Terms,
    Timing, Valid,
};

use crate::page::{NO_BREAK, Page, listed, quoted, spaced};

/// The briefing on a dossier.
pub(crate) fn briefing(dossier: &Valid<Dossier>) -> String {
    let desk = Desk::new(dossier);
    let mut page = Page::default();
    page.title(dossier.title.as_deref().unwrap_or("Untitled dossier"));
    desk.sources(&mut page);
    desk.people(&mut page);
    desk.meetings(&mut page);
    desk.positions(&mut page);
    desk.actions(&mut page);
    desk.events(&mut page);
    desk.decisions(&mut page);
    desk.background(&mut page);
    desk.open_points(&mut page);
    page.into_text()
}

/// The dossier, and its positions as they are numbered.
struct Desk<'a> {
    dossier: &'a Valid<Dossier>,
    numbered: Vec<&'a StatedPosition>,
}

impl<'a> Desk<'a> {
    fn new(dossier: &'a Valid<Dossier>) -> Self {
        let mut desk = Desk { dossier, numbered: Vec::new() };
        let mut sides: Vec<String> = Vec::new();
        for side in dossier.positions.iter().map(|it| desk.side_of(it)) {
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
        let mut numbered: Vec<_> = dossier.positions.iter().collect();
        numbered.sort_by_cached_key(|it| sides.iter().position(|side| *side == desk.side_of(it)));
        desk.numbered = numbered;
        desk
    }
}

/// The sections.
impl Desk<'_> {
    fn sources(&self, page: &mut Page) {
        page.section("Sources");
        for document in &self.dossier.documents {
            let label = format!("[{}]", document.id);
            page.field(2, &label, self.document(document));
            page.field(4, "by", self.participants(&document.contributors));
            page.field(4, "issued in", self.names(&document.places));
        }
    }

    fn people(&self, page: &mut Page) {
        page.section("Who is who");
        for person in &self.dossier.people {
            page.field(2, &person.name, self.person(person));
        }
    }

    fn meetings(&self, page: &mut Page) {
        page.section("Who met whom");
        for meeting in &self.dossier.meetings {
            if self.dossier.wholes_of(meeting).next().is_none() {
                self.meeting(page, 2, meeting);
            }
        }
    }

    fn positions(&self, page: &mut Page) {
        page.section("What each side said");
        let mut side = String::new();
        for (n, position) in self.numbered.iter().enumerate() {
            if self.side_of(position) != side {
                side = self.side_of(position);
                page.heading(2, &side);
            }
            self.position(page, n + 1, position);
        }
    }

    fn actions(&self, page: &mut Page) {
        page.section("What was agreed, and how firmly");
        for action in &self.dossier.actions {
            page.heading(2, self.name(&action.id));
            page.field(4, "standing", standing(action));
            page.field(4, "between", self.participants(&action.parties));
            page.field(4, "when", self.when(action.when.as_ref(), action.timing.as_deref()));
            page.field(4, "on", self.names(&action.topics));
            self.terms(page, 4, &action.terms);
            self.history(page, 4, &action.history, ActionStep::as_str);
            self.claims(page, 4, &action.claims);
            self.accounts(page, 4, action.accounts.iter().map(|it| (&it.by[..], &it.cites[..])));
        }
    }

    fn events(&self, page: &mut Page) {
        page.section("What was done or befell");
        for event in &self.dossier.events {
            page.heading(2, format!("{} ({})", self.name(&event.id), event.kind));
            page.field(4, "who", self.participants(&event.participants));
            page.field(4, "at", event.at.as_ref().map_or_else(String::new, |it| self.name(it)));
            page.field(4, "when", self.when(event.when.as_ref(), event.timing.as_deref()));
            page.field(4, "lasted", event.duration.as_deref().map_or_else(String::new, length));
            page.field(4, "links", self.links(&event.relations, |_| true));
            page.field(4, "told", self.passages(&event.cites));
            self.history(page, 4, &event.history, EventStep::as_str);
            self.claims(page, 4, &event.claims);
            self.accounts(page, 4, event.accounts.iter().map(|it| (&it.by[..], &it.cites[..])));
        }
    }

    fn decisions(&self, page: &mut Page) {
        page.section("What was decided");
        for decision in &self.dossier.decisions {
            let says = decision.says.as_deref().unwrap_or(decision.id.as_str());
            page.heading(2, format!("{says} ({})", spaced(decision.method.as_str())));
            page.field(
                4,
                "outcome",
                decision.outcome.as_ref().map_or("not stated", |it| it.as_str()),
            );
            page.field(
                4,
                "by",
                decision.body.as_ref().map_or_else(String::new, |it| self.name(it)),
            );
            page.field(4, "on", self.targets(&decision.on));
            page.field(4, "at", decision.at.as_ref().map_or_else(String::new, |it| self.name(it)));
            page.field(4, "when", self.when(decision.when.as_ref(), decision.timing.as_deref()));
            for ballot in &decision.ballots {
                page.field(4, ballot.vote.as_str(), self.participant(&ballot.by));
            }
            page.field(4, "told", self.passages(&decision.cites));
            self.history(page, 4, &decision.history, DecisionStep::as_str);
            self.claims(page, 4, &decision.claims);
            self.accounts(page, 4, decision.accounts.iter().map(|it| (&it.by[..], &it.cites[..])));
        }
    }

    /// What is claimed of actors, places, topics and texts.
    fn background(&self, page: &mut Page) {
        page.section("Background, as asserted");
        for record in self.dossier.records().filter(|it| !is_happening(*it)) {
            if !record.claims().is_empty() {
                page.heading(2, self.title(record));
                self.claims(page, 4, record.claims());
            }
        }
    }

    fn open_points(&self, page: &mut Page) {
        page.section("What stays open");
        self.open_sources(page);
        self.open_times(page);
        self.open_positions(page);
        self.single_words(page);
        self.open_actions(page);
        self.readings(page);
    }
}

/// One record each.
impl Desk<'_> {
    fn document(&self, document: &Document) -> String {
        let mut text = self.name(&document.id);
        if document.title.is_some() {
            text = format!("{}, {}", quoted(&text), document.kind);
            if let Some(publisher) = &document.publisher {
                text += &format!(" published by {}", self.name_of(publisher));
            }
        }
        text += match document.read {
            Some(ReadExtent::Complete) => "; read in full",
            Some(ReadExtent::Excerpt) => "; known in part",
            Some(ReadExtent::Unread) => "; known through others only",
            Some(ReadExtent::Refused) => "; access refused",
            _ => "",
        };
        let date = document.when.as_ref().or(document.published.as_ref());
        let when = self.when(date, document.timing.as_deref());
        text + "; " + if when.is_empty() { "undated" } else { &when }
    }

    fn person(&self, person: &Person) -> String {
        let mut parts = Vec::new();
        for (post, tie) in self.dossier.posts_of(person) {
            let rank = match &post.rank {
                Some(rank) => format!("with the rank of {}", spaced(rank.as_str())),
                None => "rank not recorded".to_owned(),
            };
            let mut text = format!("{}{}, {rank}", not(tie.not), self.name_of(&post.id));
            let when = self.when(tie.when.as_ref(), tie.timing.as_deref());
            if !when.is_empty() {
                text += &format!(" ({when})");
            }
            parts.push(text);
        }
        let misspelt = |kind: &Option<NameKind>| *kind == Some(NameKind::Misspelling);
        for name in person.names.iter().filter(|it| misspelt(&it.kind)) {
            parts.push(format!("found as {} {}", quoted(&name.text), self.places(&name.cites)));
        }
        parts.join("; ")
    }

    fn meeting(&self, page: &mut Page, indent: usize, meeting: &Meeting) {
        let kind = meeting.kind.as_ref().map_or_else(String::new, |it| format!(" ({it})"));
        page.heading(indent, self.name(&meeting.id) + &kind);
        let indent = indent + 2;
        let mut sides: Vec<(String, Vec<String>)> = Vec::new();
        for participant in &meeting.participants {
            let is_side = participant.post.is_none() && participant.side.is_none();
            let (side, text) = match participant.side_taken() {
                Some(side) if !is_side => (self.name(side), self.participant(participant)),
                _ => ("between".to_owned(), self.participant(participant)),
            };
            match sides.iter_mut().find(|(name, _)| *name == side) {
                Some((_, people)) => people.push(text),
                None => sides.push((side, vec![text])),
            }
        }
        let is_one = meeting.participants.len() == 1 || sides.len() > 1;
        for (side, people) in sides {
            let label = if side == "between" && is_one { "with" } else { &side };
            page.field(indent, label, listed(&people));
        }
        page.field(indent, "where", self.names(&meeting.places));
        page.field(indent, "when", self.when(meeting.when.as_ref(), meeting.timing.as_deref()));
        page.field(indent, "lasted", meeting.duration.as_deref().map_or_else(String::new, length));
        page.field(indent, "on", self.names(&meeting.topics));
        for outcome in &meeting.outcomes {
            let according = self.according_to(&outcome.by, &outcome.cites);
            page.field(
                indent,
                "outcome",
                format!("{}{}{according}", not(outcome.not), outcome.kind),
            );
        }
        page.field(
            indent,
            "links",
            self.links(&meeting.relations, |it| *it != RelationKind::PartOf),
        );
        page.field(indent, "told in", self.places(&meeting.cites));
        self.history(page, indent, &meeting.history, MeetingStep::as_str);
        self.claims(page, indent, &meeting.claims);
        self.accounts(page, indent, meeting.accounts.iter().map(|it| (&it.by[..], &it.cites[..])));
        for part in self.dossier.parts_of(&meeting.id) {
            self.meeting(page, indent, part);
        }
    }

    fn position(&self, page: &mut Page, n: usize, position: &StatedPosition) {
        let holders = match self.is_own_word(position) {
            true => String::new(),
            false => format!("for {}, ", self.participants(&position.holders)),
        };
        let act = spaced(position.act.as_str());
        let head = format!("{n}. {holders}{act}: {}", self.name(&position.id));
        page.heading(4, head);
        page.field(7, "on", self.names(&position.topics));
        page.field(7, "about", self.targets(&position.about));
        let voice = match self.participants(&position.speakers) {
            voice if voice.is_empty() => "not named".to_owned(),
            voice => voice,
        };
        page.field(7, "voiced by", voice);
        page.field(7, "to", self.participants(&position.to));
        page.field(7, "at", position.at.as_ref().map_or_else(String::new, |it| self.name(it)));
        page.field(7, "when", self.when(position.when.as_ref(), position.timing.as_deref()));
        page.field(7, "links", self.links(&position.relations, |_| true));
        self.terms(page, 7, &position.terms);
        for cite in position.cites.iter() {
            let label = match &cite.manner {
                Some(Manner::Verbatim) => "quoted",
                Some(Manner::Paraphrase) => "reported",
                Some(Manner::Narrated) => "told",
                Some(manner) => manner.as_str(),
                None => "cited",
            };
            page.field(7, label, self.passages([cite]) + &self.chain(cite));
        }
        self.claims(page, 7, &position.claims);
        self.accounts(page, 7, position.accounts.iter().map(|it| (&it.by[..], &it.cites[..])));
    }

    fn terms(&self, page: &mut Page, indent: usize, terms: &[Terms]) {
        for term in terms {
            let mut parts = Vec::new();
            parts.extend(term.force.as_ref().map(|it| spaced(it.as_str())));
            parts.extend(term.says.as_deref().map(str::to_owned));
            for (how, who) in [("owed by", &term.owed_by), ("owed to", &term.owed_to)] {
                if !who.is_empty() {
                    parts.push(format!("{how} {}", self.participants(who)));
                }
            }
            if let Some(deadline) = term.deadline.as_deref() {
                parts.push(format!("by {}", self.moment(deadline)));
            }
            page.field(indent, "terms", parts.join(", "));
        }
    }

    fn history<K>(&self, page: &mut Page, indent: usize, steps: &[Step<K>], word: fn(&K) -> &str) {
        for step in steps {
            let mut parts = Vec::new();
            parts.extend(step.extent.map(|it| it.to_string()));
            parts.extend(step.says.as_deref().map(str::to_owned));
            let when = self.when(step.when.as_ref(), step.timing.as_deref());
            parts.extend((!when.is_empty()).then_some(when));
            parts.extend(step.planned.as_deref().map(|it| format!("planned: {}", self.moment(it))));
            if !step.by.is_empty() {
                parts.push(format!("by {}", self.participants(&step.by)));
            }
            let links = self.links(&step.relations, |_| true);
            parts.extend((!links.is_empty()).then_some(links));
            let passages = self.passages(&step.cites);
            parts.extend((!passages.is_empty()).then_some(passages));
            page.field(indent, &spaced(word(&step.step)), parts.join("; "));
        }
    }

    fn claims(&self, page: &mut Page, indent: usize, claims: &[Claim]) {
        for claim in claims {
            let says = claim.says.as_deref().unwrap_or_default();
            let since = claim.since.as_ref().map(|it| format!(", since {}", it.as_str()));
            let according = self.according_to(&claim.by, &claim.cites);
            let mut text = not(claim.not).to_owned() + says + &since.unwrap_or_default();
            if !claim.about.is_empty() {
                text += &format!(" (also about: {})", self.targets(&claim.about));
            }
            let text = text + &according;
            page.field(indent, &spaced(claim.kind.as_str()), text);
        }
    }

    /// The passages in which a side tells the record in its own way.
    fn accounts<'b>(
        &self,
        page: &mut Page,
        indent: usize,
        accounts: impl Iterator<Item = (&'b [Participation], &'b [Citation])>,
    ) {
        for (by, cites) in accounts {
            let text = format!("{}: {}", self.participants(by), self.passages(cites));
            page.field(indent, "own account", text);
        }
    }
}

/// What is not known.
impl Desk<'_> {
    fn open_sources(&self, page: &mut Page) {
        let cited: BTreeSet<_> = self.citations().map(|(_, it)| &it.source).collect();
        match cited.len() {
            0 => page.item("No source is cited."),
            1 => page.item("Everything rests on one source."),
            n => page.item(format!("The dossier rests on {n} sources.")),
        }
        for document in &self.dossier.documents {
            if !cited.contains(&document.id) {
                page.item(format!("Known through others only: {}.", self.name(&document.id)));
            }
        }
    }

    fn open_times(&self, page: &mut Page) {
        let meetings = &self.dossier.meetings;
        let undated: Vec<_> = meetings.iter().filter(|it| it.when.is_none()).collect();
        let names: Vec<_> = undated.iter().map(|it| self.name(&it.id)).collect();
        match (undated.len(), meetings.len()) {
            (0, _) => {}
            (n, all) if n == all => page.item("No meeting has a date."),
            _ => page.item(format!("Meetings without a date: {}.", names.join("; "))),
        }
        for (record, timing) in self.timings() {
            let anchors = [&timing.at, &timing.after, &timing.before];
            for anchor in anchors.into_iter().flatten() {
                if let Some(Record::Document(text)) = self.dossier.record(&anchor.to)
                    && text.when.is_none()
                    && text.published.is_none()
                {
                    let words = timing.words.as_deref().map_or("its time".to_owned(), quoted);
                    page.item(format!(
                        "{}: {words} counts from a text without a date, [{}].",
                        self.title(record),
                        text.id
                    ));
                }
            }
        }
    }

    fn open_positions(&self, page: &mut Page) {
        self.numbers(page, "Said by a speaker who is not named", |it| it.speakers.is_empty());
        self.numbers(page, "Said on an occasion that is not stated", |it| {
            let is_written = it.relations.iter().any(|it| it.kind == RelationKind::SetOutIn);
            let mut links = it.cites.iter().flat_map(|it| &it.via);
            it.at.is_none()
                && !is_written
                && !links.any(|it| it.at.is_some() || it.source.is_some())
        });
        self.numbers(page, "Said to an addressee who is not stated", |it| it.to.is_empty());
        self.numbers(page, "Said in words that no source quotes", |it| {
            let exact = [Manner::Verbatim, Manner::Translated, Manner::Interpreted].map(Some);
            !it.cites.iter().any(|it| it.words.is_some() && exact.contains(&it.manner))
        });
    }

    /// The positions of which this is true, by their numbers.
    fn numbers(&self, page: &mut Page, what: &str, is_so: impl Fn(&StatedPosition) -> bool) {
        let numbers = self.numbered.iter().enumerate().filter(|(_, it)| is_so(it));
        let numbers: Vec<_> = numbers.map(|(n, _)| (n + 1).to_string()).collect();
        if !numbers.is_empty() {
            page.item(format!("{what}: {}.", numbers.join(", ")));
        }
    }

    /// What one party says of another, or of a meeting with others.
    fn single_words(&self, page: &mut Page) {
        let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut rests_on = |by: String, what: String| words.entry(by).or_default().push(what);
        for (n, position) in self.numbered.iter().enumerate() {
            if !self.is_own_word(position) {
                let holders = self.participants(&position.holders);
                let what = format!("what {holders} holds ({})", n + 1);
                rests_on(self.participants(&position.speakers), what);
            }
        }
        for meeting in &self.dossier.meetings {
            let name = self.name(&meeting.id);
            for outcome in meeting.outcomes.iter().filter(|it| it.by.len() == 1) {
                let what = format!("{} as outcome of: {name}", outcome.kind);
                rests_on(self.participants(&outcome.by), what);
            }
            for claim in meeting.claims.iter().filter(|it| it.by.len() == 1) {
                let says = claim.says.as_deref().map_or_else(String::new, quoted);
                rests_on(self.participants(&claim.by), format!("{says} of: {name}"));
            }
            for cite in &meeting.cites {
                if let (Some(field), [link]) = (cite.field, &cite.via[..])
                    && link.by.len() == 1
                {
                    rests_on(self.participants(&link.by), format!("the {field} of: {name}"));
                }
            }
        }
        for (by, what) in words {
            page.item(format!("On the word of {by} alone: {}.", what.join("; ")));
        }
    }

    fn open_actions(&self, page: &mut Page) {
        let actions = &self.dossier.actions;
        let list = |page: &mut Page, what: &str, is_so: &dyn Fn(&AgreedAction) -> bool| {
            let names: Vec<_> =
                actions.iter().filter(|it| is_so(it)).map(|it| self.name(&it.id)).collect();
            match names.len() {
                0 => {}
                n if n > 1 && n == actions.len() => page.item(format!("{what}: all {n} actions.")),
                _ => page.item(format!("{what}: {}.", names.join("; "))),
            }
        };
        list(page, "Not recorded as agreed", &|it| !it.history.iter().any(is_commitment));
        list(page, "To be done, without a date", &|it| it.when.is_none());
        list(page, "To be done, without terms", &|it| it.terms.is_empty());
        list(page, "To be done, without anyone named for the last step", &|it| {
            it.history.last().is_none_or(|it| it.by.is_empty())
        });
    }

    fn readings(&self, page: &mut Page) {
        for (record, cite) in self.citations() {
            for reading in &cite.readings {
                let words = reading.words.as_deref().or(cite.words.as_deref()).unwrap_or_default();
                let mut meant: Vec<_> =
                    reading.says.iter().map(|it| it.as_str().to_owned()).collect();
                let refers_to = reading.refers_to.as_ref().map(|it| self.target(it));
                meant.extend(refers_to.map(|it| format!("read as referring to: {it}")));
                let place = self.places([cite]);
                let name = self.title(record);
                page.item(format!("{name}: {} {place}: {}.", quoted(words), meant.join(", ")));
            }
        }
    }
}

/// Wordings.
impl Desk<'_> {
    /// What a reader would call the record.
    fn title(&self, record: Record<'_>) -> String {
        let says = match record {
            Record::Position(it) => it.says.as_deref(),
            Record::Action(it) => it.says.as_deref(),
            Record::Event(it) => it.says.as_deref(),
            Record::Decision(it) => it.says.as_deref(),
            Record::Document(it) if it.title.is_none() => {
                let by = it.publisher.as_ref().map(|it| format!(" by {}", self.name_of(it)));
                return it.kind.to_string() + &by.unwrap_or_default();
            }
            _ => None,
        };
        says.unwrap_or(record.label()).to_owned()
    }

    fn name(&self, id: impl Into<AnyId>) -> String {
        self.dossier.record(&id.into()).map_or_else(String::new, |it| self.title(it))
    }

    /// The name of an actor or post, with the body it belongs to.
    fn name_of(&self, id: impl Into<AnyId>) -> String {
        let id = id.into();
        let of = match self.dossier.record(&id) {
            Some(Record::Post(it)) => it.of.as_ref(),
            Some(Record::Organization(it)) => it.of.as_ref(),
            _ => None,
        };
        let of = of.map(|it| format!(" ({})", self.name(it)));
        self.name(id) + &of.unwrap_or_default()
    }

    fn names<'b, I: 'b>(&self, ids: &'b [I]) -> String
    where
        &'b I: Into<AnyId>,
    {
        listed(&ids.iter().map(|id| self.name(id)).collect::<Vec<_>>())
    }

    fn participants(&self, participants: &[Participation]) -> String {
        listed(&participants.iter().map(|it| self.participant(it)).collect::<Vec<_>>())
    }

    fn participant(&self, participant: &Participation) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(participant.who.as_ref().map(|it| self.name_of(it)));
        parts.extend(participant.post.as_ref().map(|it| self.name_of(it)));
        if let Some(described) = participant.described.as_deref() {
            let words = described.words.as_deref().map_or_else(String::new, quoted);
            let of = described.of.as_ref().map(|it| format!(" ({})", self.name(it)));
            parts.push(words + &of.unwrap_or_default());
        }
        parts.extend(participant.role.as_ref().map(|it| format!("as {}", spaced(it.as_str()))));
        not(participant.not).to_owned() + &parts.join(", ")
    }

    fn targets(&self, targets: &[Target]) -> String {
        listed(&targets.iter().map(|it| self.target(it)).collect::<Vec<_>>())
    }

    fn target(&self, target: &Target) -> String {
        let mut text = match self.dossier.record(&target.to) {
            Some(Record::Document(it)) => format!("[{}]", it.id),
            _ => self.name(target.to.clone()),
        };
        text += &target.part.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
        text + &target
            .step
            .as_ref()
            .map(|it| format!(", at the step {}", quoted(it)))
            .unwrap_or_default()
    }

    fn links(&self, relations: &[Relation], is_shown: impl Fn(&RelationKind) -> bool) -> String {
        let shown = relations.iter().filter(|it| is_shown(&it.kind));
        let links = shown.map(|it| {
            format!("{}{}: {}", not(it.not), spaced(it.kind.as_str()), self.name(it.to.clone()))
        });
        links.collect::<Vec<_>>().join("; ")
    }

    fn when(&self, date: Option<&Date>, timing: Option<&Timing>) -> String {
        let mut parts: Vec<String> = date.iter().map(|it| it.as_str().to_owned()).collect();
        if let Some(timing) = timing {
            parts.extend(timing.words.as_deref().map(quoted));
            let anchors =
                [("as of", &timing.at), ("after", &timing.after), ("before", &timing.before)];
            for (how, anchor) in anchors {
                parts.extend(anchor.as_ref().map(|it| format!("{how} {}", self.target(it))));
            }
            parts.extend(timing.open.then(|| "left open".to_owned()));
        }
        parts.join(", ")
    }

    fn moment(&self, moment: &Moment) -> String {
        self.when(moment.when.as_ref(), moment.timing.as_deref())
    }

    /// Who says so: those named, or else whoever published the text cited.
    fn according_to(&self, by: &[Participation], cites: &[Citation]) -> String {
        let who = if by.is_empty() {
            let sources = cites.iter().filter_map(|it| self.dossier.document(&it.source));
            let publishers = sources.filter_map(|it| it.publisher.as_ref());
            let publishers: BTreeSet<_> = publishers.map(|it| self.name(it)).collect();
            listed(&publishers.into_iter().collect::<Vec<_>>())
        } else {
            self.participants(by)
        };
        let mut occasions: Vec<String> = Vec::new();
        for link in cites.iter().flat_map(|it| &it.via) {
            let occasion = self.occasion(link);
            if !occasion.is_empty() && !occasions.contains(&occasion) {
                occasions.push(occasion);
            }
        }
        format!(", according to {who}{} {}", occasions.concat(), self.places(cites))
    }

    /// The words of the passages, and where they stand.
    fn passages<'b>(&self, cites: impl IntoIterator<Item = &'b Citation>) -> String {
        let passages = cites.into_iter().map(|it| {
            let words = it.words.as_deref().map_or_else(String::new, quoted);
            format!("{words} {}", self.places([it]))
        });
        passages.collect::<Vec<_>>().join(" ")
    }

    /// Where the passages stand, such as `[article p4]`.
    fn places<'b>(&self, cites: impl IntoIterator<Item = &'b Citation>) -> String {
        let mut places: Vec<String> = Vec::new();
        for cite in cites {
            let part = cite.part.as_ref().map(|it| format!("{NO_BREAK}{it}"));
            let place = format!("[{}{}]", cite.source, part.unwrap_or_default());
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places.join(" ")
    }

    /// Who passed the words on, where that is more than one name.
    fn chain(&self, cite: &Citation) -> String {
        let links: Vec<_> = cite.via.iter().map(|it| (it, self.occasion(it))).collect();
        if links.len() < 2 && links.iter().all(|(_, occasion)| occasion.is_empty()) {
            return String::new();
        }
        let links = links.into_iter().map(|(link, occasion)| {
            let by = link.by.iter().map(|it| match &it.who {
                Some(who) => self.name(who),
                None => self.participant(it),
            });
            listed(&by.collect::<Vec<_>>()) + &occasion
        });
        format!(" via {}", links.collect::<Vec<_>>().join(", from "))
    }

    /// By what act, at which meeting and in which text the words were said.
    fn occasion(&self, link: &Attribution) -> String {
        let act = link.act.as_ref().map(|it| format!(", act: {}", spaced(it.as_str())));
        let at = link.at.as_ref().map(|it| format!(", at {}", self.name(it)));
        let source = link.source.as_ref().map(|it| format!(", in [{it}]"));
        [act, at, source].into_iter().flatten().collect()
    }
}

/// Links between records.
impl<'a> Desk<'a> {
    /// The side that speaks; where no speaker is named, the one spoken for.
    fn side_of(&self, position: &StatedPosition) -> String {
        let voices = match &position.speakers {
            speakers if speakers.is_empty() => &position.holders,
            speakers => speakers,
        };
        let sides: BTreeSet<_> = voices.iter().filter_map(Participation::side_taken).collect();
        let sides: Vec<_> = sides.into_iter().map(|it| self.name(it)).collect();
        if sides.is_empty() { "Side not stated".to_owned() } else { sides.join(" and ") }
    }

    /// Whether those who voice the position speak for those whose it is.
    fn is_own_word(&self, position: &StatedPosition) -> bool {
        let sides: Vec<_> = position.speakers.iter().map(Participation::side_taken).collect();
        sides.is_empty() || position.holders.iter().all(|it| sides.contains(&it.side_taken()))
    }

    /// Every citation, with the record that it supports.
    fn citations(&self) -> impl Iterator<Item = (Record<'a>, &'a Citation)> {
        let documents = self.dossier.documents.iter();
        documents.flat_map(|it| self.dossier.citations_of(&it.id))
    }

    /// The times of records and steps that are told otherwise than by a date.
    fn timings(&self) -> Vec<(Record<'a>, &'a Timing)> {
        fn steps<K>(history: &[Step<K>]) -> impl Iterator<Item = &Timing> {
            history.iter().flat_map(|it| {
                let planned = it.planned.as_deref().and_then(|it| it.timing.as_deref());
                it.timing.as_deref().into_iter().chain(planned)
            })
        }
        let mut all = Vec::new();
        for record in self.dossier.records() {
            let mut add = |timing: &'a Timing| all.push((record, timing));
            match record {
                Record::Meeting(it) => {
                    it.timing.as_deref().into_iter().chain(steps(&it.history)).for_each(add);
                }
                Record::Action(it) => {
                    it.timing.as_deref().into_iter().chain(steps(&it.history)).for_each(add);
                }
                Record::Event(it) => {
                    it.timing.as_deref().into_iter().chain(steps(&it.history)).for_each(add);
                }
                Record::Position(it) => it.timing.as_deref().into_iter().for_each(&mut add),
                _ => {}
            }
        }
        all
    }
}

fn length(duration: &Duration) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(duration.amount.as_ref().map(|it| it.as_str().to_owned()));
    parts.extend(duration.unit.map(|it| it.to_string()));
    parts.extend(duration.words.as_deref().map(quoted));
    parts.join(" ")
}

fn not(not: bool) -> &'static str {
    if not { "not: " } else { "" }
}

/// How far an action has come.
fn standing(action: &AgreedAction) -> String {
    let Some(last) = action.history.last() else {
        return "no step recorded".to_owned();
    };
    let is_agreed = action.history.iter().any(is_commitment);
    spaced(last.step.as_str()) + if is_agreed { "" } else { "; no agreement recorded" }
}

/// Whether the parties are bound, or meant to be, once this step is reached.
fn is_commitment(step: &Step<ActionStep>) -> bool {
    use ActionStep as To;
    step.extent.is_none()
        && matches!(
            step.step,
            To::AgreedInPrinciple
                | To::Agreed
                | To::Signed
                | To::Ratified
                | To::Acceded
                | To::ProvisionallyApplied
                | To::InForce
                | To::UnderWay
                | To::Fulfilled
        )
}

/// Whether the record is part of what happened, and has a section of its own.
fn is_happening(record: Record<'_>) -> bool {
    matches!(
        record,
        Record::Meeting(_)
            | Record::Position(_)
            | Record::Action(_)
            | Record::Event(_)
            | Record::Decision(_)
    )
}
