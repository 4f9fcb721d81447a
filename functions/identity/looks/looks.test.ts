import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { attest } from "../commands/attest.ts";
import { nameApplicant } from "../commands/name-applicant.ts";
import { putApplicant } from "../commands/put-applicant.ts";
import { showApplicant } from "../commands/show-applicant.ts";
import { noteAboutMobile } from "../person/person-standing/note-about-mobile.ts";
import { noteOwnership } from "../person/person-standing/rules.ts";
import { noteMobile } from "../reactions/note-mobile.ts";
import { looksId } from "./journal.ts";
import { noteLook } from "./note-look.ts";

const [request, other] = ["407155289363", "000000000000"];
const applicant = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "+989123456789",
  contactBy: "sms",
} as const;
const ask = { request, by: "a.mohammadi", directory: 3 } as const;

async function vault() {
  const world = memoryWorld();
  const put = (
    code: string,
    given: typeof applicant | (Omit<typeof applicant, "mobile"> & { mobile: string }),
  ) =>
    putApplicant(world.identity, {
      request: code,
      claim: `claim-of-${code}`,
      input: `input-of-${code}-0001`,
      channel: "web",
      applicant: given,
    });
  const registered = await put(request, applicant);
  await put(other, { ...applicant, mobile: "+989120000009" });
  if (!("person" in registered)) throw new Error("not registered");
  const later = (minutes: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + minutes * 60_000);
  };
  const assurances = async () => {
    const shown = [request, other].map(async (code) =>
      showApplicant(world.identity, { ...ask, request: code }),
    );
    return (await Promise.all(shown)).map((one) => ("applicant" in one ? one.applicant.assurance : "erased"));
  };
  return { ...world, deps: world.identity, person: registered.person, later, assurances };
}

describe("a member of staff who looks at an applicant's data", () => {
  it("sees the data that was given with the opened request, and the access is logged (R15)", async () => {
    const { deps, rows } = await vault();
    expect(await showApplicant(deps, ask)).toEqual({
      applicant: { ...applicant, assurance: "unverified", mobileOwnership: "not-asked" },
    });
    expect(rows.at(-1)).toMatchObject({
      id: "looks-407155289363-2026-11",
      actor: "staff:a.mohammadi",
      directory: 3,
      correlation: request,
      events: [
        {
          type: "identity.applicant-seen.v1",
          data: { request, by: "a.mohammadi", what: "applicant", at: "2026-11-24T08:00:00.000Z" },
        },
      ],
    });
  });

  it("causes one row of the access log for each kind of data and each hour, however often they look (R15)", async () => {
    const { deps, later } = await vault();
    for (let n = 0; n < 3; n += 1) await showApplicant(deps, ask);
    await showApplicant(deps, { ...ask, by: "m.karimi" });
    await noteLook(deps, { ...ask, what: "status" });
    expect(await deps.looks.store.all(looksId(request, deps.now()))).toHaveLength(3);
    later(60);
    await showApplicant(deps, ask);
    expect(await deps.looks.store.all(looksId(request, deps.now()))).toHaveLength(4);
  });

  it("causes one row of the access log for each purpose: a letter, a certificate, a call (C18, C19, D10, P3)", async () => {
    const { deps } = await vault();
    await showApplicant(deps, ask);
    for (const purpose of ["letter", "certificate", "call", "letter"] as const)
      await showApplicant(deps, { ...ask, for: purpose });
    const found = await deps.looks.store.all(looksId(request, deps.now()));
    const look = { type: "looked", by: ask.by, what: "applicant" };
    expect(found.flatMap(({ facts }) => facts)).toEqual([
      look,
      ...["letter", "certificate", "call"].map((purpose) => ({ ...look, for: purpose })),
    ]);
  });

  it("sees nothing when the access cannot be logged (R15)", async () => {
    const { deps } = await vault();
    const decide = () => Promise.reject(new Error("the table is out"));
    const shown = showApplicant({ ...deps, looks: { ...deps.looks, decide } }, ask);
    await expect(shown).rejects.toThrow("the table is out");
  });

  it("finds no data of an erased person, and no access is logged (P2)", async () => {
    const { deps, rows } = await vault();
    const before = rows.length;
    const vaultOfErased = { ...deps.vault, get: async () => "erased" as const };
    expect(await showApplicant({ ...deps, vault: vaultOfErased }, ask)).toEqual({ erased: true });
    const keys = { get: async () => undefined };
    expect(await showApplicant({ ...deps, keys }, ask), "erased a moment ago").toEqual({ erased: true });
    expect(rows).toHaveLength(before);
  });

  it("leaves no name, number or address in the journal row that logs the access (law 4)", async () => {
    const { deps, rows } = await vault();
    await showApplicant(deps, ask);
    await attest(deps, { ...applicant, seen: "document", by: "v.sadeghi", directory: 1 });
    expect(JSON.stringify(rows)).not.toMatch(/زهرا|0499370899|9123456789/);
  });
});

describe("an applicant who reads their own request", () => {
  const own = { request, as: "applicant" } as const;

  it("is shown only their name, and a journal row and an event record that it was shown (D10, law 4)", async () => {
    const { deps, rows, person } = await vault();
    expect(await nameApplicant(deps, own)).toEqual({ fullName: applicant.fullName });
    expect(rows.at(-1)).toMatchObject({
      ...{ id: "looks-407155289363-2026-11", command: "name-applicant", actor: `applicant:${person}` },
      ...{ correlation: request, facts: [{ type: "named", as: "applicant" }] },
      events: [{ type: "identity.applicant-named.v1", data: { request, as: "applicant" } }],
    });
  });

  it("is shown no name when it cannot be recorded that the name was shown (R15)", async () => {
    const { deps } = await vault();
    const decide = () => Promise.reject(new Error("the table is out"));
    const named = nameApplicant({ ...deps, looks: { ...deps.looks, decide } }, own);
    await expect(named).rejects.toThrow("the table is out");
  });

  it("is shown no name after the erasure of the data, nor when they read as the represented person of a request that has no represented person (C11, P2)", async () => {
    const { deps, rows } = await vault();
    const before = rows.length;
    const erased = { ...deps, vault: { ...deps.vault, get: async () => "erased" as const } };
    expect(await nameApplicant(erased, own)).toEqual({});
    expect(await nameApplicant(deps, { request, as: "represented" })).toEqual({});
    expect(rows).toHaveLength(before);
  });
});

describe("the assurance level of an applicant, which says how surely the applicant's identity was verified (C13)", () => {
  it("rises to “mobile” when the applicant confirms a one-time code, only for requests with the mobile to which the code was sent", async () => {
    const { deps, person, assurances } = await vault();
    expect(await assurances()).toEqual(["unverified", "unverified"]);
    await noteMobile(deps, { id: "identity/challenge/2/0", data: { request, person } });
    expect(await assurances()).toEqual(["mobile", "unverified"]);
  });

  it("rises to “clerk” when a clerk sees the applicant's document, only for requests with a mobile that the applicant owns; questions to a caller do not raise the level", async () => {
    const { deps, person, assurances } = await vault();
    const heard = { id: "intake/407155289363/1/0", data: { request, person } };
    await noteAboutMobile(
      deps,
      "check-ownership",
      heard,
      async ({ contact }) =>
        (state) =>
          noteOwnership(state, contact, "yes"),
    );
    const { identityType, identityNumber } = applicant;
    const given = { identityType, identityNumber, by: "v.sadeghi", directory: 1 } as const;
    expect(await attest(deps, { ...given, seen: "caller" })).toEqual({ person });
    expect(await assurances()).toEqual(["unverified", "unverified"]);
    expect(await attest(deps, { ...given, seen: "document" })).toEqual({ person });
    expect(await assurances()).toEqual(["clerk", "unverified"]);
  });
});

describe("a clerk's identification of a person", () => {
  it("is recorded once an hour for each kind (document or caller), also for an unknown person (R15)", async () => {
    const { deps, rows, later } = await vault();
    const given = {
      identityType: "passport",
      identityNumber: "K123456",
      by: "v.sadeghi",
      directory: 1,
    } as const;
    const before = rows.length;
    for (const seen of ["document", "document", "caller"] as const) await attest(deps, { ...given, seen });
    expect(rows).toHaveLength(before + 2);
    later(60);
    await attest(deps, { ...given, seen: "document" });
    expect(rows).toHaveLength(before + 3);
  });
});
