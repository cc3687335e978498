//! Reading, validating and writing generated dossiers, with serde_json into
//! its untyped `Value` in the same run for comparison.
//!
//! `cargo bench --bench dossier` measures 5 KB, 500 KB and 50 MB.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark may stop on a slip of its own"
)]
#![allow(missing_docs, reason = "made by a macro of criterion")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use diplomacy::Dossier;

#[path = "support/generate.rs"]
mod generate;

fn benches(criterion: &mut Criterion) {
    for (name, affairs) in [("5KB", 1), ("500KB", 190), ("50MB", 19_000)] {
        let dossier = generate::dossier(affairs);
        let json = dossier.to_json();
        let mut group = criterion.benchmark_group(name);
        group
            .sample_size(10)
            .sampling_mode(SamplingMode::Flat)
            .warm_up_time(Duration::from_millis(500))
            .measurement_time(Duration::from_secs(3))
            .throughput(Throughput::Bytes(json.len() as u64));
        group.bench_function("read-as-value", |bencher| {
            bencher.iter_with_large_drop(|| {
                serde_json::from_str::<serde_json::Value>(black_box(&json)).expect("JSON")
            });
        });
        group.bench_function("read", |bencher| {
            bencher
                .iter_with_large_drop(|| Dossier::from_json(black_box(&json)).expect("a dossier"));
        });
        group.bench_function("validate", |bencher| {
            bencher.iter_batched(
                || dossier.clone(),
                |dossier| dossier.validate().expect("valid"),
                BatchSize::LargeInput,
            );
        });
        group.bench_function("read-and-validate", |bencher| {
            bencher.iter_with_large_drop(|| {
                Dossier::from_json(black_box(&json)).expect("a dossier").validate().expect("valid")
            });
        });
        group.bench_function("write", |bencher| bencher.iter(|| black_box(&dossier).to_json()));
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        group.bench_function("write-value", |bencher| {
            bencher.iter(|| serde_json::to_string(black_box(&value)).expect("JSON"));
        });
        group.finish();
    }
}

criterion_group!(dossiers, benches);
criterion_main!(dossiers);
