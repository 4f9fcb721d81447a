import { describe, expect, it } from "vitest";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { type PersonFact, type PersonState, personAggregate, standingId } from "./journal.ts";
import { assuranceOf, confirmMobile, decideAttest, noteOwnership, ownershipOf, signIn } from "./rules.ts";

const person = "0123456789abcdef0123456789abcdef";
const [mobile, other] = ["m".repeat(43), "o".repeat(43)];

function someone() {
  const store = memoryJournalStore();
  const people = openJournal(personAggregate, store, { release: "test", backOff: async () => {} });
  let n = 0;
  const note = async (decide: (state: PersonState) => { readonly facts: readonly PersonFact[] }) => {
    n += 1;
    const command = {
      name: "note",
      actor: "clock",
      key: `k${n}`,
      fingerprint: "f",
      at: new Date(Date.UTC(2026, 10, 24, 8, n)),
      directory: 0,
      correlation: person,
    };
    const outcome = await people.decide(standingId(person), command, ({ state }) => decide(state));
    if (!outcome.accepted) throw new Error(outcome.refusal.code);
    return outcome.loaded.state;
  };
  return { store, note };
}

type Rule = Parameters<ReturnType<typeof someone>["note"]>[0];
const rule = (decide: (state: PersonState) => ReturnType<typeof decideAttest>): Rule => decide as Rule;

describe("the level of assurance of a person", () => {
  it("is raised by a confirmed mobile only for the requests with that mobile (C13)", async () => {
    const { note } = someone();
    const state = await note(rule((s) => confirmMobile(s, mobile)));
    expect([assuranceOf(state, mobile), assuranceOf(state, other)]).toEqual(["mobile", "unverified"]);
  });

  it("is higher once a clerk saw the document, and highest with an identity provider, in whatever order the identifications come (C13)", async () => {
    const { note } = someone();
    await note(rule((s) => noteOwnership(s, mobile, "yes")));
    const provided = await note(rule((s) => signIn(s, "national-id")));
    expect(assuranceOf(provided, mobile)).toBe("identity-provider");
    await note(rule(() => decideAttest("clerk", "document")));
    expect(assuranceOf(await note(rule((s) => confirmMobile(s, mobile))), mobile)).toBe("identity-provider");
    const { note: also } = someone();
    await also(rule((s) => noteOwnership(s, mobile, "yes")));
    await also(rule(() => decideAttest("clerk", "document")));
    expect(assuranceOf(await also(rule((s) => confirmMobile(s, mobile))), mobile)).toBe("clerk");
  });

  it.each(["no", "unknown", "not-asked"] as const)(
    "is not raised for a request whose mobile may belong to a stranger: ownership %s (C13)",
    async (result) => {
      const { note } = someone();
      if (result !== "not-asked") await note(rule((s) => noteOwnership(s, other, result)));
      await note(rule(() => decideAttest("clerk", "document")));
      const state = await note(rule((s) => signIn(s, "national-id")));
      expect(assuranceOf(state, other)).toBe("unverified");
      expect(assuranceOf(await note(rule((s) => confirmMobile(s, other))), other)).toBe("mobile");
    },
  );

  it("is not raised by a caller who answered questions (C13)", async () => {
    const { note } = someone();
    expect(assuranceOf(await note(rule(() => decideAttest("clerk", "caller"))), mobile)).toBe("unverified");
  });

  it("is computed from a journal that records every identification by a clerk, and only the first fact of every other kind (R15)", async () => {
    const { note, store } = someone();
    await note(rule(() => decideAttest("one", "document")));
    const twice = await note(rule(() => decideAttest("two", "document")));
    expect(twice.attested?.by).toBe("one");
    for (const _ of [1, 2]) {
      await note(rule((s) => confirmMobile(s, mobile)));
      await note(rule((s) => signIn(s, "national-id")));
      await note(rule((s) => noteOwnership(s, mobile, "yes")));
    }
    const rows = await store.all(standingId(person));
    expect(rows.flatMap(({ facts }) => facts.map(({ type }) => type))).toEqual([
      "attested",
      "attested",
      "mobile-confirmed",
      "signed-in",
      "ownership-checked",
    ]);
    expect(rows.flatMap(({ events }) => events)[1]?.data).toEqual({
      person,
      what: "attested",
      by: "two",
      at: "2026-11-24T08:02:00.000Z",
    });
  });

  it("follows the last reply about who owns the mobile; the reply “unknown” does not replace an earlier definite reply (C13)", async () => {
    const { note } = someone();
    const said = async (result: "yes" | "no" | "unknown") =>
      ownershipOf(await note(rule((s) => noteOwnership(s, mobile, result))), mobile);
    expect([await said("unknown"), await said("yes"), await said("unknown"), await said("no")]).toEqual([
      "unknown",
      "yes",
      "yes",
      "no",
    ]);
    expect(ownershipOf(personAggregate.initial, mobile)).toBe("not-asked");
  });

  it("cannot be computed from a journal with a fact of an unknown type", () => {
    expect(() => personAggregate.upcast({ type: "guessed" })).toThrow();
  });
});
