/** Tests what `npm run explain` says about reads of personal data: vault, files, letters and certificates (P3, R15). */
import { describe, expect, it } from "vitest";
import { directoryAggregate, directoryId } from "../../functions/directory/directory/journal.ts";
import { nameApplicant } from "../../functions/identity/commands/name-applicant.ts";
import { noteLook } from "../../functions/identity/looks/note-look.ts";
import { identifyApplicant } from "../../functions/intake/clerk/identify-applicant.ts";
import { showApplicantsRequest } from "../../functions/intake/clerk/show-applicants-request.ts";
import { noteLookAtApplicant, noteLookAtFile } from "../../functions/referral/reactions/note-look.ts";
import { readStory } from "../../scripts/explain/read-story.ts";
import { readsOnPage } from "../../scripts/explain/reads.ts";
import { allIsWell, tellStory } from "../../scripts/explain/tell.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { organisation } from "../support/organisation.ts";
import { requests, zahra } from "../support/requests.ts";

const rahim = { type: "national-code", number: "0081027168" } as const;
const onBehalfOf = { type: "another", relation: "lawyer", fullName: "رحیم نمونه", identity: rahim } as const;

/** A registered request; `story` explains it under the directory that was published first. */
async function registered(change: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests();
  const code = await world.register(change);
  const { intake, identity, referral, meeting, store, options, clock, rows } = world;
  const unaltered = (row: StoredRow) => row;
  const minutesLater = (minutes: number) => {
    clock.at = new Date(clock.at.getTime() + minutes * 60_000);
  };
  const story = async (snapshot: Snapshot = organisation, altered = unaltered) => {
    const looks = identity.looks.store;
    const vault = { ...looks, all: async (id: string) => (await looks.all(id)).map(altered) };
    const directory = openJournal(directoryAggregate, store(), options);
    const command = { name: "publish", actor: "operator:o", key: "1", fingerprint: "1", directory: 0 };
    await directory.decide(directoryId, { ...command, at: clock.at, correlation: directoryId }, () => ({
      facts: [{ type: "published", number: 1, snapshot }],
    }));
    const journals = {
      ...{ intake: intake.requests.store, identity: vault, referral: referral.cases.store },
      ...{ meeting: meeting.meetings.store, notification: store(), directory: directory.store },
      anchors: { of: async () => [] },
    };
    const found = await readStory(code, journals, clock.at);
    if (!found) throw new Error("There is no story");
    return found;
  };
  const reads = { request: code, directory: 1 } as const;
  /** The event of the newest row of the identity service, as the referral service hears it. */
  const heard = async () => {
    const row = rows.findLast(({ events }) => events[0]?.type === "identity.applicant-seen.v1");
    const [event] = row ? envelopesOf("identity", row) : [];
    await noteLookAtApplicant(referral, event as never);
  };
  return { ...world, code, story, minutesLater, reads, heard };
}

/** The numbers of the printed entries. */
const numbers = (lines: readonly string[]) =>
  lines.flatMap((line) => (/^ *(\d+)\. /.exec(line) ?? []).slice(1).map(Number));

describe("the explanation of a request", () => {
  it("says who read the applicant's personal data, when and for what purpose, with the reader's unit, role and directory version (P3)", async () => {
    const { identity, referral, reads, code, minutesLater, story, heard } = await registered();
    await noteLook(identity, { ...reads, by: "e.karimi", what: "applicant" });
    await heard();
    await noteLook(identity, { ...reads, by: "e.karimi", what: "applicant", for: "letter" });
    minutesLater(1);
    await noteLookAtFile(referral, { code, file: 2, by: "h.moradi" }, 1);
    await noteLook(identity, { ...reads, by: "c.ahmadi", what: "applicant", for: "call" });
    const told = await story();
    expect(allIsWell(told), tellStory(told, "en").join("\n")).toBe(true);
    const en = tellStory(told, "en");
    const at = (words: string) => en.findIndex((line) => line.includes(words));
    const inOrder = [
      "e.karimi read the applicant's name and address.",
      "e.karimi read the applicant's name and address to print a letter.",
      "The case heard that e.karimi read the applicant's data (applicant).",
      "c.ahmadi read the applicant's name and number for a call.",
      "h.moradi opened the applicant's file 2.",
    ].map(at);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(inOrder[0]).toBeGreaterThan(at("The request was registered."));
    expect(en[at("opened the applicant's file 2.") - 1]).toMatch(/24 Nov|\(2026-11-24\)/);
    expect(en.join("\n")).toContain("reader: h.moradi of price-control, role head (directory 1)");
    expect(en.slice(en.indexOf("Reads of personal data"), en.indexOf("Notices") - 1)).toEqual([
      "Reads of personal data",
      "  e.karimi: applicant, 1 times, 2026-11-24 to 2026-11-24",
      "  e.karimi: applicant (letter), 1 times, 2026-11-24 to 2026-11-24",
      "  c.ahmadi: applicant (call), 1 times, 2026-11-24 to 2026-11-24",
      "  h.moradi: file 2, 1 times, 2026-11-24 to 2026-11-24",
    ]);
  });

  it("says which clerk identified the applicant or the represented person, and read status and name for a certificate (C6, C11, D10)", async () => {
    const { clerks, code, story } = await registered({ onBehalfOf });
    const identity = { type: "national-code", number: zahra.applicant.identityNumber ?? "" } as const;
    const found = await identifyApplicant(clerks, { identity, seen: "document" }, "c.ahmadi");
    if ("refused" in found) throw new Error(found.refused.code);
    await showApplicantsRequest(clerks, { request: code, pass: found.pass, named: true }, "c.ahmadi");
    await identifyApplicant(clerks, { identity: rahim, seen: "caller" }, "c.ahmadi");
    const told = await story();
    expect(allIsWell(told)).toBe(true);
    const en = tellStory(told, "en").join("\n");
    expect(en).toContain("c.ahmadi identified a person of this request (document).");
    expect(en).toContain("c.ahmadi identified a person of this request (caller).");
    expect(en).toContain("c.ahmadi read the status for an identified applicant.");
    expect(en).toContain("c.ahmadi read the applicant's name to print a certificate.");
  });

  it("says that a certificate with the applicant's own name was opened (D10)", async () => {
    const { identity, code, story } = await registered();
    await nameApplicant(identity, { request: code, as: "applicant" });
    const fa = tellStory(await story(), "fa");
    expect(fa.join("\n")).toContain("گواهی با نام خود او باز شد.");
    expect(fa).toContain("  خود او: own name، 1 بار، 2026-11-24 تا 2026-11-24");
  });

  it("names no applicant and no represented person among the reads, in either language (law 4)", async () => {
    const { identity, clerks, reads, code, story } = await registered({ onBehalfOf });
    await nameApplicant(identity, { request: code, as: "applicant" });
    await noteLook(identity, { ...reads, by: "e.karimi", what: "applicant" });
    await identifyApplicant(clerks, { identity: rahim, seen: "document" }, "c.ahmadi");
    const told = await story();
    const printed = [...tellStory(told, "fa"), ...tellStory(told, "en")].join("\n");
    const secrets = [zahra.applicant.fullName, onBehalfOf.fullName, rahim.number, "0499370899", "9123456789"];
    for (const secret of secrets) expect(printed).not.toContain(secret);
  });

  it("reports a reader whom the directory of that time did not know, and a read under a missing directory version", async () => {
    const { identity, reads, story } = await registered();
    await noteLook(identity, { ...reads, by: "e.karimi", what: "applicant" });
    await noteLook(identity, { ...reads, by: "h.moradi", what: "applicant", directory: 9 });
    const staff = organisation.staff.filter(({ username }) => username !== "e.karimi");
    const told = await story({ ...organisation, staff });
    const again = told.chapters
      .filter(({ service }) => service === "identity")
      .flatMap(({ entries }) => entries.map((entry) => entry.again));
    expect(again).toEqual([
      { result: "otherwise", instead: "forbidden" },
      { result: "not decided again", why: "the directory has no snapshot 9" },
    ]);
    expect(allIsWell(told)).toBe(false);
  });

  it("reports an altered record of a read", async () => {
    const { identity, reads, story } = await registered();
    await noteLook(identity, { ...reads, by: "e.karimi", what: "applicant" });
    const told = await story(organisation, (row) => ({
      ...row,
      facts: row.facts.map((fact) => (fact.type === "looked" ? { ...fact, by: "h.moradi" } : fact)),
    }));
    const broken = told.chapters.find(
      ({ aggregate, service }) => service === "identity" && aggregate === "looks",
    );
    expect(broken?.chain).toMatchObject({ sound: false, why: "altered" });
  });

  it("prints often read data page by page: every read on exactly one page, the newest page unless another is named", async () => {
    const { identity, reads, story, minutesLater } = await registered();
    const all = 2 * readsOnPage + 50;
    // Some reads fall into the same millisecond, and all of them into three months.
    for (let n = 0; n < all; n += 1) {
      await noteLook(identity, { ...reads, by: ["e.karimi", "h.moradi"][n % 2] ?? "", what: "applicant" });
      if (n % 2 === 1) minutesLater(300);
    }
    const told = await story();
    const whole = numbers(tellStory(told, "en", "all"));
    expect(whole).toHaveLength(all + 1);
    const pages = [1, 2, 3].map((page) => numbers(tellStory(told, "en", page)).slice(1));
    expect(pages.map(({ length }) => length)).toEqual([readsOnPage, readsOnPage, 50]);
    expect(pages.flat()).toEqual(whole.slice(1));
    const newest = tellStory(told, "en");
    expect(numbers(newest).slice(1)).toEqual(pages[2]);
    expect(newest).toContain(
      "  above: page 3 of 3, of 450 reads. Other pages: --reads 1 to --reads 3; all: --reads all",
    );
    expect(
      newest.filter((line) => /^ {2}(e\.karimi|h\.moradi): applicant, 225 times/.test(line)),
    ).toHaveLength(2);
    expect(newest.at(-1)).toContain(`${all + 1} of ${all + 1} rows publish the same events`);
    expect(() => tellStory(told, "en", 4)).toThrow("There are 3 pages of reads.");
  });
});
