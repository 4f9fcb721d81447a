/** The applicant's timeline shows when staff contacted the applicant, or tried to (R19). */
import { describe, expect, it } from "vitest";
import { requests } from "../../../../test/support/requests.ts";
import { contactSentence } from "../../../../web/design/contact-news.ts";
import { contactApplicant } from "../../clerk/contact-applicant.ts";
import { identifyApplicant } from "../../clerk/identify-applicant.ts";
import { statusReplied } from "../../http/replies.ts";
import { statusForMember, statusOf } from "../../http/status.ts";
import { timelineShown } from "../../pages/shown.ts";

const identity = { type: "national-code", number: "0499370899" } as const;
const at = "2026-11-24T09:00:00.000Z";
const ours = { key: "price-control", name: expect.anything() };

async function aRequest(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests({ deputies: [] });
  const { directory, news, state } = world;
  const code = await world.register(complaint);
  /** The case announces that a contact was recorded in its log. */
  const noted = (data: object, version = 3) =>
    world.hear({
      ...news("contact-noted", code, {}),
      ...{ id: `referral/${code}/${version}/0`, type: "referral.contact-noted.v1", sequence: version },
      data: { case: code, with: "applicant", how: "phone", result: "reached", by: "e.karimi", at, ...data },
    } as never);
  const status = async () => statusOf(code, await state(code));
  const snapshot = async () => (await directory.current()).snapshot;
  const contacts = async () =>
    statusReplied(await status(), await snapshot()).timeline.filter(({ entry }) => entry === "contact");
  const sentences = async () =>
    timelineShown(await status(), await snapshot()).flatMap(({ contact, ...entry }) =>
      contact ? [contactSentence({ ...entry, contact }, "en").replaceAll(/[\u2066-\u2069]/g, "")] : [],
    );
  return { ...world, code, noted, contacts, sentences };
}

describe("a contact of staff with the applicant, on the timeline", () => {
  it("shows the member of staff, the unit, how and when, but not the text (R19)", async () => {
    const { noted, contacts, sentences } = await aRequest();
    await noted({});
    const contact = { how: "phone", result: "reached" };
    expect(await contacts()).toEqual([
      { entry: "contact", at, contact, by: { fa: "الهه کریمی", en: "E. Karimi" }, unit: ours },
    ]);
    expect(await sentences()).toEqual([
      "E. Karimi (Price control) noted that they spoke with you by telephone",
    ]);
  });

  it("shows, when the applicant did not answer, that staff tried to reach them", async () => {
    const { noted, sentences } = await aRequest();
    await noted({ result: "not-reached" });
    await noted({ result: "left-message" }, 4);
    await noted({ how: "letter" }, 5);
    expect(await sentences()).toEqual([
      "E. Karimi (Price control) tried to reach you by telephone and had no answer",
      "E. Karimi (Price control) tried to reach you by telephone and left a message",
      "E. Karimi (Price control) noted that they wrote to you by letter",
    ]);
  });

  it("is one entry although its event comes several times, and does not count as an act of a clerk in the applicant's name (law 2, N4)", async () => {
    const { noted, contacts, rows } = await aRequest();
    await noted({});
    await noted({});
    expect(await contacts()).toHaveLength(1);
    const types = rows.flatMap((row) => row.events).map(({ type }) => type);
    expect(types.filter((type) => type === "intake.contact-shown.v1")).toHaveLength(1);
    expect(types).not.toContain("intake.acted-at-desk.v1");
    expect(types).not.toContain("intake.timeline-extended.v3");
  });

  it.each(["unit", "person", "other"])(
    "is not shown when staff spoke with a party of kind %s instead of the applicant (R2)",
    async (whom) => {
      const { noted, contacts } = await aRequest();
      await noted({ with: whom });
      expect(await contacts()).toEqual([]);
    },
  );

  it("names no staff to an applicant who is hidden from the units (C15)", async () => {
    const { noted, contacts, sentences } = await aRequest({ knownTo: "inspection", kind: "complaint" });
    await noted({});
    expect(await contacts()).toEqual([
      { entry: "contact", at, contact: { how: "phone", result: "reached" }, unit: ours },
    ]);
    expect(await sentences()).toEqual([
      "A member of staff (Price control) noted that they spoke with you by telephone",
    ]);
  });

  it("is hidden from members of a group's request, since staff spoke with the representative (C10)", async () => {
    const { noted, code, state } = await aRequest();
    await noted({});
    const { timeline } = statusForMember(statusOf(code, await state(code)));
    expect(timeline.map(({ entry }) => entry)).not.toContain("contact");
  });

  it("does not close an open question, to which the applicant can still reply (R8)", async () => {
    const { noted, asks, code, state } = await aRequest();
    await asks(code, "تاریخ خرید؟");
    const { sequence = 0 } = (await state(code)).told.at(-1) ?? {};
    await noted({ result: "not-reached" }, sequence + 1);
    const { timeline } = statusOf(code, await state(code));
    expect(timeline.map(({ entry }) => entry)).toContain("contact");
    expect(statusOf(code, await state(code))).not.toHaveProperty("expected");
  });
});

describe("a contact that a clerk recorded at the desk", () => {
  const clerk = "c.ahmadi";
  async function atDesk() {
    const world = await aRequest();
    const identified = await identifyApplicant(world.clerks, { identity, seen: "document" }, clerk);
    if ("refused" in identified) throw new Error(identified.refused.code);
    const opened = { request: world.code, pass: identified.pass };
    await contactApplicant(world.clerks, { ...opened, how: "phone" }, { clerk, key: "key-1" });
    const spoke = (await world.state(world.code)).contacts[0];
    return { ...world, spoke };
  }

  it("appears once, as the clerk's act, although the case's contact log reports the same contact too", async () => {
    const { noted, contacts, spoke, code, state } = await atDesk();
    await noted({ by: spoke?.by, at: spoke?.at });
    expect(await contacts()).toEqual([]);
    const { timeline } = statusOf(code, await state(code));
    expect(timeline.map(({ act }) => act)).toContain("contacted");
  });

  it("does not hide a contact that an expert recorded at the same moment, or the clerk's next attempt to reach the applicant", async () => {
    const { noted, contacts, spoke } = await atDesk();
    await noted({ at: spoke?.at });
    await noted({ by: clerk, at, result: "not-reached" }, 4);
    expect((await contacts()).map(({ by }) => by?.en)).toEqual(["E. Karimi", "C. Ahmadi"]);
  });
});
