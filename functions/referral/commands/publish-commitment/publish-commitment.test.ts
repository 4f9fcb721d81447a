import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { withEmergencies } from "../../../../test/support/emergencies.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { Owner } from "../../case/commitments.ts";
import { listPublished } from "../../queries/list-published/list-published.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { hearConsented, hearErased, hearMinutes } from "../../reactions/hear-applicant/hear-applicant.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { giveEvidence } from "../give-evidence.ts";
import { judgeCommitment } from "../judge-commitment.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { orderRemedy } from "../order-remedy.ts";
import { referCase } from "../refer-case.ts";
import { splitCase } from "../split-case/split-case.ts";
import { withdrawPublication } from "../withdraw-publication.ts";
import { publishCommitment } from "./publish-commitment.ts";

const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);
const wording = "قیمت‌ها تا پایان آذر در ورودی همه فروشگاه‌ها نصب می‌شود.";
const reason = "متن باید روشن‌تر شود.";
const priceControl: Owner = { unit: "price-control" };
/** The first moment of 21 December in Tehran, a day after the last day of the promise. */
const afterwards = new Date("2026-12-20T20:30:00.000Z");

type About = Parameters<ReturnType<typeof casework>["open"]>[1];

/** Cases of the unit price-control, whose answers promise something until 20 December. */
function office(changes: Parameters<typeof casework>[0] = {}) {
  const world = casework(changes);
  const { deps, by } = world;
  const answer = async (code: string, expert: string, head: string, owner: Owner = priceControl) => {
    await acceptCase(deps, await by(expert, code), { points: ["گرانی"] });
    await draftAnswer(deps, await by(expert, code), {
      ...{ outcome: "granted", answers: ["رسیدگی شد."], reasoning: "قیمت از مصوب بیشتر بود." },
      commitments: [{ what: "نصب قیمت در فروشگاه آقای نمونه", owner, due: "2026-12-20" }],
    });
    await approveAnswer(deps, await by(head, code));
  };
  const promised = async (n: number, about: About = {}, owner?: Owner) => {
    const code = await world.open(n, about);
    await answer(code, "e.karimi", "h.moradi", owner);
    return code;
  };
  const publish = async (code: string, text = wording, who = "h.moradi") =>
    codeOf(await publishCommitment(deps, await by(who, code), { number: 1, wording: text }));
  const withdraw = async (code: string, who = "h.moradi") =>
    codeOf(await withdrawPublication(deps, await by(who, code), { number: 1, reason }));
  /** The public commitments of the year 1405, as the page shows them. */
  const listed = async () => {
    await world.settle();
    return (await listPublished(deps, 1405)).items;
  };
  const shows = async (code: string, who = "h.moradi") => {
    const view = await readCase(deps, code, who);
    return { mayI: view?.mayI ?? [], published: view?.commitments?.[0]?.published };
  };
  const facts = (code: string) => world.rows.filter(({ id }) => id === code).flatMap((row) => row.facts);
  return { ...world, answer, promised, publish, withdraw, listed, shows, facts };
}

describe("publishing a commitment for everybody (I6)", () => {
  it("is allowed to the head of the unit that holds the case; the page shows the wording but nothing of the case", async () => {
    const { promised, publish, listed, shows } = office();
    const code = await promised(1);
    expect(await publish(code, wording, "e.karimi")).toBe("not-yours-to-do");
    expect(await publish(code, wording, "h.legal")).toBe("not-found");
    expect((await shows(code)).mayI).toContain("publish-commitment");
    expect(await publish(code)).toBe("yes");
    const [item] = await listed();
    expect(item).toEqual({
      ...{ id: expect.any(String), wording, due: "2026-12-20", publishedOn: "2026-11-24", state: "open" },
    });
    expect(JSON.stringify(item)).not.toContain(code);
    const { mayI, published } = await shows(code);
    expect(mayI).not.toContain("publish-commitment");
    expect(published).toMatchObject({ wording, by: { username: "h.moradi" } });
    expect(await publish(code)).toBe("published-already");
  });

  it("shows the commitment as kept, late or open on the day of reading, without a journal row when its last day passes", async () => {
    const { promised, publish, listed, rows, clock, deps, by } = office();
    const [code, other] = [await promised(1, {}, { unit: "legal" }), await promised(2)];
    await publish(code);
    await publish(other);
    const before = rows.length;
    clock.at = new Date(afterwards.getTime() - 1);
    expect((await listed()).map(({ state }) => state)).toEqual(["open", "open"]);
    clock.at = afterwards;
    expect((await listed()).map(({ state }) => state)).toEqual(["late", "late"]);
    expect(rows).toHaveLength(before);
    await giveEvidence(deps, await by("e.legal", code), { number: 1, words: "نصب شد." });
    expect((await listed()).map(({ state }) => state)).toEqual(["late", "late"]);
    await judgeCommitment(deps, await by("h.moradi", code), { number: 1, kept: true, reason: "بازدید شد." });
    expect((await listed()).map(({ state, keptOn }) => [state, keptOn]).toSorted()).toEqual([
      ["kept", "2026-12-21"],
      ["late", undefined],
    ]);
  });

  it("is possible for an order in the minutes of a meeting, as it is for a promise in an answer (M12)", async () => {
    const { open, deps, documents, publish, listed } = office();
    const code = await open(1);
    const what = `meeting/${code}.1/order-1` as const;
    await documents.put(what, "0123456789abcdef0123456789abcdef", "بازدید از فروشگاه");
    await hearMinutes(deps, {
      id: `meeting/${code}.1/9/0`,
      data: {
        request: code,
        meeting: `${code}.1`,
        orders: [{ what, owner: priceControl, day: "2027-03-25" }],
      },
    });
    expect(await publish(code)).toBe("yes");
    expect(await listed(), "is listed under the year of its last day").toEqual([]);
    expect(await listPublished(deps, 1406)).toMatchObject({ before: false, items: [{ due: "2027-03-25" }] });
    expect(await listPublished(deps)).toMatchObject({ year: 1405, items: [], after: true });
  });

  it("is announced by an event with the commitment's number and the publisher, without wording or reason", async () => {
    const { promised, publish, withdraw, rows } = office();
    const code = await promised(1);
    await publish(code);
    await withdraw(code, "e.karimi");
    const events = rows.slice(-2).flatMap((row) => row.events);
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      [
        "referral.commitment-published.v1",
        { case: code, commitment: 1, by: "h.moradi", at: expect.any(String) },
      ],
      [
        "referral.publication-withdrawn.v1",
        { case: code, commitment: 1, because: "staff", by: "e.karimi", at: expect.any(String) },
      ],
    ]);
  });
});

describe("a wording for the public", () => {
  it.each([
    ["شماره ۰۹۱۲۳۴۵۶۷۸۹ پاسخ می‌دهد", "wording-has-a-number"],
    ["نشانی ما info@example.org است", "wording-has-a-number"],
    ["قیمت‌ها برای خانم نمونه نصب می‌شود", "wording-names-a-person"],
    ["احسان رضایی قیمت‌ها را نصب می‌کند", "wording-names-a-person"],
    ["آقای بهرامی قیمت‌ها را نصب می‌کند", "wording-names-a-person"],
  ])("is refused when it is %j", async (text, refusal) => {
    const { promised, publish, listed, documents } = office();
    const code = await promised(1, { words: "intake/x/words-accused" });
    await documents.put("intake/x/words-accused", "0123456789abcdef0123456789abcdef", {
      description: "گران است",
      complainedOfPerson: "جواد بهرامی",
    });
    expect(await publish(code, text)).toBe(refusal);
    expect(await listed()).toEqual([]);
  });

  it("is checked against the applicant's name, and the access log records that it was read for the publisher; for a caller without the right no name is read (R15)", async () => {
    const { promised, publish, rows } = office();
    const code = await promised(1);
    const looks = () =>
      rows.flatMap((row) => row.events).filter(({ type }) => type.startsWith("identity.applicant-seen"));
    await publish(code, wording, "e.karimi");
    await publish(code, wording, "h.legal");
    expect(looks()).toEqual([]);
    await publish(code);
    expect(looks()).toMatchObject([{ data: { request: code, by: "h.moradi" } }]);
  });

  it("is refused, without reading the applicant's name, for a caller who came into conflict of interest after the promise (R2, R15)", async () => {
    const { promised, publish, facts, reorganise } = office();
    const code = await promised(1, { complainedOf: { units: [], people: ["a.audit"] } });
    reorganise({
      deputies: [{ of: "a.audit", deputy: "h.moradi", from: "2026-01-01", to: "2028-01-01" }],
    });
    expect(await publish(code)).toBe("not-found");
    expect(facts(`looks.${code}.2026-11`).filter(({ type }) => type === "refused")).toMatchObject([
      { action: "publish-commitment", by: "h.moradi" },
    ]);
  });
});

describe("a commitment that nobody may publish", () => {
  it("is one of a case with which the caller is in conflict of interest; the caller gets not-found, and the attempt is recorded once (R2)", async () => {
    const { open, publish, facts } = office();
    const code = await open(1, { complainedOf: { units: [], people: ["h.moradi"] } });
    for (let tried = 0; tried < 2; tried += 1) expect(await publish(code)).toBe("not-found");
    expect(facts(`looks.${code}.2026-11`).filter(({ type }) => type === "refused")).toMatchObject([
      { action: "publish-commitment", by: "h.moradi" },
    ]);
  });

  it("is one of a report without identity (C3), or one that the case does not have", async () => {
    const { promised, publish } = office();
    const report = await promised(1, { withoutIdentity: true });
    expect(await publish(report)).toBe("without-identity");
    const without = office();
    expect(await without.publish(await without.open(1))).toBe("unknown-commitment");
  });

  it("is an order of inspection, and any commitment of a case with inspection or the outside authority (R2)", async () => {
    const { open, deps, by, answer, publish, shows } = office();
    const code = await open(1);
    await referCase(deps, await by("h.moradi", code), { unit: "inspection", reason });
    await acceptCase(deps, await by("i.inspection", code), { points: ["گرانی"] });
    await nameParties(deps, await by("i.inspection", code), { units: ["legal"], people: [], reason });
    await orderRemedy(deps, await by("i.inspection", code), {
      ...{ owner: { unit: "legal" }, due: "2026-12-20" },
      ...{ summary: "رسید داده نمی‌شود.", wanted: "رسید بدهید." },
    });
    expect(await publish(code, wording, "h.inspection")).toBe("not-for-the-public");
    expect((await shows(code, "h.inspection")).mayI).not.toContain("publish-commitment");
    await referCase(deps, await by("i.inspection", code), { unit: "price-control", reason });
    await answer(code, "e.karimi", "h.moradi");
    expect(await publish(code), "the order of inspection is the first commitment").toBe("not-for-the-public");
    const second = { number: 2, wording };
    expect(codeOf(await publishCommitment(deps, await by("h.moradi", code), second))).toBe("yes");
  });

  it("is one of an administrative emergency (S3)", async () => {
    const { open, deps, by, publish } = office(withEmergencies);
    const code = await open(1, { kind: "service-failure", subject: "absent-employee", channel: "foad-web" });
    await acceptCase(deps, await by("i.inspection", code), { points: ["جانشین نبود"] });
    await orderRemedy(deps, await by("i.inspection", code), {
      ...{ owner: priceControl, due: "2026-11-30", time: "11:00" },
      ...{ summary: "جانشین نبود.", wanted: "جانشین بگذارید." },
    });
    expect(await publish(code, wording, "h.inspection")).toBe("not-for-the-public");
  });

  it("is one of an erased request, whose texts have no key any more (P2)", async () => {
    const { promised, publish, eraser } = office();
    const code = await promised(1);
    await eraser.destroyOf(code);
    expect(await publish(code)).toBe("erased");
  });
});

describe("the unit that the public page names", () => {
  const under: Parameters<typeof casework>[0] = {
    units: organisation.units.map((one) =>
      one.key === "legal" || one.key === "price-control" ? { ...one, parent: "service-desk" } : one,
    ),
  };

  it("is the owner's unit once five requests have come to this unit; the owner is never named", async () => {
    const { open, promised, publish, listed, settle } = office();
    for (let n = 2; n <= 4; n += 1) await open(n);
    const few = await promised(1);
    await settle();
    await publish(few);
    expect((await listed()).map(({ unit }) => unit)).toEqual([undefined]);
    const code = await promised(5, {}, { person: "e.rezaei" });
    await settle();
    await publish(code);
    expect((await listed()).map(({ unit }) => unit?.key).toSorted()).toEqual(["price-control", undefined]);
    expect(JSON.stringify(await listed())).not.toContain("رضایی");
  });

  it("is the nearest unit above the owner's that, together with the units below it on the way, has enough requests", async () => {
    const { open, promised, publish, listed, settle } = office(under);
    for (let n = 2; n <= 4; n += 1) await open(n, { subject: "other" });
    await open(6);
    const code = await promised(1);
    await settle();
    await publish(code);
    expect((await listed()).map(({ unit }) => unit)).toEqual([
      { key: "service-desk", name: { fa: "میز خدمت", en: "Service desk" } },
    ]);
  });

  it("is chosen by a count of requests, in which the parts of one request count once (R6)", async () => {
    const { open, promised, publish, listed, settle, deps, by } = office();
    for (let n = 2; n <= 3; n += 1) {
      const split = await open(n);
      await acceptCase(deps, await by("e.karimi", split), { points: ["یک", "دو", "سه", "چهار"] });
      const parts = [1, 2, 3].map((point) => ({ unit: "legal", points: [point] }));
      expect(codeOf(await splitCase(deps, await by("e.karimi", split), { parts }))).toBe("yes");
    }
    const code = await promised(1, {}, { unit: "legal" });
    await settle();
    await publish(code);
    expect((await listed()).map(({ unit }) => unit)).toEqual([undefined]);
  });
});

describe("a published commitment", () => {
  it("may be withdrawn, with a reason, by anyone who works on the case in its unit, and may then be published in another wording", async () => {
    const { promised, publish, withdraw, listed, shows } = office();
    const code = await promised(1);
    expect(await withdraw(code)).toBe("not-published");
    await publish(code);
    expect(await withdraw(code, "h.legal")).toBe("not-found");
    expect((await shows(code, "e.rezaei")).mayI).toContain("withdraw-publication");
    const [{ id } = { id: "" }] = await listed();
    expect(await withdraw(code, "e.rezaei")).toBe("yes");
    expect(await listed()).toEqual([]);
    expect((await shows(code)).published?.withdrawn).toMatchObject({ reason, by: { username: "e.rezaei" } });
    expect(await publish(code, `${wording} باز هم.`)).toBe("yes");
    const [again] = await listed();
    expect(again?.wording).toBe(`${wording} باز هم.`);
    expect(again?.id).not.toBe(id);
  });

  it("leaves the open pages of colleagues valid: their steps on the case are not refused as stale (R16)", async () => {
    const { promised, publish, withdraw, deps } = office();
    const code = await promised(1);
    const version = async () => (await deps.cases.load(code)).state.personVersion;
    const before = await version();
    await publish(code);
    await withdraw(code);
    expect(await version()).toBe(before);
  });

  it("is withdrawn when the applicant withdraws consent and is hidden again, and stays withdrawn after a later consent (C15)", async () => {
    const { open, answer, publish, listed, deps, by, facts, shows } = office();
    const code = await open(1, { hidden: true });
    const consent = async (given: boolean, sequence: number) =>
      hearConsented(deps, {
        id: `intake/${code}/${sequence}/0`,
        sequence,
        data: { request: code, given, at: "2026-11-24T09:00:00.000Z" },
      });
    await consent(true, 2);
    await referCase(deps, await by("h.inspection", code), { unit: "price-control", reason });
    await answer(code, "e.karimi", "h.moradi");
    expect(await publish(code)).toBe("yes");
    await consent(false, 3);
    await consent(false, 3);
    expect(await listed()).toEqual([]);
    expect(facts(code).filter(({ type }) => type === "publication-withdrawn")).toEqual([
      { type: "publication-withdrawn", commitment: 1, because: "identity-hidden" },
    ]);
    expect(await publish(code)).toBe("not-for-the-public");
    await consent(true, 4);
    expect(await listed()).toEqual([]);
    expect((await shows(code)).published?.withdrawn).toMatchObject({ because: "identity-hidden" });
  });

  it("is withdrawn when the request is erased; its wording is unreadable even before the event of the erasure arrives (P2)", async () => {
    const { promised, publish, listed, deps, eraser, facts } = office();
    const code = await promised(1);
    await publish(code);
    await eraser.destroyOf(code);
    expect(await listed()).toEqual([]);
    const erased = { id: `intake/${code}/9/0`, data: { request: code } };
    await hearErased(deps, erased);
    await hearErased(deps, erased);
    expect(facts(code).slice(-1)).toEqual([
      { type: "publication-withdrawn", commitment: 1, because: "erased" },
    ]);
    expect(facts(code).filter(({ type }) => type === "publication-withdrawn")).toHaveLength(1);
  });
});
