import { describe, expect, it } from "vitest";
import { hearConsented } from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import { type Canary, found, hiddenStory, type Shown } from "./story.ts";

/** The members of inspection and of the outside authority who may see a hidden identity. */
const keepers = ["h.inspection", "i.inspection", "h.outside", "e.outside"];
const identity: readonly Canary[] = ["name", "mobile"];
const ofWords: readonly Canary[] = ["words", "accused", "added", "objection"];

/**
 * The secret texts that were shown to users other than `keepers`, each once, such as `e.karimi: reply`.
 * @param except texts that may be shown
 */
const leaks = (shown: readonly Shown[], except: readonly string[] = []): readonly string[] => [
  ...new Set(
    shown
      .filter(({ username }) => !keepers.includes(username))
      .flatMap(({ username, text }) => found(text).map((what) => `${username}: ${what}`))
      .filter((leak) => !except.includes(leak)),
  ),
];
const seenBy = (username: string, shown: readonly Shown[]): ReadonlySet<Canary> =>
  new Set(shown.filter((one) => one.username === username).flatMap(({ text }) => found(text)));

/** Plays the case until the unit price control has split it, asked the applicant and received a reply. */
async function atWork(hidden: boolean) {
  const story = await hiddenStory({ hidden });
  if (hidden) await story.refers();
  await story.accepts();
  await story.splits();
  await story.adds();
  await story.isSpokenWith();
  await story.asks();
  await story.replies();
  return story;
}

/**
 * Texts that may be shown: to price control the reply to its question, and to the service desk its own talk with the
 * applicant.
 */
const asked = [
  ...["e.karimi: reply", "e.rezaei: reply", "h.moradi: reply"],
  ...["c.ahmadi: call", "h.desk: call", "c.ahmadi: spoken", "h.desk: spoken"],
];

describe("a request hidden from the units", () => {
  it("shows the applicant's identity and text only to inspection and the outside authority, by every operation and in every stage (C15)", async () => {
    const story = await hiddenStory({ hidden: true });
    expect(leaks(await story.lookAround())).toEqual([]);
    expect([...seenBy("i.inspection", story.shown)].sort()).toEqual(["accused", "mobile", "name", "words"]);
    await story.refers();
    await story.accepts();
    await story.adds();
    await story.isSpokenWith();
    await story.splits();
    const noted = ["c.ahmadi: call", "h.desk: call"];
    expect(leaks(await story.lookAround(), noted)).toEqual([]);
    expect([...seenBy("i.inspection", story.shown)]).toEqual(expect.arrayContaining(["spoken", "call"]));
    await story.asks();
    await story.replies();
    expect(leaks(await story.lookAround(), asked)).toEqual([]);
    await story.accepts("e.legal", story.part);
    await story.answers("e.legal", ["رسید دیده شد."], story.part);
    await story.approves("h.legal", story.part);
    await story.answers("e.karimi", ["بازدید شد."]);
    await story.approves("h.moradi");
    await story.objects();
    const { state } = await story.deps.cases.load(story.code);
    expect([state.stage, state.hops.at(-1)?.unit], "the unit that decides again reads it").toEqual([
      "waiting",
      "inspection",
    ]);
    expect(leaks(await story.lookAround(), asked)).toEqual([]);
    await story.step("i.inspection", "refer-case", { unit: "service-desk", reason: "خلاصه اعتراض." });
    expect(leaks(await story.lookAround(), asked)).toEqual([]);
    expect(leaks(story.shown, asked), "nor by the reply to any step").toEqual([]);
    expect([...seenBy("h.inspection", story.shown)]).toEqual(expect.arrayContaining([...ofWords, "reply"]));
  });

  it("would show the unit the applicant's identity and text if the applicant had not hidden them (C15)", async () => {
    const story = await atWork(false);
    const shown = await story.lookAround();
    const all: readonly Canary[] = [...identity, "words", "accused", "added", "reply", "spoken", "call"];
    expect([...seenBy("e.karimi", shown)].sort()).toEqual([...all].sort());
    expect(seenBy("e.legal", shown), "the part").toContain("words");
    expect(seenBy("a.audit", shown)).toContain("words");
  });

  it("says at the desk that it is hidden and that it went to inspection for this reason (C15, R1)", async () => {
    const story = await hiddenStory({ hidden: true });
    const view = async (username: string) =>
      (await story.call(username, "read-case", { params: { case: story.code }, query: {} })).body;
    expect(await view("i.inspection")).toMatchObject({
      unit: { key: "inspection" },
      hidden: { given: false, said: false, fromMe: false },
      hops: [{ why: "identity-hidden", rule: { key: "prices" } }],
    });
    await story.refers();
    const shown = await view("e.karimi");
    expect(shown).toMatchObject({ hidden: { given: false, said: false, fromMe: true } });
    expect(shown.hops.at(-1).reason, "what the unit works on").toContain("خلاصه بازرسی");
    expect(shown).not.toHaveProperty("description");
    expect(shown.mayI).not.toContain("see-applicant");
    const refused = await story.call("e.karimi", "read-applicant", {
      params: { case: story.code },
      query: {},
    });
    expect([refused.status, refused.body.type]).toEqual([403, "urn:peygir:problem:identity-hidden"]);
  });

  it("shows the unit identity and text only while the applicant consents, also in replies to repeated commands (C15, P4)", async () => {
    const story = await atWork(true);
    await story.consents(true);
    const shown = await story.lookAround();
    for (const [username, what] of [
      ["e.karimi", [...identity, "words", "added"]],
      ["e.legal", ["words"]],
    ] as const)
      expect([...seenBy(username, shown)], username).toEqual(expect.arrayContaining([...what]));
    const { state } = await story.deps.cases.load(story.code);
    const twice = {
      params: { case: story.code },
      version: state.personVersion,
      body: { expert: "e.rezaei" },
    };
    const given = await story.call("h.moradi", "assign-case", { ...twice, key: "given-while-consented" });
    expect(found(given.text)).toContain("words");
    await story.consents(false);
    expect(leaks(await story.lookAround(), asked)).toEqual([]);
    const again = await story.call("h.moradi", "assign-case", { ...twice, key: "given-while-consented" });
    expect([again.status, found(again.text)], "a repeated reply shows nothing that is hidden again").toEqual([
      200,
      ["reply"],
    ]);
  });

  it("stays hidden when the event of the applicant's consent arrives after the event that the consent was withdrawn (C15)", async () => {
    const story = await atWork(true);
    const [given, taken] = [await story.told({ given: true }), await story.told({ given: false })];
    await hearConsented(story.deps, taken);
    await hearConsented(story.deps, given);
    await hearConsented(story.deps, taken);
    for (const id of [story.code, story.part])
      expect((await story.deps.cases.load(id)).state.hidden).toEqual({
        given: false,
        sequence: taken.sequence,
      });
    expect(leaks(await story.lookAround(), asked)).toEqual([]);
  });

  it("hides identity and text from former members of inspection, and from an auditor who belongs to inspection (C15)", async () => {
    const story = await hiddenStory({ hidden: true });
    const { snapshot } = await story.deps.directory.current();
    story.reorganise({
      staff: snapshot.staff.map((one) => {
        if (one.username === "a.audit") return { ...one, unit: "inspection" };
        return one.username === "h.inspection" ? { ...one, unit: "legal", roles: ["expert"] } : one;
      }),
    });
    const shown = await story.lookAround();
    expect([...seenBy("a.audit", shown), ...seenBy("h.inspection", shown)]).toEqual([]);
    expect(seenBy("i.inspection", shown)).toContain("words");
  });

  it("shows neither identity nor text to an inspector's deputy from another unit (C15, R9)", async () => {
    const story = await hiddenStory({ hidden: true });
    const all = { from: "2026-01-01", to: "2027-01-01" };
    story.reorganise({
      deputies: [
        { of: "h.inspection", deputy: "h.legal", ...all },
        { of: "i.inspection", deputy: "e.karimi", ...all },
      ],
    });
    await story.accepts("i.inspection");
    const shown = await story.lookAround();
    const opened = shown.filter(({ what, text }) => what === "read-case" && text.includes('"hidden"'));
    expect(opened.map(({ username }) => username)).toEqual(expect.arrayContaining(["h.legal", "e.karimi"]));
    expect(leaks(shown)).toEqual([]);
  });
});

describe("the unit to which the system itself sends a hidden case", () => {
  const at = async ({ deps, code }: Awaited<ReturnType<typeof hiddenStory>>) =>
    (await deps.cases.load(code)).state.hops.at(-1)?.unit;
  const names = (story: Awaited<ReturnType<typeof hiddenStory>>, who: string, ...units: readonly string[]) =>
    story.step(who, "name-parties", { units, people: [], reason: "این واحد هم." });

  it("is inspection when the unit that holds the case becomes accused, and the outside authority when inspection becomes accused too (C15, R2)", async () => {
    const story = await hiddenStory({ hidden: true });
    await story.refers();
    await names(story, "e.karimi", "price-control");
    expect(await at(story)).toBe("inspection");
    await names(story, "i.inspection", "price-control", "inspection");
    expect(await at(story)).toBe("outside");
    expect(leaks(await story.lookAround())).toEqual([]);
    expect(seenBy("e.outside", await story.lookAround())).toContain("words");
  });

  it("is, for a returned case, the unit that had referred the case, or inspection if that unit became accused; inspection itself cannot return the case (C15, R4, R2)", async () => {
    const story = await hiddenStory({ hidden: true });
    const back = (who: string) => story.step(who, "return-case", { reason: "برای ما نیست." });
    expect((await back("i.inspection")).body.type).toBe("urn:peygir:problem:nowhere-to-return");
    await story.refers();
    const on = () => story.step("e.karimi", "refer-case", { unit: "legal", reason: "قرارداد است." });
    await on();
    await back("e.legal");
    expect(await at(story)).toBe("price-control");
    await on();
    await names(story, "e.legal", "price-control");
    await back("e.legal");
    expect(await at(story)).toBe("inspection");
  });

  it("is the outside authority for an objection to inspection's own answer (C15, R13)", async () => {
    const story = await hiddenStory({ hidden: true });
    await story.accepts("i.inspection");
    await story.answers("i.inspection", ["شد.", "شد."]);
    await story.approves("h.inspection");
    await story.objects();
    expect(await at(story)).toBe("outside");
  });

  it("is the unit that already holds the case, when only an expert of this unit becomes accused (C15, R9)", async () => {
    const story = await hiddenStory({ hidden: true });
    await story.refers();
    await story.accepts();
    await story.step("h.moradi", "name-parties", { units: [], people: ["e.karimi"], reason: "خود او." });
    const { state } = await story.deps.cases.load(story.code);
    expect([await at(story), state.hops.at(-1)?.kind, state.stage]).toEqual([
      "price-control",
      "taken-away",
      "waiting",
    ]);
  });
});

describe("a reference to an earlier request", () => {
  it("is refused in a hidden request and to a hidden request, since it would link both to one person (C15, R14)", async () => {
    const story = await atWork(true);
    const known = await story.open(2);
    await story.accepts("e.rezaei", known);
    const codes = async (id: string, username: string, earlier: string) => {
      const { state } = await story.deps.cases.load(id);
      const body = { outcome: "granted", answers: ["شد."], reasoning: "بر پایه بازدید.", earlier };
      const answers = Array.from({ length: id === known ? 2 : 1 }, () => "شد.");
      const reply = await story.call(username, "draft-answer", {
        params: { case: id },
        version: state.personVersion,
        body: { ...body, answers },
      });
      return reply.body.type;
    };
    const unknown = "urn:peygir:problem:earlier-unknown";
    expect(await codes(story.code, "e.karimi", known)).toBe(unknown);
    expect(await codes(known, "e.rezaei", story.code)).toBe(unknown);
    await story.consents(true);
    expect(await codes(known, "e.rezaei", story.code)).toBe("urn:peygir:problem:earlier-unanswered");
  });
});
