/** The parts of `npm run upgrade` that need no code of an older release: choices, judgements, readings and the report. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { demoOrganisation } from "../../local/stack/settings.ts";
import { readTemplate, type Synthesized } from "../../local/template/template.ts";
import { services } from "../../scripts/operator/services.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { kinds } from "../journal/aggregates.ts";
import { storiesOf } from "../journal/stories.ts";
import type { Answer } from "../support/visitor.ts";
import { factsNamed, foldAll, readBy, readHere } from "./journals.ts";
import { planFrom } from "./old-stack.ts";
import { brokenBy, type Call, differencesIn, lostBy, tableOf, unreadBy } from "./promises.ts";
import { chooseRelease, packagesFor } from "./release.ts";
import { lostStores } from "./stored.ts";
import { inTurn, untilServed } from "./trial.ts";

describe("the release to upgrade from", () => {
  const tags = [
    { name: "v1.2.0", commit: "aaa" },
    { name: "v1.2.0-rc.1", commit: "bbb" },
    { name: "v1.1.0", commit: "ccc" },
  ];
  const choices = { named: undefined, tags, head: "fff", recorded: "ddd" };

  it("is the newest tag", () => {
    expect(chooseRelease(choices)).toEqual({ ref: "v1.2.0", because: "the newest tag" });
  });

  it("is the tag before the newest when the newest tag is the present commit, and is never a release candidate", () => {
    expect(chooseRelease({ ...choices, head: "aaa" }).ref).toBe("v1.1.0");
  });

  it("is the commit in released.json when there are no tags, and the commit named on the command line in any case", () => {
    expect(chooseRelease({ ...choices, tags: [] })).toMatchObject({
      ref: "ddd",
      because: expect.stringContaining("released.json"),
    });
    expect(chooseRelease({ ...choices, named: "eee" })).toMatchObject({ ref: "eee" });
  });

  it("runs with the installed packages of the present checkout only when both releases pin the same versions, or when the caller demands it", () => {
    expect(packagesFor(["{}", "{}"], false)).toBe("linked");
    expect(packagesFor(["{}", "{ }"], false)).toBe("installed");
    expect(packagesFor(["{}", "{ }"], true)).toBe("linked although the lock files differ");
  });
});

describe("facts of two releases", () => {
  const old = { "referral-case": ["opened", "referred"] };
  const current = { "referral-case": ["opened", "accepted"], "referral-exports": ["export-asked"] };

  it("count as unreadable for the old release if only the new release has a stored journal with them, and as lost if only the old one has", () => {
    expect(unreadBy(old, current)).toEqual(["referral-case accepted", "referral-exports export-asked"]);
    expect(lostBy(current, old)).toEqual(["referral-case referred"]);
  });

  it("are those in the stored journals of each release's code, which may lack a kind of aggregate", () => {
    const code = mkdtempSync(join(tmpdir(), "peygir-stories-"));
    const stories = join(code, "test/journal/stories");
    mkdirSync(stories, { recursive: true });
    const rows = [{ facts: [{ type: "opened" }, { type: "told", v: 2 }] }, { facts: [{ type: "opened" }] }];
    writeFileSync(join(stories, "referral-case.json"), JSON.stringify([{ rows, state: {} }]));
    expect(readBy(code)).toEqual({ "referral-case": ["opened", "told v2"] });
    rmSync(code, { recursive: true });
  });
});

describe("a call in the trial of an upgrade", () => {
  const call: Call = {
    ...{ scene: "casework", what: "accept", by: "old", writes: true, after: "new" },
    ...{ before: ["referral-case opened"], status: 200, appended: 1, reply: "" },
  };
  const unread = ["referral-case desk-act-heard"];
  const unreadable = { ...call, before: [...call.before, ...unread] };

  it("keeps the promise of a safe upgrade when it is served and appends rows, or when it is served and only reads", () => {
    expect(brokenBy(call, unread)).toBeUndefined();
    expect(brokenBy({ ...call, writes: false, appended: 0 }, unread)).toBeUndefined();
    expect(brokenBy({ ...unreadable, by: "new" }, unread)).toBeUndefined();
  });

  it("breaks the promise of a safe upgrade when a version refuses facts that it knows, or when a write appends nothing", () => {
    expect(brokenBy({ ...call, status: 500, appended: 0, reply: "unexpected" }, unread)).toBe(
      "replied 500: unexpected",
    );
    expect(brokenBy({ ...call, status: 409, appended: 0 }, unread)).toMatch(/^replied 409/);
    expect(brokenBy({ ...call, appended: 0 }, unread)).toBe("appended nothing");
    expect(brokenBy({ ...unreadable, by: "new", status: 500 }, unread)).toMatch(/^replied 500/);
  });

  it("keeps the promise of a safe upgrade when the old version refuses an unknown fact with 500, and breaks it when the old version skips this fact", () => {
    expect(brokenBy({ ...unreadable, status: 500, appended: 0 }, unread)).toBeUndefined();
    expect(brokenBy(unreadable, unread)).toBe(
      "replied 200 although it cannot read referral-case desk-act-heard",
    );
    expect(brokenBy({ ...unreadable, status: 500, appended: 1 }, unread)).toMatch(/^appended although/);
  });

  it("is repeated while the system is busy, but not for ever", async () => {
    const answers = (statuses: readonly number[]) => {
      const left = [...statuses];
      return async () => ({ status: left.shift() ?? 503 }) as Answer;
    };
    expect(await untilServed(answers([503, 503, 201]), 0)).toEqual({ status: 201 });
    expect(await untilServed(answers([500, 201]), 0)).toEqual({ status: 500 });
    expect(await untilServed(answers([]), 0)).toEqual({ status: 503 });
  });

  it("is served by the two versions in turn", () => {
    const next = inTurn("new");
    expect([next(), next(), next()]).toEqual(["new", "old", "new"]);
  });
});

it("the differences that rebuild-views prints are listed by service, without its lines of progress", () => {
  const output = `On the local stack at http://127.0.0.1:1, as a dry run
directory: 3 views of 1 histories
intake: 75 views of 40 histories
  intake: 1000 …
  51 were not as the journal says: request#1#person, request#2#person, …
  37 belonged to nothing: request#1#mine
referral: 40 cases in the word index
  40 had no entries: 784322662672
Nothing was changed.`;
  expect(differencesIn(output)).toEqual([
    "intake: 51 were not as the journal says",
    "intake: 37 belonged to nothing",
    "referral word index: 40 had no entries",
  ]);
});

describe("the resources with data of two releases", () => {
  const table = (key: string) => ({
    Type: "AWS::DynamoDB::GlobalTable",
    Properties: { KeySchema: [{ AttributeName: key, KeyType: "HASH" }] },
  });
  const templateOf = (Resources: Synthesized["Resources"]) =>
    readTemplate("peygir", { Resources }, new Map());
  const old = templateOf({
    Rows: table("id"),
    Files: { Type: "AWS::S3::Bucket" },
    Alarm: { Type: "AWS::SNS::Topic" },
  });

  it("are kept when the new release has them with the same keys, even if it also has further resources", () => {
    const current = templateOf({ Rows: table("id"), Files: { Type: "AWS::S3::Bucket" }, More: table("id") });
    expect(lostStores(old, current)).toEqual([]);
  });

  it("are reported as lost when the new release lacks them or gives them other keys", () => {
    expect(lostStores(old, templateOf({ Rows: table("key") }))).toEqual([
      { id: "Rows", why: "AWS::DynamoDB::GlobalTable is replaced, because its KeySchema changed" },
      { id: "Files", why: "AWS::S3::Bucket is deleted" },
    ]);
  });
});

it("the report of the upgrade test marks failed checks", () => {
  const checks = [
    { name: "folds", passed: true, found: "3 aggregates" },
    { name: "verifies", passed: false, found: "a | b" },
  ];
  expect(tableOf(checks)).toBe(`| check    | result | found |
|---|---|---|
| folds    | passed | 3 aggregates |
| verifies | FAILED | a \\| b |`);
});

it("the plan of the requests for the old release begins after the stack's present time, and is the same for the same time and random seed", () => {
  const now = new Date("2026-11-30T16:00:00.000Z");
  const work = { organisation: demoOrganisation, requests: 6, seed: 1 };
  const plan = planFrom(now, work);
  expect(plan.begins.getTime()).toBeGreaterThan(now.getTime());
  expect(plan.steps.every(({ at }) => Date.parse(at) >= plan.begins.getTime())).toBe(true);
  expect(planFrom(now, work)).toEqual(plan);
});

describe("reading all journals", () => {
  const stories = kinds.flatMap((kind) => storiesOf(kind).map(({ rows }) => ({ kind, rows })));
  const stores = new Map(services.map((service) => [service, memoryJournalStore()]));
  const journals = {
    store: (service: string) => stores.get(service) ?? memoryJournalStore(),
  };
  const add = async (service: string, rows: readonly StoredRow[]) => {
    for (const row of rows) await journals.store(service).append([row]);
  };
  afterEach(() => {
    for (const service of services) stores.set(service, memoryJournalStore());
  });

  it("folds each kind of aggregate without a failure, and counts the aggregates", async () => {
    for (const kind of kinds) await add(kind.service, storiesOf(kind)[0]?.rows ?? []);
    const { broken, aggregates, facts } = await foldAll(journals);
    expect(broken).toEqual([]);
    expect(aggregates).toBe(kinds.length);
    expect([...facts.keys()].sort()).toEqual(kinds.map(({ name }) => name).sort());
    expect(stories.length).toBeGreaterThan(kinds.length);
  });

  it("reports an aggregate with a fact that this checkout does not know", async () => {
    const [story] = stories.filter(({ kind }) => kind.name === "referral-case");
    const [first] = story?.rows ?? [];
    if (!first) throw new Error("There is a story of a case");
    await add("referral", [first]);
    await add("referral", [{ ...first, version: 2, facts: [{ type: "never-heard-of" }] }]);
    const { broken } = await foldAll(journals);
    expect(broken).toEqual([expect.stringContaining(`referral ${first.id}: `)]);
    expect(factsNamed("referral", [first])[0]).toMatch(/^referral-case /);
    expect(readHere()["referral-case"]).toContain("opened");
  });
});
