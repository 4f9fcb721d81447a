/** Staff who work on the drill's cases by HTTP, as the desk does: they open the inbox, read a case and take a step. */

import { canary } from "../../simulation/actors/people.ts";
import type { StaffMember } from "../../support/staff.ts";
import type { Counts } from "../report.ts";
import { isExpert, type Worker } from "./crew.ts";
import { codeOf } from "./registering.ts";

interface Row {
  readonly case: string;
  readonly unit: { readonly key: string };
  readonly version: number;
}

interface Opened {
  readonly version: number;
  readonly points?: readonly unknown[];
  readonly subject: { readonly key: string };
}

/** Notes what happened to a case now. */
export type Happened = (code: string, what: "seen" | "decided" | "answered", unit: string) => void;

export interface Work {
  readonly steps: Counts;
  readonly happened: Happened;
  /** The milliseconds that each call took, by its kind. */
  took(kind: string, milliseconds: number): void;
  /** Whether the case belongs to the drill; a demo system may have other cases. */
  isOurs(code: string): boolean;
  /** The cases on which a member of staff works now, so that two people do not take the same case. */
  readonly taken: Set<string>;
}

/** The largest number of pages of a list that a person reads in search of a case. */
const mostPages = 20;

/** Works on everything that the person's inbox shows now. @returns the number of steps that were accepted */
export async function workOff(member: StaffMember, worker: Worker, work: Work): Promise<number> {
  let done = 0;
  if (worker.isHead)
    for (const row of await listed(member, work, "list=unit&stage=for-approval"))
      done += await step(member, work, row, "approve", () => ({}));
  if (!isExpert(worker)) return done;
  for (const row of await listed(member, work, "list=unit&stage=waiting"))
    done += await step(member, work, row, "accept", () => ({
      points: [`${canary}: گرانی`, `${canary}: پول`],
    }));
  for (const row of await listed(member, work, "list=mine&stage=in-hand"))
    done += await step(member, work, row, "draft", draftOf);
  return done;
}

const draftOf = ({ points = [] }: Opened) => ({
  outcome: "granted",
  answers: points.map(() => `${canary}: بازدید شد و مبلغ بازمی‌گردد`),
  reasoning: `${canary}: گزارش بازدید`,
});

interface Page {
  readonly items: readonly Row[];
  readonly next?: string;
}

/**
 * Reads a list page by page until a page has cases of the drill, since a page of a filtered list may be empty although
 * another page follows.
 */
async function listed(member: StaffMember, work: Work, query: string): Promise<readonly Row[]> {
  let next: string | undefined = "";
  for (let pages = 0; next !== undefined && pages < mostPages; pages += 1) {
    const after: string = next === "" ? "" : `&after=${encodeURIComponent(next)}`;
    const answer = await timed(work, "a page of an inbox", () => member.send(`/inbox?${query}${after}`));
    if (answer.status !== 200) {
      work.steps.add(`inbox ${answer.status}`);
      return [];
    }
    const page = answer.json<Page>();
    const ours = page.items.filter((row) => work.isOurs(row.case));
    for (const row of ours) work.happened(row.case, "seen", row.unit.key);
    if (ours.length > 0) return ours;
    next = page.next;
  }
  return [];
}

/** Opens a case and takes a step on it. @returns 1 when the step was accepted, else 0 */
async function step(
  member: StaffMember,
  work: Work,
  row: Row,
  name: string,
  bodyOf: (opened: Opened) => object,
): Promise<number> {
  const code = row.case;
  if (work.taken.has(code)) return 0;
  work.taken.add(code);
  try {
    const read = await timed(work, "opening a case", () => member.read(code));
    if (read.status !== 200) {
      work.steps.add(`read-case ${read.status}`);
      return 0;
    }
    const opened = read.json<Opened>();
    const { version } = opened;
    const answer = await timed(work, `the step ${name}`, () =>
      member.step(code, name, bodyOf(opened), { version }),
    );
    const accepted = answer.status < 300;
    work.steps.add(`${name} ${accepted ? "accepted" : `${answer.status} ${codeOf(answer.text)}`.trim()}`);
    if (!accepted) return 0;
    if (name === "accept") work.happened(code, "decided", row.unit.key);
    if (isAnswer(name, answer.text)) work.happened(code, "answered", row.unit.key);
    return 1;
  } finally {
    work.taken.delete(code);
  }
}

/** Whether the step published the answer: an approval does, and a draft of a kind that needs no approval. */
const isAnswer = (name: string, reply: string): boolean =>
  name === "approve" || (name === "draft" && /"stage":"answered"/.test(reply));

async function timed<T>(work: Work, kind: string, call: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const answer = await call();
  work.took(kind, performance.now() - began);
  return answer;
}
