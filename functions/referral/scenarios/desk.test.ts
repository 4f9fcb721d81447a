import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { type Called, staffApis } from "../../../test/support/staff-apis.ts";

async function desk(changes: Partial<Snapshot> = {}, cases = 1) {
  const world = casework(changes);
  const codes: string[] = [];
  for (let n = 0; n < cases; n += 1) codes.push(await world.open(n));
  const { call } = staffApis(world);
  const step = (who: string, id: string, body: object, called: Called = {}) =>
    call(who, id, { params: { case: codes[0] ?? "" }, body, ...called });
  return { ...world, codes, code: codes[0] ?? "", call, step };
}

const problemOf = ({ status, body }: { status: number; body: { type?: string } }) => [
  status,
  body.type?.replace("urn:peygir:problem:", ""),
];
const expert = (username: string) => ({ expert: username });
const deputy = (of: string, who: string) => ({ of, deputy: who, from: "2026-11-01", to: "2026-12-01" });

describe("the step assign-case", () => {
  it("lets a head assign a waiting case to an expert; afterwards no other expert of the unit may accept the case (R17)", async () => {
    const { step } = await desk();
    const given = await step("h.moradi", "assign-case", expert("e.rezaei"));
    expect(given.body).toMatchObject({ stage: "waiting", expert: { username: "e.rezaei" } });
    expect(given.body.hops.at(-1).assigned).toMatchObject({
      by: { username: "h.moradi" },
      to: { username: "e.rezaei" },
    });
    const { version } = given.body;
    const other = await step("e.karimi", "accept-case", { points: ["گرانی"] }, { version });
    expect(problemOf(other)).toEqual([403, "not-yours-to-do"]);
    const accepted = await step("e.rezaei", "accept-case", { points: ["گرانی"] }, { version });
    expect(accepted.body).toMatchObject({ stage: "in-hand", expert: { username: "e.rezaei" } });
  });

  it("lets a deputy accept a case assigned to the person they stand in for (R17)", async () => {
    const { step } = await desk({ deputies: [deputy("e.rezaei", "e.karimi")] });
    const { body } = await step("h.moradi", "assign-case", expert("e.rezaei"));
    expect(body.mayI).not.toContain("accept-case");
    const accepted = await step("e.karimi", "accept-case", { points: ["گرانی"] }, { version: body.version });
    expect(accepted.body).toMatchObject({ stage: "in-hand", expert: { username: "e.karimi" } });
  });

  it("passes an accepted case with its points to a new expert, who drafts the answer (R17)", async () => {
    const { step } = await desk();
    await step("e.karimi", "accept-case", { points: ["گرانی"] });
    const { body } = await step("h.moradi", "assign-case", expert("e.rezaei"), { version: 2 });
    expect(body).toMatchObject({ stage: "in-hand", points: ["گرانی"], expert: { username: "e.rezaei" } });
    const draft = { outcome: "granted", answers: ["شد."], reasoning: "قیمت از مصوب بیشتر بود." };
    const { version } = body;
    expect(problemOf(await step("e.karimi", "draft-answer", draft, { version }))).toEqual([
      403,
      "not-yours-to-do",
    ]);
    expect((await step("e.rezaei", "draft-answer", draft, { version })).status).toBe(200);
    const late = await step("h.moradi", "assign-case", expert("e.karimi"), { version: version + 1 });
    expect(problemOf(late), "not while it awaits approval").toEqual([409, "wrong-stage"]);
  });

  it("may be taken only by the unit's head and that head's deputy, and gives the case only to an expert or inspector of the unit (P1, R17)", async () => {
    const { step } = await desk({ deputies: [deputy("h.moradi", "e.legal")] });
    expect(problemOf(await step("e.karimi", "assign-case", expert("e.karimi")))).toEqual([
      403,
      "not-yours-to-do",
    ]);
    for (const username of ["e.legal", "h.moradi", "c.ahmadi", "z.nobody"])
      expect(problemOf(await step("h.moradi", "assign-case", expert(username)))).toEqual([
        422,
        "unknown-expert",
      ]);
    expect((await step("e.legal", "assign-case", expert("e.karimi"))).status).toBe(200);
    const again = await step("e.legal", "assign-case", expert("e.karimi"), { version: 2 });
    expect(problemOf(again)).toEqual([422, "same-expert"]);
  });
});

describe("a step on several cases in one call", () => {
  const both = (codes: readonly string[], versions: readonly number[]) =>
    codes.map((code, n) => ({ case: code, version: versions[n] ?? 0 }));

  it("is decided separately for each case, and returns each result in the caller's language (R17)", async () => {
    const { call, codes, step } = await desk({}, 4);
    await step("e.karimi", "refer-case", { unit: "legal", reason: "درباره قرارداد است." });
    await step("e.karimi", "accept-case", { points: ["گرانی"] }, { params: { case: codes[1] ?? "" } });
    const cases = [...both(codes, [0, 0, 0, 0]), { case: "123456789018", version: 0 }];
    const done = await call("h.moradi", "bulk-assign", {
      body: { cases, expert: "e.rezaei" },
      language: "fa",
    });
    const problem = (code: string) => expect.objectContaining({ type: `urn:peygir:problem:${code}` });
    expect(done.body.results).toEqual([
      { case: codes[0], done: false, problem: problem("not-yours-to-do") },
      { case: codes[1], done: false, problem: problem("stale") },
      { case: codes[2], done: true, version: 2 },
      { case: codes[3], done: true, version: 2 },
      { case: "123456789018", done: false, problem: problem("not-found") },
    ]);
    expect(done.body.results[1].problem).toMatchObject({
      status: 412,
      title: expect.stringMatching(/[آ-ی]/),
    });
  });

  it("gives the same reply when the same call is sent again, whatever happened since, and does nothing twice (P4)", async () => {
    const { call, codes, rows, by, deps } = await desk({}, 2);
    const body = { cases: both(codes, [0, 7]), unit: "legal", reason: "درباره قرارداد است." };
    const first = await call("e.karimi", "bulk-refer", { body, key: "same-key-1" });
    expect(first.body.results.map((one: { done: boolean }) => one.done)).toEqual([true, false]);
    const { case: code } = await by("e.legal", codes[0] ?? "");
    const away = { params: { case: codes[1] ?? "" }, body: { unit: "legal", reason: "دیگر." }, version: 0 };
    await call("h.moradi", "refer-case", away);
    await call("e.legal", "accept-case", { params: { case: code }, body: { points: ["الف"] }, version: 2 });
    const before = rows.length;
    const again = await call("e.karimi", "bulk-refer", { body, key: "same-key-1" });
    expect(again.body).toEqual(first.body);
    expect(rows).toHaveLength(before);
    expect((await deps.cases.load(code)).state.stage).toBe("in-hand");
  });

  it("is refused as a whole when its idempotency key was used for another call, even about other cases (P4)", async () => {
    const { call, codes, rows } = await desk({}, 2);
    const [one, two] = both(codes, []);
    const to = { unit: "legal", reason: "درباره قرارداد است." };
    await call("e.karimi", "bulk-refer", { body: { cases: [one], ...to }, key: "same-key-1" });
    const before = rows.length;
    const other = await call("e.karimi", "bulk-refer", { body: { cases: [two], ...to }, key: "same-key-1" });
    const assigned = await call("e.karimi", "bulk-assign", {
      body: { cases: [one], expert: "e.rezaei" },
      key: "same-key-1",
    });
    expect([problemOf(other), problemOf(assigned)]).toEqual([
      [422, "key-reused"],
      [422, "key-reused"],
    ]);
    expect(rows).toHaveLength(before);
    const anothers = await call("h.moradi", "bulk-refer", {
      body: { cases: [two], ...to },
      key: "same-key-1",
    });
    expect(anothers.body.results, "keys of different people are independent").toMatchObject([{ done: true }]);
  });

  it("is completed for all cases when the call crashed and is sent again under the same idempotency key (P4)", async () => {
    const { call, codes, deps } = await desk({}, 3);
    const body = { cases: both(codes, []), unit: "legal", reason: "درباره قرارداد است." };
    const { put } = deps.documents;
    let left = 1;
    Object.assign(deps.documents, {
      put: (...words: Parameters<typeof put>) => {
        if (left === 0) throw new Error("the process died");
        left -= 1;
        return put(...words);
      },
    });
    expect((await call("e.karimi", "bulk-refer", { body, key: "same-key-1" })).status).toBe(500);
    Object.assign(deps.documents, { put });
    const again = await call("e.karimi", "bulk-refer", { body, key: "same-key-1" });
    expect(again.body.results).toEqual(codes.map((code) => ({ case: code, done: true, version: 2 })));
    const moves = await Promise.all(
      codes.map(async (code) => (await deps.cases.load(code)).state.hops.length),
    );
    expect(moves).toEqual([2, 2, 2]);
  });

  it("moves a case only once when the call names it twice (R17)", async () => {
    const { call, code } = await desk();
    const twice = { case: code, version: 0 };
    const body = { cases: [twice, twice], unit: "legal", reason: "درباره قرارداد است." };
    const { body: reply } = await call("h.moradi", "bulk-refer", { body });
    expect(reply.results.map((one: { done: boolean }) => one.done)).toEqual([true, false]);
  });
});

describe("the query read-case", () => {
  it("lists the changes that people made to the case after the version that the caller sends as last seen (R16)", async () => {
    const { call, code, step } = await desk();
    await call("e.rezaei", "read-case", { params: { case: code }, query: {} });
    await step("h.moradi", "assign-case", expert("e.karimi"));
    await step("e.karimi", "accept-case", { points: ["گرانی"] }, { version: 3 });
    const changes = async (since: string) =>
      (await call("e.rezaei", "read-case", { params: { case: code }, query: { since } })).body.changes.map(
        ({ what, by }: { what: string; by: { username: string } }) => [what, by.username],
      );
    expect(await changes("0")).toEqual([
      ["assigned", "h.moradi"],
      ["accepted", "e.karimi"],
    ]);
    expect(await changes("3")).toEqual([["accepted", "e.karimi"]]);
    expect(await changes("4")).toEqual([]);
    const plain = await call("e.rezaei", "read-case", { params: { case: code }, query: {} });
    expect(plain.body).not.toHaveProperty("changes");
  });

  it("lists to each caller the actions that this caller may take: to the head assigning, to the expert accepting, to a former holder none (P1)", async () => {
    const { call, code, step } = await desk();
    const mayI = async (who: string) =>
      (await call(who, "read-case", { params: { case: code }, query: {} })).body.mayI;
    const reading = ["see-applicant", "see-looks"];
    const moving = ["refer-case", "return-case"];
    const calling = ["note-contact", "promise-call", "link-case"];
    expect(await mayI("h.moradi")).toEqual([
      ...reading,
      ...moving,
      "assign-case",
      "name-parties",
      "correct-case",
      ...["note-contact", "ask-outside", "promise-call", "link-case"],
      "extend-deadline",
    ]);
    expect(await mayI("e.karimi")).toEqual([
      ...reading,
      ...moving,
      "accept-case",
      "name-parties",
      "correct-case",
      ...calling,
    ]);
    await step("e.karimi", "refer-case", { unit: "legal", reason: "درباره قرارداد است." });
    expect(await mayI("e.karimi")).toEqual([]);
  });
});

describe("the query read-desk", () => {
  it("shows the user's roles and rights, and the people for whom the user stands in, by the newest directory (R17)", async () => {
    const { call } = await desk({ deputies: [deputy("h.moradi", "e.legal")] });
    const { body } = await call("e.legal", "read-desk");
    expect(body.me).toEqual({
      username: "e.legal",
      name: { fa: "امید قانونی", en: "O. Ghanouni" },
      unit: { key: "legal", name: { fa: "حقوقی", en: "Legal" } },
      roles: ["expert"],
      headOf: [{ key: "price-control", name: { fa: "نظارت بر قیمت", en: "Price control" } }],
      standsInFor: [{ username: "h.moradi", name: { fa: "هومن مرادی", en: "H. Moradi" } }],
      mayI: ["work-at-desk", "see-clerk-acts", "see-meetings", "see-figures"],
    });
    const colleagues = body.colleagues.map(({ username }: { username: string }) => username);
    expect(colleagues).toEqual(["e.legal", "h.legal", "e.karimi", "e.rezaei", "h.moradi"]);
    expect((await call("c.ahmadi", "read-desk")).body.me.mayI).toEqual([
      "work-at-desk",
      "identify-applicant",
      "attest-document",
      "register-for-applicant",
      "print-pad",
      "act-for-applicant",
      "rate-for-applicant",
      "contact-applicant",
      "guide-visitor",
      "tell-applicant",
      "take-walk-in",
      "see-meetings",
    ]);
  });

  it("returns the names to choose from, and nothing else of the directory (P5)", async () => {
    const { call } = await desk();
    const { body, text } = await call("e.karimi", "read-desk");
    expect(body.kinds).toEqual(
      organisation.kinds.map(({ key, name, fourEyes }) => ({ key, name, fourEyes })),
    );
    expect(body.triage.key).toBe(organisation.routing.at(-1)?.unit);
    expect(body.outcomes).toEqual(
      organisation.outcomes.map(({ authority: _, ...outcome }) => ({
        transfer: false,
        repeated: false,
        ...outcome,
      })),
    );
    expect(body.answerTemplates).toEqual(organisation.answerTemplates);
    expect(text).not.toMatch(/routing|oneTimeCode/);
  });

  it("returns a key that is constant for the person and differs from other people's; with it the browser encrypts unsent drafts (R15)", async () => {
    const { call } = await desk();
    const keyOf = async (who: string) => (await call(who, "read-desk")).body.draftKey;
    expect(Buffer.from(await keyOf("e.karimi"), "base64url")).toHaveLength(32);
    expect(await keyOf("e.karimi")).toBe(await keyOf("e.karimi"));
    expect(await keyOf("e.karimi")).not.toBe(await keyOf("e.rezaei"));
  });

  it("is refused to users missing from the directory (P1)", async () => {
    const { call } = await desk();
    expect(problemOf(await call("z.nobody", "read-desk"))).toEqual([403, "not-in-directory"]);
    expect(problemOf(await call(undefined, "read-desk"))).toEqual([401, "signed-out"]);
    expect((await call(undefined, "read-sign-in")).body).toEqual({
      issuer: "https://issuer.invalid",
      clientId: "peygir-staff",
      scope: "peygir/staff",
    });
  });
});

describe("the saved filters of an inbox", () => {
  const filter = (name: string, kind = "complaint") => ({ name, list: "unit", filter: { kind } });

  it("stay in the order in which they were saved; a filter with the same name takes the position of the earlier filter (R17)", async () => {
    const { call } = await desk();
    await call("e.karimi", "save-filter", { body: filter("یک") });
    await call("e.karimi", "save-filter", { body: filter("دو") });
    const { body } = await call("e.karimi", "save-filter", { body: filter("یک", "suggestion") });
    expect(body.filters).toEqual([filter("یک", "suggestion"), filter("دو")]);
    expect((await call("e.karimi", "remove-filter", { body: { name: "یک" } })).body.filters).toEqual([
      filter("دو"),
    ]);
    expect((await call("e.karimi", "remove-filter", { body: { name: "یک" } })).status).toBe(200);
    expect((await call("e.karimi", "list-filters")).body.filters).toEqual([filter("دو")]);
    expect((await call("e.rezaei", "list-filters")).body.filters, "each person's own").toEqual([]);
  });

  it("are at most twenty; at twenty, one can still be replaced under its name (R17)", async () => {
    const { call } = await desk();
    for (let n = 1; n <= 20; n += 1) await call("e.karimi", "save-filter", { body: filter(`فهرست ${n}`) });
    expect(problemOf(await call("e.karimi", "save-filter", { body: filter("بیست‌ویکم") }))).toEqual([
      409,
      "too-many-filters",
    ]);
    expect((await call("e.karimi", "save-filter", { body: filter("فهرست 7", "suggestion") })).status).toBe(
      200,
    );
  });

  it("are changed once when the same call is repeated; another change under the same idempotency key is refused (P4)", async () => {
    const { call, rows } = await desk();
    const first = await call("e.karimi", "save-filter", { body: filter("یک"), key: "same-key-1" });
    await call("e.karimi", "save-filter", { body: filter("دو") });
    const before = rows.length;
    const again = await call("e.karimi", "save-filter", { body: filter("یک"), key: "same-key-1" });
    expect(again.body).toEqual(first.body);
    const other = await call("e.karimi", "remove-filter", { body: { name: "یک" }, key: "same-key-1" });
    expect(problemOf(other)).toEqual([422, "key-reused"]);
    expect(rows).toHaveLength(before);
    const remove = (name: string) => call("e.karimi", "remove-filter", { body: { name }, key: "same-key-2" });
    expect((await remove("نیست")).status).toBe(200);
    expect(problemOf(await remove("یک")), "though none was removed").toEqual([422, "key-reused"]);
  });
});
