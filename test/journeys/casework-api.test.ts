/** Tests through the API of the real local stack which steps staff may take on a case. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseView } from "../../functions/referral/queries/read-case/case-view.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { type Given, newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor } from "../support/visitor.ts";
import { type Writes, watchWrites } from "../support/writes.ts";

let stack: Stack;
let writes: Writes;
let expert: StaffMember;
let colleague: StaffMember;
let head: StaffMember;
let elsewhere: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  writes = watchWrites(stack);
  expert = await staffMember(stack, "m.rezaei");
  colleague = await staffMember(stack, "s.jafari");
  head = await staffMember(stack, "e.hosseini");
  elsewhere = await staffMember(stack, "z.kazemi");
});

afterAll(() => stack?.stop());

const problemOf = ({ status, text }: Answer) =>
  `${status} ${(JSON.parse(text) as { type?: string }).type?.split(":").at(-1)}`;

/** Registers a request and waits until this expert can read the case. */
async function newCase(changes: Partial<Given> = {}, by = expert): Promise<string> {
  const code = await registered(newVisitor(stack.addresses.pages), newRequest(changes));
  await eventually(`case ${code}`, async () => ((await by.read(code)).status === 200 ? true : undefined));
  return code;
}

const points = ["کفش زود پاره شد"];
const answer = {
  outcome: "granted",
  answers: ["فروشگاه بازدید شد."],
  reasoning: "بر پایه بازدید و رسید خرید.",
};

async function inHand(changes: Partial<Given> = {}, by = expert): Promise<string> {
  const code = await newCase(changes, by);
  expect((await by.step(code, "accept", { points })).status).toBe(200);
  return code;
}

/** Returns the case without the fields that change with time: current viewers and certificate. */
const lasting = ({ looking: _, certificate: __, ...rest }: CaseView) => rest;

describe("two members of staff on one case", () => {
  it("see each other in the case, and the later step, based on an old version, is refused without any change (R16)", async () => {
    const code = await newCase();
    const { version } = await colleague.look(code);
    expect((await expert.look(code)).looking).toMatchObject([{ username: "s.jafari" }]);
    expect((await expert.step(code, "accept", { points }, { version })).status).toBe(200);
    const before = lasting(await expert.look(code));
    await stack.settled();
    writes.sinceLast();
    const late = await colleague.step(code, "refer", { unit: "legal-office", reason: "حقوقی" }, { version });
    expect(problemOf(late)).toBe("412 stale");
    await stack.settled();
    expect(writes.sinceLast()).toEqual([]);
    expect(lasting(await expert.look(code))).toEqual(before);
  });

  it("who take a step on the case at the same moment: one step is taken, and the other is refused (R16)", async () => {
    const code = await newCase();
    const { version } = await expert.look(code);
    const both = await Promise.all(
      [expert, colleague].map((each) => each.step(code, "accept", { points }, { version })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await head.look(code)).hops).toHaveLength(1);
  });
});

describe("a step that is sent again", () => {
  it("gets the same reply under the same idempotency key and happens once; the key with other input is refused (P4)", async () => {
    const code = await newCase();
    const { version } = await expert.look(code);
    const sent = { version, key: newKey() };
    const first = await expert.step(code, "accept", { points }, sent);
    await stack.settled();
    writes.sinceLast();
    const again = await expert.step(code, "accept", { points }, sent);
    expect([again.status, lasting(again.json<CaseView>())]).toEqual([200, lasting(first.json<CaseView>())]);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(problemOf(await expert.step(code, "accept", { points: ["چیز دیگر"] }, sent))).toBe(
      "422 key-reused",
    );
    expect(writes.sinceLast()).toEqual([]);
  });

  it("counts as a new step when the idempotency key was used before by another user only (P4)", async () => {
    const code = await newCase();
    const key = newKey();
    await colleague.step(code, "refer", { unit: "after-sales", reason: "ضمانت دارد." }, { key });
    const other = await newCase();
    expect((await expert.step(other, "accept", { points }, { key })).status).toBe(200);
  });

  it("gets its first reply even when the case has left the user's unit since (P4, R3)", async () => {
    const code = await newCase({ subject: "warranty" }, await staffMember(stack, "m.heidari"));
    const sender = await staffMember(stack, "m.heidari");
    const sent = { version: (await sender.look(code)).version, key: newKey() };
    const body = { unit: "services", reason: "خرید اینترنتی است." };
    const first = await sender.step(code, "refer", body, sent);
    expect((await elsewhere.step(code, "refer", { unit: "legal-office", reason: "حقوقی" })).status).toBe(200);
    const again = await sender.step(code, "refer", body, sent);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect((await elsewhere.look(code)).hops).toHaveLength(3);
  });
});

describe("authorisation of steps on a case", () => {
  const steps: Readonly<Record<string, object>> = {
    refer: { unit: "services", reason: "دلیل" },
    return: { reason: "دلیل" },
    assign: { expert: "m.rezaei" },
    accept: { points },
    draft: answer,
    "send-back": { reason: "دلیل" },
    approve: {},
  };

  it("answers “not found” to every step on another unit's case (P1, R15)", async () => {
    const code = await newCase();
    const foreign = await elsewhere.read(code);
    const absent = await elsewhere.read("407155289363");
    expect(problemOf(foreign)).toBe("404 not-found");
    expect(foreign.text).toBe(absent.text);
    for (const [step, body] of Object.entries(steps)) {
      const refused = await elsewhere.step(code, step, body, { version: 0 });
      expect(`${step} ${problemOf(refused)}`).toBe(`${step} 404 not-found`);
      const nowhere = await elsewhere.step("407155289363", step, body, { version: 0 });
      expect(nowhere.text).toBe(refused.text);
    }
    expect((await expert.look(code)).stage).toBe("waiting");
  });

  it("refuses the acceptance of a case by a head, the approval of an answer by an expert, and an administrator's search for a case (P1)", async () => {
    const code = await newCase();
    expect(problemOf(await head.step(code, "accept", { points }))).toBe("403 not-yours-to-do");
    expect((await expert.step(code, "accept", { points })).status).toBe(200);
    expect(problemOf(await colleague.step(code, "draft", answer))).toBe("403 not-yours-to-do");
    expect((await expert.step(code, "draft", answer)).status).toBe(200);
    expect(problemOf(await colleague.step(code, "approve", {}))).toBe("403 not-yours-to-do");
    const administrator = await staffMember(stack, "v.sadeghi");
    for (const list of ["unit", "mine", "all"] as const) expect(await administrator.inbox(list)).toEqual([]);
    expect(problemOf(await administrator.read(code))).toBe("404 not-found");
    expect((await head.step(code, "approve", {})).status).toBe(200);
  });

  it("lets an auditor see every case and change none of them (P1)", async () => {
    const code = await newCase();
    const auditor = await staffMember(stack, "r.aslani");
    expect(await auditor.look(code)).toMatchObject({ mayI: ["see-looks"], stage: "waiting" });
    for (const [step, body] of Object.entries(steps)) {
      expect(problemOf(await auditor.step(code, step, body, { version: 0 }))).toBe("403 not-yours-to-do");
    }
    expect((await expert.look(code)).hops[0]?.seen?.by.username).toBe("m.rezaei");
  });

  it("lets no author approve their own answer, not even the unit's head (R10)", async () => {
    const inspector = await staffMember(stack, "s.keshavarz");
    const code = await inHand({ subject: "staff-conduct" }, inspector);
    const drafted = await inspector.step(code, "draft", answer);
    expect(drafted.json<CaseView>()).toMatchObject({
      stage: "for-approval",
      mayI: [
        "see-applicant",
        "see-looks",
        "name-parties",
        "note-contact",
        "ask-outside",
        "promise-call",
        "link-case",
        "extend-deadline",
      ],
    });
    expect(problemOf(await inspector.step(code, "approve", {}))).toBe("403 own-approval");
    expect(problemOf(await inspector.step(code, "send-back", { reason: "خودم" }))).toBe("403 own-approval");
    expect((await inspector.look(code)).stage).toBe("for-approval");
  });
});

describe("an answer to a request", () => {
  it("needs no approval if the request is an issue or a suggestion, while a refusal always needs a second person (R10)", async () => {
    for (const kind of ["issue", "suggestion"]) {
      const code = await inHand({ kind });
      const given = await expert.step(code, "draft", answer);
      expect(given.json<CaseView>()).toMatchObject({ stage: "answered", answered: {} });
    }
    const refusal = await inHand({ kind: "suggestion" });
    const drafted = await expert.step(refusal, "draft", { ...answer, outcome: "not-granted" });
    expect(drafted.json<CaseView>().stage).toBe("for-approval");
    expect((await head.step(refusal, "approve", {})).json<CaseView>().stage).toBe("answered");
  });

  it("must address each point of the case in a text and have a known outcome (R10)", async () => {
    const code = await newCase();
    await expert.step(code, "accept", { points: [...points, "پول برگردد"] });
    const draft = (body: object) => expert.step(code, "draft", { ...answer, ...body });
    expect(problemOf(await draft({}))).toBe("422 points-unanswered");
    expect(problemOf(await draft({ answers: ["پاسخ", " "] }))).toBe("422 invalid-input");
    expect(problemOf(await draft({ answers: ["پاسخ", "پاسخ"], outcome: "nothing" }))).toBe(
      "422 unknown-outcome",
    );
    expect((await draft({ answers: ["پاسخ", "پاسخ"] })).status).toBe(200);
  });

  it("is final once given: no further step is taken on the case (R10)", async () => {
    const code = await inHand({ kind: "issue" });
    await expert.step(code, "draft", answer);
    expect(problemOf(await expert.step(code, "draft", answer))).toBe("409 wrong-stage");
    expect(problemOf(await expert.step(code, "refer", { unit: "services", reason: "دلیل" }))).toBe(
      "409 wrong-stage",
    );
  });
});

describe("a case that moves between units", () => {
  it("cannot be referred to an unknown unit or to the unit that holds it; a unit that got it by a routing rule returns it to the service desk (R1, R3)", async () => {
    const code = await newCase();
    const refer = (unit: string) => expert.step(code, "refer", { unit, reason: "دلیل" });
    expect(problemOf(await refer("no-such-unit"))).toBe("422 unknown-unit");
    expect(problemOf(await refer("consumer-rights"))).toBe("422 same-unit");
    expect((await expert.step(code, "return", { reason: "دلیل" })).status).toBe(200);
    const desk = await staffMember(stack, "k.noori");
    expect(await desk.look(code)).toMatchObject({ unit: { key: "public-relations" }, stage: "waiting" });
    const back = await desk.step(code, "return", { reason: "دلیل" });
    expect(back.json<CaseView>().unit.key).toBe("consumer-rights");
  });

  it("is in its assignee's list while assigned, and in no list after its answer (R17)", async () => {
    const code = await inHand({ kind: "issue" });
    const isIn = async (list: "mine" | "unit") =>
      (await expert.inbox(list)).some((item) => item.case === code);
    await eventually("the assigned case", async () => ((await isIn("mine")) ? true : undefined));
    expect((await expert.step(code, "draft", answer)).status).toBe(200);
    await stack.settled();
    expect([await isIn("mine"), await isIn("unit")]).toEqual([false, false]);
  });
});
