/** A proof that a journal row is in the published log: how it is made, and the ways in which it fails (P7). */
import { beforeAll, describe, expect, test } from "vitest";
import type { AnchoredRow } from "../../../shared/audit/anchors.ts";
import { commitmentOf } from "../../../shared/audit/commitment.ts";
import { headOf, type PublishedHead, signerOf } from "../../../shared/audit/log/head.ts";
import { newestHead } from "../../../shared/audit/log/heads.ts";
import { type LogStore, memoryLog } from "../../../shared/audit/log/log-store.ts";
import {
  headSchema,
  isConsistent,
  isProved,
  type Proof,
  proofOf,
  proofSchema,
  verifyProof,
} from "../../../shared/audit/log/proof.ts";
import { sha256 } from "../../../shared/journal/fingerprint.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { hashAfter } from "../../../shared/journal/next-row.ts";
import { sealNextDay } from "./seal-day.ts";

const code = "407155289363";
const signer = signerOf(Buffer.from("secret"));

function rowAt(version: number, at: string, what: string | undefined, id = code): StoredRow {
  const row = {
    ...{ id, version, at, actor: "staff:a.rahimi", command: "note", key: `key-${version}` },
    ...{ fingerprint: "fingerprint", directory: 1, release: "test", correlation: id, facts: [], events: [] },
    ...(what !== undefined && {
      shown: { facts: [{ what, at }], salt: sha256(id, String(version)).slice(0, 22) },
    }),
    hash: "",
  };
  return { ...row, hash: hashAfter("", row) };
}

const rows = [
  rowAt(1, "2026-11-24T08:00:00.000Z", "registered"),
  rowAt(2, "2026-11-24T08:00:05.000Z", undefined),
  rowAt(3, "2026-11-24T20:29:59.000Z", "referred"),
  rowAt(4, "2026-11-26T08:00:00.000Z", "answered"),
  // This row's time is after midnight in Tehran, because the service's clock was ahead. Its hash was stored before midnight.
  rowAt(5, "2026-11-26T20:30:01.500Z", "rated"),
];
const foreign = rowAt(1, "2026-11-24T09:00:00.000Z", "registered", "407155289371");

const anchorOf = (row: StoredRow): AnchoredRow => ({
  service: "intake",
  ...{ id: row.id, version: row.version, hash: row.hash },
  facts: commitmentOf(row),
});
const noise = Array.from({ length: 700 }, (_, n) => ({
  service: "referral",
  ...{ id: code, version: n + 1, hash: sha256(`noise ${n}`) },
}));

const anchors: Readonly<Record<string, readonly AnchoredRow[]>> = {
  "2026-11-24": [rows[0], rows[1], foreign].map((row) => anchorOf(row as StoredRow)).concat(noise),
  // The third row was written a second before midnight in Tehran. Its event arrived after midnight, so its hash
  // belongs to the next day.
  "2026-11-25": [anchorOf(rows[2] as StoredRow)],
  "2026-11-26": [rows[3], rows[4]].map((row) => anchorOf(row as StoredRow)),
};

let log: LogStore;
const heads: PublishedHead[] = [];
let proof: Proof;

beforeAll(async () => {
  log = memoryLog();
  for (const day of ["2026-11-25", "2026-11-26", "2026-11-27"]) {
    await sealNextDay({
      anchorsOf: async function* (asked) {
        yield* anchors[asked] ?? [];
      },
      log,
      signer: async () => signer,
      now: () => new Date(`${day}T06:00:00.000Z`),
    });
    heads.push((await newestHead(log)) as PublishedHead);
  }
  const entries = [...(await proofOf(log, heads[2] as PublishedHead, rows))];
  proof = proofSchema().parse(JSON.parse(JSON.stringify({ peygir: "proof/1", entries })));
});

const head = () => heads[2] as PublishedHead;
const first = () => ({ peygir: "proof/1", entries: proof.entries.slice(0, 1) }) satisfies Proof;
const changed = (change: Partial<Proof["entries"][number]>): Proof => ({
  peygir: "proof/1",
  entries: first().entries.map((entry) => ({ ...entry, ...change })),
});
const faults = (of: Proof, by = head()) => {
  const verdict = verifyProof(of, by);
  return "fault" in verdict ? verdict.fault : verdict.entries.map(({ fault }) => fault);
};

describe("a proof that an entry is in the published log", () => {
  test("is valid for each entry of the public timeline, even one whose hash was stored after midnight or before the entry's own time", () => {
    expect(proof.entries.map(({ facts, day }) => [facts.events[0]?.what, day])).toEqual([
      ["registered", "2026-11-24"],
      ["referred", "2026-11-25"],
      ["answered", "2026-11-26"],
      ["rated", "2026-11-26"],
    ]);
    expect(isProved(verifyProof(proof, head()))).toBe(true);
  });

  test("is valid with every root of the log that covers the entry's day, and not with a root published before that day", () => {
    expect(faults(first(), heads[0])).toEqual([undefined]);
    expect(faults(proof, heads[1])).toEqual([undefined, undefined, "day-missing", "day-missing"]);
  });

  test("reveals nothing about staff, nor the secret salt of the entry's journal row", () => {
    const text = JSON.stringify(proof);
    for (const secret of ["a.rahimi", "fingerprint", "key-1", ...rows.map(({ shown }) => shown?.salt ?? "-")])
      expect(secret === "-" || !text.includes(secret)).toBe(true);
  });

  test.each([
    ["what happened", { facts: { code, events: [{ what: "answered", at: "2026-11-24T08:00:00.000Z" }] } }],
    ["when", { facts: { code, events: [{ what: "registered", at: "2026-11-23T08:00:00.000Z" }] } }],
    [
      "its tracking code",
      { facts: { code: "407155289371", events: [{ what: "registered", at: "2026-11-24T08:00:00.000Z" }] } },
    ],
    ["the row", { rowHash: sha256("altered") }],
    ["the salt", { salt: sha256("other") }],
    ["the place", { index: 3 }],
    ["the path", { path: [] }],
  ])("fails when %s is altered", (_, change) => {
    expect(faults(changed(change))).toEqual(["not-in-day"]);
  });

  test("fails for the journal row of another request", () => {
    const { hash, shown } = foreign;
    expect(shown).toBeDefined();
    expect(faults(changed({ rowHash: hash }))).toEqual(["not-in-day"]);
  });

  test("fails when it names a day other than that of the entry", () => {
    expect(faults(changed({ day: "2026-11-25" }))).toEqual(["not-in-day"]);
    expect(faults(changed({ day: "2026-11-23" }))).toEqual(["day-missing"]);
  });

  test("fails with a wrong root, a truncated log, or a root that the log's key did not sign", () => {
    expect(faults(first(), { ...head(), root: sha256("wrong") })).toBe("root-broken");
    expect(faults(first(), { ...head(), days: head().days.slice(0, 2) })).toBe("root-broken");
    expect(faults(first(), { ...head(), size: 2, days: head().days.slice(0, 2) })).toBe("root-broken");
    const forged = headOf(head().days.slice(1), new Date(head().until), signer);
    expect(faults(first(), forged)).toEqual(["day-missing"]);
    expect(faults(first(), { ...forged, signature: head().signature })).toBe("root-unsigned");
    const other = signerOf(Buffer.from("another"));
    expect(faults(first(), { ...head(), key: other.key })).toBe("root-unsigned");
  });
});

describe("two published roots of the log", () => {
  test("are consistent when the later log begins with the earlier one", () => {
    expect(isConsistent(heads[0] as PublishedHead, head())).toBe(true);
    expect(isConsistent(head(), head())).toBe(true);
    expect(isConsistent(head(), heads[0] as PublishedHead)).toBe(false);
  });

  test("are inconsistent when a day was altered, removed or inserted", () => {
    const [one, two, three] = head().days;
    if (!one || !two || !three) throw new Error("three days are sealed");
    const until = new Date(head().until);
    const older = heads[1] as PublishedHead;
    for (const days of [
      [{ ...one, size: 5 }, two, three],
      [two, three],
      [one, { ...two, day: "2026-11-30" }, two, three],
    ])
      expect(isConsistent(older, headOf(days, until, signer))).toBe(false);
  });

  test("are read back unchanged from their published JSON", () => {
    expect(headSchema().parse(JSON.parse(JSON.stringify(head())))).toEqual(head());
  });
});
