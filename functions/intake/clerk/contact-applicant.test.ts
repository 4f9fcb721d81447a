import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../test/support/requests.ts";
import { contactApplicant } from "./contact-applicant.ts";
import { identifyApplicant } from "./identify-applicant.ts";

const identity = { type: "national-code", number: "0499370899" } as const;
const call = { day: "2026-11-25", time: "10:30", reason: "نتیجه بازدید را بگوییم." };
const spoke = { how: "in-person", words: "برای پیگیری آمده بود.", call } as const;

/** An applicant at the desk, identified by a clerk. */
async function desk(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests({ deputies: [] });
  const code = await world.register(complaint);
  const passOf = async (clerk: string) => {
    const identified = await identifyApplicant(world.clerks, { identity, seen: "document" }, clerk);
    if ("refused" in identified) throw new Error(identified.refused.code);
    return identified.pass;
  };
  let keys = 0;
  const note = async (
    clerk = "c.ahmadi",
    said: object = spoke,
    given: { pass?: string; key?: string } = {},
  ) => {
    keys += 1;
    const { pass = await passOf(clerk), key = `key-${keys}` } = given;
    return contactApplicant(world.clerks, { request: code, pass, how: "in-person", ...said }, { clerk, key });
  };
  return { ...world, code, passOf, note };
}

describe("a clerk who spoke with an identified applicant (R19)", () => {
  it("reports to the case, by an event without the text of the talk, who spoke, how and when, and which call was promised", async () => {
    const { code, note, rows, documents } = await desk();
    expect(await note()).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    const [event] = rows.at(-1)?.events ?? [];
    expect(event).toMatchObject({
      type: "intake.applicant-contacted.v1",
      data: { request: code, how: "in-person", by: "c.ahmadi", call: { due: "2026-11-25T07:00:00.000Z" } },
    });
    expect(JSON.stringify(rows)).not.toContain("پیگیری");
    const told = event as { data: { words: never; call: { reason: never } } } | undefined;
    if (!told) throw new Error("nothing was announced");
    expect(await documents.get(told.data.words)).toMatchObject({ content: { words: spoke.words } });
    expect(await documents.get(told.data.call.reason)).toMatchObject({ content: call.reason });
  });

  it("records the contact once per idempotency key, at any stage of the request (P4)", async () => {
    const { note, rows, passOf, answers, code } = await desk();
    await answers(code);
    const pass = await passOf("c.ahmadi");
    expect(await note("c.ahmadi", {}, { pass, key: "once" })).toHaveProperty("at");
    const before = rows.length;
    expect(await note("c.ahmadi", {}, { pass, key: "once" })).toHaveProperty("at");
    expect(rows).toHaveLength(before);
    expect(await note("c.ahmadi", spoke, { pass, key: "once" })).toEqual(refused("key-reused"));
  });

  it("may promise a call only for the future, and is refused without the pass from identifying the applicant (R15)", async () => {
    const { note, passOf, rows } = await desk();
    const pass = await passOf("c.ahmadi");
    const before = rows.length;
    expect(await note("h.desk", spoke, { pass })).toEqual(refused("pass-expired"));
    for (const day of ["2026-11-24", "2026-02-31", "2027-11-24"])
      expect(await note("c.ahmadi", { call: { ...call, day, time: "11:00" } }, { pass })).toEqual(
        refused("call-not-ahead"),
      );
    expect(rows).toHaveLength(before);
  });
});

describe("an accused clerk", () => {
  it("cannot record a contact with the applicant who accuses them, while a clerk of another unit can (R2)", async () => {
    const { note, passOf, rows } = await desk({ complainedOfUnit: "service-desk" });
    const pass = await passOf("c.ahmadi");
    const before = rows.length;
    expect(await note("c.ahmadi", spoke, { pass })).toEqual(refused("not-found"));
    expect(rows).toHaveLength(before);
    expect(await note("e.karimi")).toHaveProperty("at");
  });

  it("is refused as not found on a retry of a contact that they recorded before the accusation (R2, P4)", async () => {
    const { note, passOf, hears, code } = await desk();
    const pass = await passOf("c.ahmadi");
    expect(await note("c.ahmadi", spoke, { pass, key: "once" })).toHaveProperty("at");
    await hears("parties-named", code, { units: ["service-desk"], people: [], by: "e.karimi" });
    expect(await note("c.ahmadi", spoke, { pass, key: "once" })).toEqual(refused("not-found"));
  });

  it("records nothing when the accusation arrives while the contact is being stored (R2)", async () => {
    const { code, hears, passOf, clerks, state } = await desk();
    const pass = await passOf("c.ahmadi");
    const standing = async (id: string) => {
      const found = await clerks.requests.standing(id);
      await hears("parties-named", code, { units: [], people: ["c.ahmadi"], by: "e.karimi" });
      return found;
    };
    const meanwhile = { ...clerks, requests: { ...clerks.requests, standing } };
    const contact = { request: code, pass, ...spoke };
    expect(await contactApplicant(meanwhile, contact, { clerk: "c.ahmadi", key: "k" })).toEqual(
      refused("not-found"),
    );
    expect((await state(code)).contacts).toEqual([]);
  });
});
