import { describe, expect, it } from "vitest";
import { answeredBefore, importing, openBefore } from "../../../test/support/imported.ts";
import { notificationEvents } from "../../../test/support/notification-events.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { addBlock } from "../../identity/commands/add-block.ts";
import { acceptCase } from "../../referral/commands/accept-case.ts";
import { readCase } from "../../referral/queries/read-case/read-case.ts";
import { statusOf } from "../http/status.ts";
import { certify } from "../request/certify.ts";
import { newsOf } from "../request/news-of.ts";
import { isEnded } from "../request/request-queries.ts";
import { eraseApplicant } from "../retention/erase-applicant.ts";

const now = "2026-11-24T08:00:00.000Z";
const entriesOf = (timeline: readonly { readonly entry: string; readonly at: string }[]) =>
  timeline.map(({ entry, at }) => [entry, at]);

describe("a request that was open in the earlier system (P8)", () => {
  it("is imported by one journal row of the intake service and one of the referral service, with the request's code and date in the earlier system", async () => {
    const { imported, rows, state, caseOf } = importing();
    const code = await imported(openBefore);
    expect(rows.filter(({ id }) => id === code).map(({ command, actor }) => [command, actor])).toEqual([
      ["import-request", "operator:a.operator"],
      ["import-case", expect.stringContaining("event:")],
      ["extend-timeline", expect.stringContaining("event:")],
      ["hear-date", expect.stringContaining("event:")],
    ]);
    expect((await state(code)).imported).toMatchObject({ from: "old-portal", code: "1403-118", at: now });
    expect(await caseOf(code)).toMatchObject({
      stage: "waiting",
      request: { registeredAt: openBefore.registeredAt, imported: { code: "1403-118", at: now } },
      hops: [{ unit: "price-control", by: { rule: "prices" }, receivedAt: now }],
    });
  });

  it("has clocks that begin at its import, so none begins overdue", async () => {
    const { imported, caseOf } = importing();
    const { clocks } = await caseOf(await imported(openBefore));
    expect(clocks.map(({ clock }) => clock)).toEqual(expect.arrayContaining(["answer", "legal", "accept"]));
    for (const { from, due } of clocks) expect([from, due > now]).toEqual([now, true]);
  });

  it("keeps the deadline that the earlier system had set, if any, and this deadline may be extended like others", async () => {
    const { imported, caseOf } = importing();
    const { clocks } = await caseOf(await imported({ ...openBefore, due: "2026-12-02" }));
    const answer = clocks.find(({ clock }) => clock === "answer");
    expect(answer).toMatchObject({ from: now, due: "2026-12-02T20:30:00.000Z" });
    expect(answer?.span).toMatchObject({ duration: { in: "working-days" } });
  });

  it("is marked as imported on the applicant's page, at the desk and on the certificate", async () => {
    const { imported, state, referral } = importing();
    const code = await imported(openBefore);
    const status = statusOf(code, await state(code));
    expect(status).toMatchObject({ imported: { code: "1403-118" }, registeredAt: openBefore.registeredAt });
    expect(entriesOf(status.timeline)).toEqual([
      ["registered", openBefore.registeredAt],
      ["imported", now],
      ["referred", now],
    ]);
    expect(certify(await state(code), new Date(now)).imported).toEqual({ code: "1403-118", at: now });
    expect(await readCase(referral, code, "h.moradi")).toMatchObject({
      imported: { from: "old-portal", code: "1403-118", at: now },
      certificate: { imported: { code: "1403-118" } },
    });
  });

  it("can be worked on like every other request", async () => {
    const { imported, referral, caseOf } = importing();
    const code = await imported(openBefore);
    const ask = { case: code, username: "e.karimi", key: "accept", seen: { personVersion: 0 } };
    await acceptCase(referral, ask, { points: ["گرانی نان"] });
    expect((await caseOf(code)).stage).toBe("in-hand");
  });

  it("goes to the unit that had it in the earlier system, unless that unit may not hold it (R2)", async () => {
    const { imported, caseOf } = importing();
    const unitOf = async (code: string) => (await caseOf(code)).hops[0];
    expect(await unitOf(await imported({ ...openBefore, unit: "legal" }))).toMatchObject({
      unit: "legal",
      by: { rule: "imported" },
    });
    const accused = { ...openBefore, code: "1403-120", unit: "legal", complainedOfUnit: "legal" };
    expect(await unitOf(await imported(accused))).toMatchObject({
      unit: "price-control",
      by: { rule: "prices" },
    });
    const hidden = { ...openBefore, code: "1403-121", unit: "legal", knownTo: "inspection" as const };
    expect(await unitOf(await imported(hidden))).toMatchObject({ unit: "inspection" });
  });

  it("keeps an uncertain name undecided, and each person that it may mean is complained of (R2)", async () => {
    const { imported, rows } = importing();
    await imported({ ...openBefore, unit: "price-control", complainedOfPerson: "آقای رضایی" });
    const row = rows.find(({ command }) => command === "import-request");
    const undecided = {
      undecidedName: { candidates: ["e.rezaei"] },
      complainedOf: { people: ["e.rezaei"] },
    };
    expect(row?.facts[0]).toMatchObject(undecided);
    expect(row?.events[0]?.data).toMatchObject(undecided);
  });
});

describe("a request that was closed in the earlier system (P8)", () => {
  it("has its answer, outcome and dates, and has ended", async () => {
    const { imported, read, state, caseOf } = importing();
    const code = await imported(answeredBefore);
    const { answer, status, mayI } = await read(code);
    expect(answer).toMatchObject({
      outcome: "granted",
      points: [{ answer: "تفاوت قیمت پس داده شد." }],
    });
    expect(entriesOf(status.timeline)).toEqual([
      ["registered", openBefore.registeredAt],
      ["final-answered", "2024-10-05T09:00:00.000Z"],
      ["imported", now],
    ]);
    expect([isEnded(await state(code), "2026-11-24"), mayI]).toEqual([true, []]);
    expect(await caseOf(code)).toMatchObject({
      stage: "ended",
      ended: { how: "imported", at: "2024-10-05T09:00:00.000Z" },
      answered: { by: "old-portal" },
      hops: [{ unit: "legal", receivedAt: openBefore.registeredAt }],
      clocks: [],
    });
  });

  it("can be read at the desk with its answer", async () => {
    const { imported, referral } = importing();
    const code = await imported(answeredBefore);
    expect(await readCase(referral, code, "h.legal")).toMatchObject({
      stage: "ended",
      draft: { answer: { outcome: { key: "granted" } }, by: { name: { fa: "سامانه پیشین" } } },
      ended: { how: "imported" },
    });
  });

  it("is imported as withdrawn when it was withdrawn in the earlier system", async () => {
    const { imported, state, caseOf, rows } = importing();
    const closed = { how: "withdrawn", at: "2024-09-20T09:00:00.000Z" } as const;
    const code = await imported({ ...openBefore, closed });
    expect((await state(code)).withdrawn).toEqual({ at: closed.at });
    expect((await caseOf(code)).ended).toEqual({ at: closed.at, how: "withdrawn" });
    expect(rows.filter(({ id }) => id === code)).toHaveLength(2);
  });
});

describe("an import (P8)", () => {
  it("notifies nobody: none of its events causes a notice, and the request's page shows no message about the import", async () => {
    const { imported, rows, state } = importing();
    const codes = [await imported(openBefore), await imported(answeredBefore)];
    const announced = rows.flatMap(({ events }) => events);
    const told = announced.filter(({ type }) => notificationEvents.includes(type));
    expect(told.map(({ type, data }) => [type, (data as { entry?: string }).entry])).toEqual([
      ["intake.timeline-extended.v3", "referred"],
    ]);
    for (const code of codes) expect(newsOf(statusOf(code, await state(code)))).toEqual([]);
  });

  it("adds its requests to the figures of the days on which the earlier system received and answered them, and asks nobody for a rating", async () => {
    const { imported, sheets } = importing();
    await imported(openBefore);
    await imported(answeredBefore);
    const days = await sheets.read("2#all", "2024-01-01", "2026-12-31");
    const sum = (name: string) =>
      Object.fromEntries(days.flatMap(({ period, sums }) => (sums[name] ? [[period, sums[name]]] : [])));
    expect(sum("came.paper")).toEqual({ "2024-09-01": 2 });
    expect(sum("answered.paper")).toEqual({ "2024-10-05": 1 });
    expect(
      days.flatMap(({ sums }) => Object.keys(sums)).filter((name) => name.startsWith("unrated")),
    ).toEqual([]);
  });

  it("recognises an imported request even after its deadline has passed; a deadline that is past at the import is replaced by a new one if the mapping says so", async () => {
    const { bring, imported, caseOf, clock } = importing();
    const kept = { ...openBefore, due: "2026-12-02" };
    const code = await imported(kept);
    const renewed = { ...openBefore, code: "1403-130", due: "2026-11-20", passedDue: "fresh" as const };
    const { clocks } = await caseOf(await imported(renewed));
    expect(clocks.every(({ due }) => due > now)).toBe(true);
    clock.at = new Date("2026-12-20T08:00:00.000Z");
    expect(await bring(kept)).toMatchObject({ outcome: "already", request: code });
    expect(await bring(renewed)).toMatchObject({ outcome: "already" });
    expect(await bring({ ...kept, code: "1403-131" })).toMatchObject({ refused: { code: "due-passed" } });
  });

  it("adds a request once, however often the import runs, and refuses other content under the same code", async () => {
    const { bring, imported, rows } = importing();
    const code = await imported(openBefore);
    const { length } = rows;
    expect(await bring(openBefore)).toMatchObject({ outcome: "already", request: code });
    expect(await bring(openBefore, { by: "another" })).toMatchObject({ outcome: "already", request: code });
    expect(await bring({ ...openBefore, description: "چیز دیگری." })).toEqual({
      outcome: "refused",
      refused: { code: "imported-otherwise" },
    });
    expect(rows).toHaveLength(length);
    expect(await bring(openBefore, { from: "older-portal" })).toMatchObject({ outcome: "imported" });
  });

  it("changes nothing when it is a preview, which names the unit that would get the request", async () => {
    const { bring, rows } = importing();
    expect(await bring(openBefore, { preview: true })).toEqual({ outcome: "new", unit: "price-control" });
    expect(rows).toEqual([]);
  });

  it("refuses a subject, province or unit that the directory does not have, a kind of request that is handled by rules of its own, and wrong dates", async () => {
    const [complaint] = organisation.kinds;
    if (!complaint) throw new Error("the test organisation has kinds");
    const emergency = { ...complaint, key: "service-failure", byInspection: true as const };
    const { bring } = importing({ kinds: [...organisation.kinds, emergency] });
    const reasonOf = async (changes: object) => {
      const outcome = await bring({ ...openBefore, ...changes });
      return outcome.outcome === "refused" ? outcome.refused : outcome.outcome;
    };
    const unknown = { subject: "nothing", unit: "outside", province: "nowhere" };
    expect(await reasonOf(unknown)).toEqual({
      code: "unknown-choice",
      fields: ["subject", "province", "unit"],
    });
    expect(await reasonOf({ kind: "service-failure" })).toMatchObject({ code: "kind-not-imported" });
    const later = "2027-01-01T00:00:00.000Z";
    expect(await reasonOf({ registeredAt: later })).toEqual({
      code: "ahead-of-now",
      fields: ["registeredAt"],
    });
    const earlier = { how: "withdrawn", at: "2024-01-01T00:00:00.000Z" };
    expect(await reasonOf({ closed: earlier })).toMatchObject({ code: "closed-before-registered" });
    expect(await reasonOf({ due: "2026-11-23" })).toMatchObject({ code: "due-passed" });
  });

  it("accepts a request of a person on the block list, because another system registered the request (C17)", async () => {
    const { identity, documents, bring } = importing();
    const who = { type: "mobile", mobile: openBefore.mobile ?? "" } as const;
    const ask = { username: "a.admin", key: "block", directory: 1 };
    await addBlock({ ...identity, documents }, ask, { who, reason: "ارسال انبوه درخواست" });
    expect(await bring({ ...openBefore, channel: "web" })).toMatchObject({ outcome: "imported" });
  });

  it("is erased without a read of the answer of the earlier system, which the erasing Lambdas may not read (P2)", async () => {
    const { imported, erasing } = importing();
    const code = await imported(answeredBefore);
    const get: typeof erasing.documents.get = (id) => {
      if (id.startsWith("intake/")) throw new Error(`AccessDenied: ${id}`);
      return erasing.documents.get(id);
    };
    const deps = { ...erasing, documents: { ...erasing.documents, get } };
    const asked = { because: "asked", by: "v.admin", key: "key-1", request: code } as const;
    expect(await eraseApplicant(deps, asked)).toMatchObject({ requests: [code] });
  });
});
