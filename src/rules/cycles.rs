//! No circles: part-of, follows, supersedes, memberships, places, topics.

use super::{Check, Rule};
use crate::actor::{Group, Organization, TieKind};
use crate::dossier::Record;
use crate::place::Place;
use crate::relation::RelationKind;
use crate::report::Violation;
use crate::text::Shown;
use crate::valid::index::Number;
use crate::walk::{At, Path};

/// The links that may not run in circles, by what they say.
#[derive(Default)]
pub(super) struct Edges {
    graphs: [Vec<Edge>; GRAPHS.len()],
}

struct Edge {
    from: Number,
    to: Number,
    path: Path,
}

/// What a link of each graph says, for the message.
const GRAPHS: [&str; 7] = [
    "part of",
    "after",
    "a replacement for",
    "a member or part of",
    "within",
    "narrower than",
    "in preparation of",
];

impl Edges {
    fn push(&mut self, graph: usize, from: Number, to: Number, path: Path) {
        if let Some(edges) = self.graphs.get_mut(graph) {
            edges.push(Edge { from, to, path });
        }
    }

    pub(super) fn relation(&mut self, kind: &RelationKind, from: Number, to: Number, at: &At<'_>) {
        let graph = match kind {
            RelationKind::PartOf => 0,
            RelationKind::Follows => 1,
            RelationKind::Supersedes => 2,
            RelationKind::Prepares => 6,
            _ => return,
        };
        self.push(graph, from, to, at.path());
    }

    pub(super) fn tie(&mut self, kind: &TieKind, from: Number, to: Number, at: &At<'_>) {
        if matches!(kind, TieKind::MemberOf | TieKind::PartOf) {
            self.push(3, from, to, at.path());
        }
    }
}

/// Gathers the links that are fields of their own.
pub(super) fn gather(check: &mut Check<'_>, number: Number, record: Record<'_>) {
    let mut link = |graph: usize, to: &str, path: &dyn Fn(Path) -> Path| {
        if let Some(to) = check.resolve(to) {
            let path = path(check.starts.path(number));
            check.edges.push(graph, number, to, path);
        }
    };
    match record {
        Record::Organization(Organization { of: Some(of), .. })
        | Record::Group(Group { of: Some(of), .. }) => {
            link(3, of.as_str(), &|path| path.field("of"));
        }
        Record::Place(Place { part_of: Some(whole), .. }) => {
            link(4, whole.as_str(), &|path| path.field("part_of"));
        }
        Record::Topic(topic) => {
            for (n, broader) in topic.broader.iter().enumerate() {
                link(5, broader.as_str(), &|path| path.field("broader").index(n));
            }
        }
        _ => {}
    }
}

pub(super) fn check(check: &mut Check<'_>) {
    let edges = core::mem::take(&mut check.edges);
    for (graph, says) in edges.graphs.iter().zip(GRAPHS) {
        for closing in closing_edges(graph) {
            let Some(edge) = graph.get(closing.edge) else { continue };
            let id = check.id(edge.from);
            let mut message = format!("{} is {says} itself", Shown(id));
            for (n, through) in closing.through.iter().enumerate() {
                message.push_str(if n == 0 { ", by way of " } else { ", " });
                message.push_str(&Shown(check.id(*through)).to_string());
            }
            if closing.more > 0 {
                message.push_str(&format!(" and {} more", closing.more));
            }
            let number = edge.from;
            let path = edge.path.clone();
            let violation = Violation::new(Rule::Cycle, path, message).help("cut the circle");
            check.report(number, violation);
        }
    }
}

/// How many records of a circle are named.
const MOST_NAMED: usize = 5;

/// An edge that closes a circle, and the records the circle runs through: the
/// first few, and how many more.
struct Closing {
    edge: usize,
    through: Vec<Number>,
    more: usize,
}

/// The edges that close a circle, found by a search in depth without recursion:
/// an edge that leads back to a record on the way to here. Linear in the edges.
fn closing_edges(edges: &[Edge]) -> Vec<Closing> {
    // Edges in the order of their near end, and where each near end begins.
    let mut order: Vec<usize> = (0..edges.len()).collect();
    let from = |edge: &usize| edges.get(*edge).map_or(0, |edge| edge.from);
    order.sort_by_key(from);
    let first_from = |node: Number| order.partition_point(|edge| from(edge) < node);

    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        /// On the way to here, this deep.
        OnTheWay(usize),
        Done,
    }
    let mut marks = std::collections::BTreeMap::new();
    let mut closing = Vec::new();
    // The way to here: each record, and the next of its edges to follow.
    let mut way: Vec<(Number, usize)> = Vec::new();
    for start in order.iter().map(from) {
        if marks.contains_key(&start) {
            continue;
        }
        marks.insert(start, Mark::OnTheWay(0));
        way.push((start, first_from(start)));
        while let Some((node, next)) = way.last_mut() {
            let edge = order.get(*next).and_then(|n| edges.get(*n).map(|edge| (*n, edge)));
            match edge.filter(|(_, edge)| edge.from == *node) {
                None => {
                    marks.insert(*node, Mark::Done);
                    way.pop();
                }
                Some((nth, edge)) => {
                    *next += 1;
                    match marks.get(&edge.to) {
                        Some(Mark::Done) => {}
                        Some(Mark::OnTheWay(depth)) => {
                            // Between the circle's first record and this one.
                            let (first, last) = (depth + 1, way.len());
                            let through = way.get(first..last).unwrap_or(&[]);
                            closing.push(Closing {
                                edge: nth,
                                through: through
                                    .iter()
                                    .take(MOST_NAMED)
                                    .map(|(node, _)| *node)
                                    .collect(),
                                more: through.len().saturating_sub(MOST_NAMED),
                            });
                        }
                        None => {
                            marks.insert(edge.to, Mark::OnTheWay(way.len()));
                            way.push((edge.to, first_from(edge.to)));
                        }
                    }
                }
            }
        }
    }
    closing
}

/// The places from which following `next` comes back to them, one for each
/// circle: for links of which each place has at most one.
pub(super) fn functional(count: usize, next: impl Fn(usize) -> Option<usize>) -> Vec<usize> {
    // 0: not seen; otherwise the round in which it was.
    let mut seen = vec![0_usize; count];
    let mut circles = Vec::new();
    for start in 0..count {
        let round = start + 1;
        let mut at = Some(start);
        while let Some(here) = at {
            match seen.get_mut(here) {
                Some(mark) if *mark == 0 => {
                    *mark = round;
                    at = next(here);
                }
                Some(mark) if *mark == round => {
                    circles.push(here);
                    break;
                }
                _ => break,
            }
        }
    }
    circles
}
