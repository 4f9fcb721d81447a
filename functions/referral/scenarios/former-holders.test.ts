import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { memoryFiles } from "../../../shared/files/memory.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { correctCase } from "../commands/correct-case/correct-case.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import type { StepOutcome } from "../commands/frame/case-step.ts";
import { noteContact } from "../commands/note-contact.ts";
import { referCase } from "../commands/refer-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { listNotices } from "../queries/list-notices.ts";
import { openAttachment } from "../queries/open-attachment.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { searchCases } from "../queries/search-cases/search-cases.ts";
import {
  hearAdded,
  hearAttached,
  hearConsented,
  hearObjected,
  hearReplied,
} from "../reactions/hear-applicant/hear-applicant.ts";

const person = "0123456789abcdef0123456789abcdef";
const reason = "کار آن واحد است.";
const answer = { outcome: "granted", answers: ["پول پس داده می‌شود."], reasoning: "ماده هفت قرارداد." };
/** The texts that exist before price control refers the case. */
const early = ["روغن گران است.", "فاکتور پیدا شد.", "با فروشگاه سخن گفتیم.", "گرانی روغن"];
/** The texts that come into being at the legal office. */
const late = [
  "تاریخ خرید چیست؟",
  "دوم آذر خریدم.",
  "یخچال هم خراب بود.",
  "متقاضی پشت تلفن گریست.",
  "موضوع قرارداد",
];
/** The texts of the answer. */
const answered = [...answer.answers, answer.reasoning];

/** A case that price control accepted, and in which it noted a contact. */
async function inHand(about: Parameters<ReturnType<typeof casework>["open"]>[1] = {}) {
  const { deps, clock, ...world } = casework();
  const code = await world.open(1, about);
  let news = 1;
  const told = async <Data extends object>(data: Data, text = "") => {
    news += 1;
    clock.at = new Date(clock.at.getTime() + 60_000);
    const words = `intake/${code}/${news}/words` as const;
    if (text) await deps.documents.put(words, person, text);
    const about = { request: code, person, words, at: clock.at.toISOString() };
    return { id: `intake/${code}/${news}/0`, sequence: news, data: { ...about, ...data } };
  };
  const done = async (step: Promise<StepOutcome>) => {
    expect((await step).accepted).toBe(true);
    clock.at = new Date(clock.at.getTime() + 60_000);
  };
  const attach = async (attachment: number) => {
    const file = `intake/${code}/${String(attachment).repeat(22)}` as const;
    const { data, id } = await told({});
    const cleared = { attachment, at: data.at, stands: "cleared", file, format: "png", size: 2_000 } as const;
    await hearAttached(deps, { id, data }, cleared);
  };
  const contact = async (who: string, words: string, id = code) =>
    done(
      noteContact(deps, await world.by(who, id), {
        ...{ with: { type: "applicant" }, how: "phone", result: "reached", words },
      }),
    );
  const refer = async (who: string, unit: string, id = code) =>
    done(referCase(deps, await world.by(who, id), { unit, reason }));
  const atLegal = async (id = code) => {
    await done(acceptCase(deps, await world.by("e.legal", id), { points: ["موضوع قرارداد"] }));
    await done(askApplicant(deps, await world.by("e.legal", id), { question: "تاریخ خرید چیست؟" }));
    await hearReplied(deps, await told({ case: id }, "دوم آذر خریدم."));
    await hearAdded(deps, await told({}, "یخچال هم خراب بود."));
    await attach(2);
    await contact("e.legal", "متقاضی پشت تلفن گریست.", id);
    await world.settle();
  };
  const drafts = async () => done(draftAnswer(deps, await world.by("e.legal", code), answer));
  const publishes = async () => {
    await drafts();
    await done(approveAnswer(deps, await world.by("h.legal", code)));
  };
  const sees = async (who: string, id = code) => JSON.stringify((await readCase(deps, id, who)) ?? "");
  const shown = async (who: string, texts: readonly string[], id = code) => {
    const page = await sees(who, id);
    return texts.filter((text) => page.includes(text));
  };
  const opens = async (who: string, attachment: number, id = code) =>
    "url" in (await openAttachment({ ...deps, downloads: memoryFiles() }, id, who, attachment));
  const finds = async (who: string, text: string) =>
    (await searchCases(deps, world.staff(who), { text })).items.map((each) => each.case);

  if (about.hidden) {
    await hearConsented(deps, await told({ given: true }));
    await refer("h.inspection", "price-control");
  }
  const points = ["گرانی روغن", "رفتار فروشنده"];
  await done(acceptCase(deps, await world.by("e.karimi", code), { points }));
  await hearAdded(deps, await told({}, "فاکتور پیدا شد."));
  await attach(1);
  await contact("e.karimi", "با فروشگاه سخن گفتیم.");
  const before = { ...world, deps, clock, code, told, done, refer, atLegal, contact, drafts, publishes };
  return { ...before, sees, shown, opens, finds };
}

async function atLegal(about: Parameters<typeof inHand>[0] = {}) {
  const story = await inHand(about);
  await story.refer("e.karimi", "legal");
  await story.atLegal();
  return story;
}

describe("a unit that no longer holds a case (ADR 0082)", () => {
  it("reads what existed until it lost the case, and that the case went on; the new holder reads everything", async () => {
    const { shown, sees, deps, code } = await atLegal();
    for (const former of ["e.karimi", "h.moradi"])
      expect(await shown(former, [...early, ...late]), former).toEqual(early.slice(0, 3));
    expect(await shown("e.legal", [...early, ...late])).toEqual([...early.slice(0, 3), ...late]);
    expect(await shown("a.audit", late)).toEqual(late);
    const view = await readCase(deps, code, "e.karimi");
    expect(view).toMatchObject({ stage: "in-hand", unit: { key: "legal" }, mayI: [], looking: [] });
    expect(view?.seenUntil).toBe(view?.hops[1]?.receivedAt);
    expect(view?.hops.map(({ unit }) => unit.key)).toEqual(["price-control", "legal"]);
    expect(view?.hops[1]).toMatchObject({ kind: "referred", reason });
    expect(await sees("e.karimi")).not.toContain("e.legal");
  });

  it("opens the files that came until then, and none that came later", async () => {
    const { opens } = await atLegal();
    for (const former of ["e.karimi", "h.moradi"])
      expect([await opens(former, 1), await opens(former, 2)], former).toEqual([true, false]);
    expect([await opens("e.legal", 1), await opens("e.legal", 2)]).toEqual([true, true]);
  });

  it("finds the case by the words that it read, not by words of later texts (R18)", async () => {
    const { finds, code } = await atLegal();
    for (const [text, found] of [
      ["روغن", [code]],
      ["فاکتور", [code]],
      ["یخچال", []],
    ] as const)
      expect(await finds("e.karimi", text), text).toEqual(found);
    expect(await finds("e.legal", "یخچال")).toEqual([code]);
  });

  it("reads no draft and, once it is published, the answer as published and when", async () => {
    const { shown, drafts, deps, by, code, done } = await atLegal();
    await drafts();
    expect(await shown("e.karimi", answered)).toEqual([]);
    expect(await readCase(deps, code, "e.karimi")).toMatchObject({ stage: "for-approval" });
    await done(approveAnswer(deps, await by("h.legal", code)));
    expect(await shown("e.karimi", [...answered, ...late.slice(0, 4)])).toEqual(answered);
    const view = await readCase(deps, code, "e.karimi");
    expect(view).toMatchObject({ stage: "answered", draft: { answer: { outcome: { key: "granted" } } } });
    expect(view).toHaveProperty("answered.at");
  });

  it("keeps the answer of the first stage while the second stage is open, without the objection (R13)", async () => {
    const { shown, publishes, deps, told, code } = await atLegal();
    await publishes();
    await hearObjected(deps, await told({}, "قبول ندارم."));
    expect(await shown("e.karimi", [...answered, "قبول ندارم."])).toEqual(answered);
    expect(await readCase(deps, code, "e.karimi")).toMatchObject({ stage: "waiting", round: 2 });
  });

  it("reads everything again when the case comes back, and ends anew when it loses the case again", async () => {
    const { shown, refer, opens, contact, finds, code } = await atLegal();
    await refer("e.legal", "price-control");
    expect(await shown("e.karimi", late.slice(0, 4))).toEqual(late.slice(0, 4));
    expect(await opens("e.karimi", 2)).toBe(true);
    expect(await finds("e.karimi", "یخچال")).toEqual([code]);
    await refer("h.moradi", "legal");
    await contact("h.legal", "بازدید بی‌نتیجه بود.");
    expect(await shown("e.karimi", [...late.slice(0, 4), "بازدید بی‌نتیجه بود."])).toEqual(late.slice(0, 4));
  });

  it("does not read the reasons by which the case goes on or is corrected later, but sees where the case is and its kind", async () => {
    const { sees, deps, by, code, done } = await atLegal();
    const why = "از متن پیداست.";
    await done(
      correctCase(deps, await by("e.legal", code), { kind: "suggestion", subject: "price", reason: why }),
    );
    const onward = { unit: "service-desk", reason: "باید حضوری پرسیده شود." };
    await done(referCase(deps, await by("h.legal", code), onward));
    const page = await sees("e.karimi");
    for (const later of [why, onward.reason]) expect(page).not.toContain(later);
    expect(JSON.parse(page)).toMatchObject({ unit: { key: "service-desk" }, kind: { key: "suggestion" } });
    expect((await readCase(deps, code, "e.karimi", 1))?.changes?.map(({ what }) => what)).toEqual([
      ...["accepted", "contacted", "referred"],
    ]);
  });

  it("sees the notices that the applicant got until then", async () => {
    const { deps, code, clock } = await atLegal();
    const times = ["2026-11-01T00:00:00.000Z", clock.at.toISOString()];
    const notification = {
      noticesOf: async () => ({ notices: times.map((at) => ({ at })) }),
    } as unknown as NotificationForReferral;
    const seen = async (who: string) => {
      const found = await listNotices({ ...deps, notification }, code, who);
      return "notices" in found ? found.notices.length : found;
    };
    expect([await seen("e.karimi"), await seen("e.legal")]).toEqual([1, 2]);
  });

  it("opens in a part of a divided case no file that came after the part went on (R6)", async () => {
    const { deps, by, code, done, refer, atLegal: works, opens } = await inHand();
    const one = { unit: "service-desk", points: [1] };
    await done(splitCase(deps, await by("e.karimi", code), { parts: [one] }));
    const part = partOf(code, 1);
    await refer("h.desk", "legal", part);
    await works(part);
    expect([await opens("h.desk", 1, part), await opens("h.desk", 2, part)]).toEqual([true, false]);
    expect(await opens("e.legal", 2, part)).toBe(true);
  });

  it("does not lose sight when it is inspection, which goes on reading a case that it referred", async () => {
    const { shown, refer, contact } = await atLegal();
    await refer("h.legal", "inspection");
    await refer("h.inspection", "legal");
    await contact("h.legal", "بازدید بی‌نتیجه بود.");
    expect(await shown("i.inspection", ["بازدید بی‌نتیجه بود."])).toEqual(["بازدید بی‌نتیجه بود."]);
  });

  it("loses the texts that it read when the applicant hides again from the units (C15)", async () => {
    const { deps, told, shown } = await atLegal({ hidden: true });
    expect(await shown("e.karimi", ["روغن گران است."])).toEqual(["روغن گران است."]);
    await hearConsented(deps, await told({ given: false }));
    expect(await shown("e.karimi", ["روغن گران است.", "فاکتور پیدا شد."])).toEqual([]);
  });
});
