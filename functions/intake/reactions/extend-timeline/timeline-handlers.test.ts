import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { Outage } from "../../../../shared/outage.ts";
import { requests } from "../../../../test/support/requests.ts";

const at = "2026-11-24T08:00:00.000Z";

async function heard(...events: readonly (readonly [type: string, data?: object, part?: number])[]) {
  const world = requests();
  const code = await world.register();
  const document = await world.write(code, "answer", {
    outcome: "granted",
    points: [{ raised: "گرانی", answer: "پس داده می‌شود." }],
    reasoning: "تأیید شد.",
  });
  for (const [type, data = {}, part] of events)
    await world.hears(type, part === undefined ? code : partOf(code, part), { answer: document, ...data });
  const { timeline, holder, answered } = (await world.read(code)).status;
  const entries = timeline.map(({ entry, unit = "", part = "" }) => `${entry} ${unit} ${part}`.trim());
  return { entries: entries.slice(1), holder, answered, world, code };
}

describe("the public timeline", () => {
  it("shows each referral and the present unit, but no change of assignee within a unit (R1, R2)", async () => {
    const { entries, holder } = await heard(
      ["case-opened", { unit: "price-control", rule: "prices" }],
      ["case-referred", { from: "price-control", unit: "legal" }],
      ["case-returned", { from: "legal", unit: "price-control" }],
      ["case-taken-away", { from: "price-control", unit: "price-control", why: "gone" }],
      ["case-taken-away", { from: "price-control", unit: "service-desk", why: "complained-of" }],
    );
    expect(entries).toEqual([
      "referred price-control",
      "referred legal",
      "referred price-control",
      "referred service-desk",
    ]);
    expect(holder).toBe("service-desk");
  });

  it("shows the answers to parts of a divided request and to the whole, and never a part's unit as the holder of the whole (R6)", async () => {
    const { entries, holder, answered } = await heard(
      ["case-accepted", { expert: "e.karimi" }],
      ["case-opened", { unit: "legal", rule: "split" }, 1],
      ["answer-published", { unit: "legal", outcome: "granted" }, 1],
    );
    expect(entries).toEqual(["referred legal 1", "under-review price-control", "part-answered legal 1"]);
    expect([holder, answered]).toEqual(["price-control", false]);
    const whole = await heard(["answer-published", { outcome: "granted" }]);
    expect([whole.entries, whole.answered]).toEqual([["answered price-control"], true]);
  });

  it("shows a correction of the request's kind and subject, and a changed due date, but no corrections or due dates of a divided request's part (D4)", async () => {
    const due = { clock: "answer", due: "2027-01-05T20:30:00.000Z", promised: "2026-12-08T20:30:00.000Z" };
    const to = { subject: "price", by: "e.karimi" };
    const { entries, world, code } = await heard(
      ["case-corrected", { ...to, kind: "suggestion" }],
      ["deadline-corrected", { ...due, was: due.promised }],
      ["case-corrected", { ...to, kind: "suggestion" }, 1],
      ["deadline-corrected", { ...due, was: due.promised }, 1],
      // The case announces no date while its clock is paused.
      ["deadline-corrected", { ...due, due: "2027-01-06T20:30:00.000Z" }],
    );
    expect(entries.map((entry) => entry.split(" ")[0])).toEqual(["corrected", "date-corrected"]);
    const { status } = await world.read(code);
    expect(status).toMatchObject({ kind: "suggestion", subject: "price" });
    expect(status.expected).toEqual({ due: due.due, promised: due.promised });
    const told = (await world.state(code)).told;
    expect(told.filter(({ entry }) => entry === "corrected")).toMatchObject([{ kind: "suggestion" }]);
  });

  it("shows the latest correction of the case, in whatever order the events arrive (law 2)", async () => {
    const world = requests();
    const code = await world.register();
    const first = world.news("case-corrected", code, {
      kind: "suggestion",
      subject: "price",
      by: "e.karimi",
    });
    const second = world.news("case-corrected", code, {
      kind: "complaint",
      subject: "other",
      by: "e.karimi",
    });
    for (const event of [second, first, second]) await world.hear(event);
    expect((await world.read(code)).status).toMatchObject({ kind: "complaint", subject: "other" });
  });

  it("shows that cases on the same matter were linked, and their outcome, without details of the other cases (R14)", async () => {
    const { entries, world, code } = await heard(
      ["case-accepted", { expert: "e.karimi" }],
      ["applicant-asked", { question: "referral/407155289363/question", by: "e.karimi" }],
      ["case-linked"],
      ["similar-answered"],
      ["case-unlinked"],
    );
    expect(entries.slice(2)).toEqual(["linked", "similar-answered", "unlinked"]);
    expect(world.rows.at(-1)?.events).toMatchObject([
      { type: "intake.links-shown.v1", data: { request: code, what: "unlinked" } },
    ]);
    expect((await world.read(code)).mayI, "the question still waits").toContain("reply");
  });

  it("shows, after an objection, that another unit decides again, this unit's answer, and the commitments kept and not kept (R11, R13)", async () => {
    const { entries } = await heard(
      ["answer-published", { outcome: "granted" }],
      ["second-stage-opened", { from: "price-control", unit: "legal" }],
      ["answer-published", { unit: "legal", outcome: "granted", final: true }],
      ["commitment-judged", { unit: "legal", commitment: 1, kept: false }],
      ["commitment-judged", { unit: "legal", commitment: 1, kept: true }],
    );
    expect(entries).toEqual([
      "answered price-control",
      "in-second-stage legal",
      "final-answered legal",
      "commitment-not-kept legal",
      "commitment-kept legal",
    ]);
  });

  it("never shows that someone was named as accused: the journal row holds their keys, and its event holds neither key nor name (R2, law 4)", async () => {
    const named = { units: ["price-control"], people: ["h.moradi"], by: "e.legal" };
    const { entries, world, code } = await heard(["parties-named", named]);
    expect(entries).toEqual([]);
    expect((await world.state(code)).parties).toEqual([
      { case: code, sequence: 1, units: ["price-control"], people: ["h.moradi"] },
    ]);
    expect(world.rows.at(-1)?.events).toEqual([
      { type: "intake.parties-heard.v1", data: { request: code, case: code, at } },
    ]);
  });

  it("hides the accused named in the event of the case's opening, and still shows to which unit the case went (R2)", async () => {
    const complainedOf = { units: ["price-control"], people: [] };
    const { entries, world, code } = await heard();
    const opened = world.news("case-opened", code, { unit: "legal", rule: "prices", complainedOf });
    for (const event of [opened, opened]) await world.hear(event);
    expect(entries).toEqual([]);
    expect(await world.state(code)).toMatchObject({
      told: [{ entry: "referred", unit: "legal" }],
      parties: [{ case: code, ...complainedOf }],
    });
  });

  it("shows each event once, even when it is delivered several times (law 2)", async () => {
    const { world, code } = await heard();
    const same = [
      world.news("case-opened", code),
      world.news("parties-named", code, { units: [], people: [] }),
    ];
    for (const event of same) await world.hear(event);
    const before = world.rows.length;
    for (const event of same) await world.hear(event);
    expect(world.rows).toHaveLength(before);
  });

  it("refuses an event about a case, a part or the accused that arrives before the request is registered, so that the queue delivers the event again (R6)", async () => {
    const { hears } = requests();
    const code = "407155289363";
    await expect(hears("case-opened", code)).rejects.toBeInstanceOf(Outage);
    await expect(hears("case-opened", partOf(code, 1))).rejects.toBeInstanceOf(Outage);
    await expect(hears("parties-named", code, { units: [], people: [] })).rejects.toBeInstanceOf(Outage);
  });

  it("publishes each new entry with its unit in an event, from which the notices to the applicant are made (N1)", async () => {
    const { world, code } = await heard(["case-opened", { unit: "legal" }]);
    const [event] = world.rows.at(-1)?.events ?? [];
    expect(event).toMatchObject({
      type: "intake.timeline-extended.v3",
      data: { request: code, entry: "referred", unit: "legal", language: "fa" },
    });
  });
});
