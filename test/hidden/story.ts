/**
 * Plays a request whose applicant is hidden from the units, through all steps of casework, by the API. Records every answer
 * that staff get, and after each step everything that each user can read (C15).
 */

import {
  hearAdded,
  hearConsented,
  hearContacted,
  hearObjected,
  hearReplied,
} from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import { inboxLists } from "../../shared/contracts/staff/cases.ts";
import { partOf } from "../../shared/domain/cases/case-id.ts";
import { casework } from "../support/casework.ts";
import { organisation } from "../support/organisation.ts";
import { type Called, staffApis } from "../support/staff-apis.ts";

const person = "0123456789abcdef0123456789abcdef";

/** The secret texts, by name. A secret text in an answer shows that a user was shown hidden data. */
export const canaries = {
  name: "زهرا نمونه",
  mobile: "+989120000001",
  words: "روغن را به مادرم گران فروختند",
  accused: "کارمند بلندقد باجه سه",
  added: "خانه ما روبه‌روی فروشگاه است",
  reply: "عصر دوم آذر با برادرم",
  objection: "من همان کسی هستم که فریاد زد",
  spoken: "گفت دختر همسایه باجه است",
  call: "به شماره خواهرش زنگ بزنیم",
} as const;
export type Canary = keyof typeof canaries;

export const found = (text: string): readonly Canary[] =>
  (Object.keys(canaries) as Canary[]).filter((name) => text.includes(canaries[name]));

/** A text that the API showed to a user. */
export interface Shown {
  readonly username: string;
  readonly what: string;
  readonly text: string;
}

/** Words of the applicant's text, by which a search can find the case. */
const searched = "روغن مادرم فروشگاه";
const summary = "خلاصه بازرسی: گرانی روغن در یک فروشگاه.";
const staff = organisation.staff.map(({ username }) => username);

export async function hiddenStory({ hidden }: { readonly hidden: boolean }) {
  const world = casework();
  const { deps, documents } = world;
  const apis = staffApis(world);
  const code = await world.open(1, { words: "intake/first/words", ...(hidden && { hidden: true }) });
  await documents.put("intake/first/words", person, {
    description: canaries.words,
    complainedOfPerson: canaries.accused,
  });
  const part = partOf(code, 1);
  const shown: Shown[] = [];
  let sequence = 1;

  const told = async <Data extends object>(data: Data, words?: string) => {
    sequence += 1;
    const at = world.now().toISOString();
    const document = `intake/${code}/w${sequence}` as const;
    if (words !== undefined) await documents.put(document, person, words);
    return {
      id: `intake/${code}/${sequence}/0`,
      sequence,
      data: { request: code, at, words: document, ...data },
    };
  };

  const call = async (username: string, what: string, called: Called) => {
    const answered = await apis.call(username, what, called);
    shown.push({ username, what, text: answered.text });
    return answered;
  };
  const step = async (username: string, what: string, body: object, id = code, version?: number) => {
    const { state } = await deps.cases.load(id);
    return call(username, what, { params: { case: id }, version: version ?? state.personVersion, body });
  };

  const ofCase = (what: string, query = {}) =>
    [code, part].map((id) => [what, { params: { case: id }, query }] as const);
  const looks: readonly (readonly [what: string, called: Called])[] = [
    ...ofCase("read-case", { since: "0" }),
    ...ofCase("read-applicant"),
    ...[code, part].map((id) => ["open-attachment", { params: { case: id, number: "1" } }] as const),
    ...ofCase("list-looks"),
    ...ofCase("list-notices"),
    ...inboxLists.map((list) => ["list-inbox", { query: { list } }] as const),
    ["read-first-words", { body: { cases: [code, part] } }],
    ["search-cases", { body: { words: searched } }],
    ["list-owed", { query: { list: "mine" } }],
    ["list-owed", { query: { list: "late" } }],
    ["list-calls", { query: {} }],
    ["list-undelivered", { query: {} }],
    ["list-narrowings", { query: {} }],
  ];

  /** Reads everything that can be read, as every user. */
  const lookAround = async (): Promise<readonly Shown[]> => {
    await world.settle();
    const from = shown.length;
    for (const username of staff) for (const [what, called] of looks) await call(username, what, called);
    return shown.slice(from);
  };

  return {
    ...world,
    code,
    part,
    shown,
    call,
    step,
    lookAround,
    refers: () => step("i.inspection", "refer-case", { unit: "price-control", reason: summary }),
    accepts: (username = "e.karimi", id = code) =>
      step(username, "accept-case", { points: ["گرانی روغن", "رسید"] }, id),
    splits: () => step("e.karimi", "split-case", { parts: [{ unit: "legal", points: [1] }] }),
    adds: async () => hearAdded(deps, await told({}, canaries.added)),
    /** A clerk of the service desk speaks with the identified applicant, notes this conversation and promises a call. */
    isSpokenWith: async () => {
      const data = {
        how: "in-person",
        by: "c.ahmadi",
        call: { due: "2026-12-01T07:00:00.000Z", reason: "" },
      } as const;
      const spoken = await told(data, canaries.spoken);
      const { words } = spoken.data;
      await documents.put(`${words}-spoken`, person, { words: canaries.spoken });
      await documents.put(`${words}-call`, person, canaries.call);
      const call = { ...data.call, reason: `${words}-call` };
      await hearContacted(deps, { ...spoken, data: { ...spoken.data, words: `${words}-spoken`, call } });
    },
    asks: (username = "e.karimi") => step(username, "ask-applicant", { question: "تاریخ خرید؟" }),
    replies: async () => hearReplied(deps, await told({ case: code }, canaries.reply)),
    objects: async () => hearObjected(deps, await told({}, canaries.objection)),
    consents: async (given: boolean) => hearConsented(deps, await told({ given })),
    told,
    answers: async (username: string, answers: readonly string[], id = code) =>
      step(username, "draft-answer", { outcome: "granted", answers, reasoning: "بر پایه گزارش بازدید." }, id),
    approves: (username: string, id = code) => step(username, "approve-answer", {}, id),
  };
}
