import { describe, expect, it } from "vitest";
import { organisation } from "../../../test/support/organisation.ts";
import { refused, requests, zahra } from "../../../test/support/requests.ts";
import { choicesIn } from "../http/replies.ts";
import { giveConsent } from "./give-consent.ts";
import { takeBackConsent } from "./take-back-consent.ts";

async function hidden() {
  const world = requests();
  const code = await world.register({ knownTo: "inspection" });
  const events = () => world.rows.at(-1)?.events;
  const give = () => giveConsent(world.deps, world.ask(code));
  const takeBack = () => takeBackConsent(world.deps, world.ask(code));
  return { ...world, code, events, give, takeBack };
}

const at = "2026-11-24T08:00:00.000Z";

describe("a request that is hidden from the units", () => {
  it("is marked as hidden in its stored fact, its event and its status; other requests have no such mark (C15, law 1)", async () => {
    const { code, state, events, read, register } = await hidden();
    expect((await state(code)).registration?.hidden).toBe(true);
    expect(events()).toMatchObject([{ data: { request: code, hidden: true } }]);
    expect((await read(code)).status.knownTo).toBe("inspection");
    for (const knownTo of ["unit", undefined] as const) {
      const open = await register({ knownTo });
      expect((await state(open)).registration).not.toHaveProperty("hidden");
      expect(events()?.[0]?.data).not.toHaveProperty("hidden");
      expect((await read(open)).status).not.toHaveProperty("knownTo");
    }
  });

  it("is accepted only for kinds of request that allow hiding; the data of the form says which kinds do (C15, C3)", async () => {
    const { register } = requests();
    expect(choicesIn(organisation).kinds.map(({ key, mayHide }) => [key, mayHide])).toContainEqual([
      "complaint",
      true,
    ]);
    expect(choicesIn(organisation).kinds.find(({ key }) => key === "suggestion")).not.toHaveProperty(
      "mayHide",
    );
    await expect(register({ ...zahra, kind: "suggestion", knownTo: "inspection" })).rejects.toThrow(
      "unknown-choice",
    );
    await register({ ...zahra, kind: "suggestion", knownTo: "unit" });
  });
});

describe("an applicant's consent that the units learn their identity", () => {
  it("is recorded in a journal row with an event and shown on the timeline, and so is its withdrawal (C15, law 1)", async () => {
    const { code, give, takeBack, read, events, later } = await hidden();
    expect(await give()).toEqual({ at });
    expect(events()).toEqual([
      { type: "intake.consent-changed.v1", data: { request: code, given: true, at } },
    ]);
    expect(await read(code)).toMatchObject({
      status: { knownTo: "unit" },
      mayI: expect.arrayContaining(["take-back-consent"]),
    });
    later(1);
    expect(await takeBack()).toHaveProperty("at");
    expect(events()).toMatchObject([{ data: { request: code, given: false } }]);
    const { status } = await read(code);
    expect(status.knownTo).toBe("inspection");
    expect(status.timeline.map(({ entry }) => entry)).toEqual([
      "registered",
      "consent-given",
      "consent-taken-back",
    ]);
  });

  it("is recorded once on a retry, and is refused under another idempotency key or without the request's session (C15, P4, C2)", async () => {
    const { deps, code, ask, give, rows, register } = await hidden();
    const first = ask(code);
    await giveConsent(deps, first);
    const before = rows.length;
    expect(await giveConsent(deps, first)).toEqual({ at });
    expect(rows).toHaveLength(before);
    expect(await give()).toEqual(refused("consent-given"));
    const foreign = { ...ask(code), session: { request: await register() } };
    expect(await takeBackConsent(deps, foreign)).toEqual(refused("not-found"));
    expect(await takeBackConsent(deps, first), "another act under the key").toEqual(refused("key-reused"));
  });
});
