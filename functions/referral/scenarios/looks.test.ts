import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../test/support/casework.ts";
import { staffApis } from "../../../test/support/staff-apis.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { referCase } from "../commands/refer-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { looksId, mostLooks } from "../journals/journal-looks.ts";
import { listLooks } from "../queries/list-looks.ts";
import { readApplicant } from "../queries/read-applicant.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { noteLookAtApplicant, noteLookAtFile } from "../reactions/note-look.ts";

const applicant = {
  fullName: "زهرا نمونه",
  identityType: "none",
  mobile: "+989123456789",
  contactBy: "sms",
  assurance: "unverified",
  mobileOwnership: "not-asked",
} as const;

async function aCase() {
  const world = casework();
  const code = await world.open(1);
  const asked: unknown[] = [];
  const identity = {
    showApplicant: async (ask: object) => {
      asked.push(ask);
      return { applicant };
    },
  };
  const deps = { ...world.deps, identity };
  const read = (username: string) => readApplicant(deps, code, username);
  const looks = async (username = "a.audit") => {
    const listed = await listLooks(deps, code, username);
    return "refused" in listed
      ? listed.refused.code
      : listed.map(({ by, what, at }) => `${by} ${what} ${at}`);
  };
  const seen = (by: string, at: string, n = 1, what: "applicant" | "status" = "applicant") =>
    noteLookAtApplicant(deps, { id: `identity/looks-${code}/${n}/0`, data: { request: code, by, what, at } });
  const later = (minutes: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + minutes * 60_000);
  };
  return { ...world, deps, code, asked, read, looks, seen, later };
}

const refused = (code: string) => ({ refused: { code } });

describe("an applicant's name and address", () => {
  it("are shown to staff on the case, and the identity service is called in the staff member's name (R15, P1)", async () => {
    const { read, asked, code } = await aCase();
    expect(await read("e.karimi")).toEqual({ applicant });
    expect(await read("h.moradi")).toEqual({ applicant });
    expect(asked).toEqual([
      { request: code, by: "e.karimi", directory: 1 },
      { request: code, by: "h.moradi", directory: 1 },
    ]);
  });

  it("are read through the API, and the access log says when they were read to print a letter or a certificate (C19, D10, P3)", async () => {
    const world = casework();
    const params = { case: await world.open(1) };
    const { call } = staffApis(world);
    for (const query of [{}, { for: "letter" }, { for: "certificate" }, { for: "call" }])
      await call("e.karimi", "read-applicant", { params, query });
    const facts = world.rows.flatMap((row) => (row.id.startsWith("looks-") ? row.facts : []));
    const look = { type: "looked", by: "e.karimi", what: "applicant" };
    expect(facts).toEqual([look, { ...look, for: "letter" }, { ...look, for: "certificate" }]);
  });

  it("are refused to auditors, former units and others, without calling the identity service (R15)", async () => {
    const { read, asked, deps, by, code } = await aCase();
    expect(await read("a.audit")).toEqual(refused("not-yours-to-do"));
    expect(await read("e.legal")).toEqual(refused("not-found"));
    expect(await readApplicant(deps, "000000000000", "e.karimi")).toEqual(refused("not-found"));
    await referCase(deps, await by("e.karimi", code), { unit: "legal", reason: "درباره قرارداد است." });
    expect(await read("e.karimi")).toEqual(refused("not-yours-to-do"));
    expect(asked).toEqual([]);
    expect(await read("e.legal")).toEqual({ applicant });
  });

  it("are gone after the erasure (P2)", async () => {
    const { deps, code } = await aCase();
    const identity = { showApplicant: async () => ({ erased: true as const }) };
    expect(await readApplicant({ ...deps, identity }, code, "e.karimi")).toEqual(refused("erased"));
  });
});

describe("the access log of a case", () => {
  it("has an entry per person and hour for reading the case, and the identity service's reports of reading the applicant's data, newest first (R15)", async () => {
    const { deps, code, looks, seen, later } = await aCase();
    for (let n = 0; n < 3; n += 1) await readCase(deps, code, "e.karimi");
    later(1);
    await readCase(deps, code, "a.audit");
    await seen("e.karimi", "2026-11-24T08:00:30.000Z");
    await seen("e.karimi", "2026-11-24T08:00:30.000Z");
    await seen("c.ahmadi", "2026-11-24T08:02:00.000Z", 2, "status");
    later(60);
    await readCase(deps, code, "e.karimi");
    expect(await looks()).toEqual([
      "e.karimi case 2026-11-24T09:01:00.000Z",
      "c.ahmadi status 2026-11-24T08:02:00.000Z",
      "a.audit case 2026-11-24T08:01:00.000Z",
      "e.karimi applicant 2026-11-24T08:00:30.000Z",
      "e.karimi case 2026-11-24T08:00:00.000Z",
    ]);
    expect(await looks("e.rezaei")).toHaveLength(5);
  });

  it("says which file was opened, also through the API (C12, R15)", async () => {
    const world = casework();
    const code = await world.open(1);
    await noteLookAtFile(world.deps, { code, file: 2, by: "e.karimi" }, 1);
    const { body } = await staffApis(world).call("a.audit", "list-looks", { params: { case: code } });
    expect(body.looks).toMatchObject([{ by: { username: "e.karimi" }, what: "case", file: 2 }]);
  });

  it("is shown to staff on the case and to auditors, not to former units or others (R15)", async () => {
    const { deps, code, looks, by } = await aCase();
    expect(await looks("e.legal")).toBe("not-found");
    await referCase(deps, await by("e.karimi", code), { unit: "legal", reason: "درباره قرارداد است." });
    expect(await looks("e.karimi")).toBe("not-yours-to-do");
    expect(await looks("e.legal")).toEqual([]);
  });

  it("begins with the registration of the request, and shows at most the newest 200 entries", async () => {
    const { looks, seen, later, deps, code } = await aCase();
    await seen("e.karimi", "2026-11-20T09:00:00.000Z");
    const january = (n: number) => new Date(Date.UTC(2027, 0, 10, 8, 0, n)).toISOString();
    later(60 * 24 * 50);
    expect(await looks()).toEqual(["e.karimi applicant 2026-11-20T09:00:00.000Z"]);
    for (let n = 2; n <= mostLooks + 3; n += 1) await seen("h.moradi", january(n), n);
    const newest = await looks();
    expect([newest.length, newest[0], newest.at(-1)]).toEqual([
      mostLooks,
      `h.moradi applicant ${january(mostLooks + 3)}`,
      `h.moradi applicant ${january(4)}`,
    ]);
    expect((await deps.looks.load(looksId(code, "2026-11"))).version).toBe(1);
  });

  it("is written before the case is shown; if the row cannot be written, nothing is shown (R15)", async () => {
    const { deps, code, later } = await aCase();
    await readCase(deps, code, "e.karimi");
    const decide = () => Promise.reject(new Error("the table is out"));
    const broken = { ...deps, looks: { ...deps.looks, decide } };
    await expect(readCase(broken, code, "a.audit")).rejects.toThrow("the table is out");
    later(61);
    await expect(readCase(broken, code, "e.karimi")).rejects.toThrow("the table is out");
  });

  it("has an entry for each hour in which a person reads the case, even when the reading is logged only in the next hour (R15)", async () => {
    const { deps, code, looks, later } = await aCase();
    const decide: typeof deps.looks.decide = async (...noting) => {
      const outcome = await deps.looks.decide(...noting);
      later(1);
      return outcome;
    };
    later(59);
    await readCase({ ...deps, looks: { ...deps.looks, decide } }, code, "a.audit");
    later(5);
    await readCase(deps, code, "a.audit");
    expect(await looks()).toEqual([
      "a.audit case 2026-11-24T09:05:00.000Z",
      "a.audit case 2026-11-24T08:59:00.000Z",
    ]);
  });

  it("gets no second entry when a person opens the case again within the hour, and is not read when the person opened the case a few minutes before", async () => {
    const { deps, code, rows, later } = await aCase();
    const asked: string[] = [];
    const decide: typeof deps.looks.decide = (id, ...rest) => {
      asked.push(id);
      return deps.looks.decide(id, ...rest);
    };
    const counted = { ...deps, looks: { ...deps.looks, decide } };
    for (const minutes of [0, 5, 20]) {
      later(minutes);
      await readCase(counted, code, "a.audit");
    }
    expect(rows.filter(({ command }) => command === "note-look")).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it("does not change the version of the case with which steps are checked (R16)", async () => {
    const { deps, code, by } = await aCase();
    const ask = await by("e.rezaei", code);
    await readCase(deps, code, "e.karimi");
    const outcome = await referCase(deps, ask, { unit: "legal", reason: "درباره قرارداد است." });
    expect(outcome.accepted).toBe(true);
  });

  it("includes attempts that were refused for a conflict of interest, with the caller and the person named (R2, R15)", async () => {
    const { deps, code, by, looks, later } = await aCase();
    const named = { units: ["legal"], people: [], reason: "متقاضی از این واحد نام برد." };
    await nameParties(deps, await by("h.moradi", code), named);
    later(1);
    await referCase(deps, await by("e.karimi", code), { unit: "legal", reason: "درباره قرارداد است." });
    later(1);
    for (let n = 0; n < 3; n += 1) expect(await looks("h.legal")).toBe("not-found");
    const { call } = staffApis({ ...casework(), deps });
    const listed = await call("h.moradi", "list-looks", { params: { case: code } });
    expect(listed.body.looks).toEqual([
      {
        by: { username: "h.legal", name: { fa: "هدی قانونی", en: "H. Ghanouni" } },
        at: "2026-11-24T08:02:00.000Z",
        what: "refused",
        action: "see-looks",
        why: "complained-of",
      },
      {
        by: { username: "e.karimi", name: { fa: "الهه کریمی", en: "E. Karimi" } },
        at: "2026-11-24T08:01:00.000Z",
        what: "refused",
        action: "refer-case",
        named: { unit: { key: "legal", name: { fa: "حقوقی", en: "Legal" } } },
        why: "complained-of",
      },
    ]);
    later(60);
    await looks("h.legal");
    expect(await looks("h.moradi"), "once an hour").toHaveLength(3);
  });

  it("shows in each part who read the applicant's data, because the identity service knows only the whole request (R6, R15)", async () => {
    const { deps, code, by, asked, looks, seen } = await aCase();
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی", "رفتار"] });
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    const part = partOf(code, 1);
    expect(await readApplicant(deps, part, "e.legal")).toEqual({ applicant });
    expect(asked).toEqual([{ request: code, by: "e.legal", directory: 1 }]);
    await seen("e.legal", "2026-11-24T08:00:30.000Z");
    await readCase(deps, code, "a.audit");
    expect(await looks("e.karimi")).toContain("e.legal applicant 2026-11-24T08:00:30.000Z");
    expect(
      await listLooks(deps, part, "e.legal"),
      "looks at the whole case are not shown in its part",
    ).toEqual([{ by: "e.legal", what: "applicant", at: "2026-11-24T08:00:30.000Z" }]);
  });

  it("is refused to anyone in conflict of interest, like the applicant's data, without calling the identity service (R2)", async () => {
    const { deps, by, code, read, asked, looks } = await aCase();
    const named = { units: [], people: ["e.karimi"], reason: "متقاضی از او نام برد." };
    expect(await read("e.karimi")).toEqual({ applicant });
    await nameParties(deps, await by("h.moradi", code), named);
    expect(await read("e.karimi")).toEqual(refused("not-found"));
    expect(await looks("e.karimi")).toBe("not-found");
    expect(asked).toHaveLength(1);
    expect(await read("e.rezaei"), "a colleague may").toEqual({ applicant });
  });
});
