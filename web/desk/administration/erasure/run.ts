/** A retention run (P2): what is due, one applicant after the other, each by a request of its own; it can be stopped, and begun again. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { eraseApplicant, listKept } from "../../../../shared/contracts/staff/erasure.ts";

export type Kept = ReplyOf<typeof listKept>["body"]["items"][number];
export type Erased = ReplyOf<typeof eraseApplicant>["body"];

/** What became of one: erased, left with a reason in words, or not reached, which stops the run. */
export type Became = { readonly erased: Erased } | { readonly left: string } | { readonly stop: string };

export interface Progress {
  /** Codes: all requests of whoever was erased. */
  readonly erased: readonly string[];
  readonly left: readonly { readonly request: string; readonly why: string }[];
  /** Of those that were to be erased, how many are behind it. */
  readonly done: number;
  readonly stopped?: string;
}

export const nothingYet: Progress = { erased: [], left: [], done: 0 };

/** Those that wait for nothing; what waits was said already. */
export const ready = (items: readonly Kept[]): readonly Kept[] =>
  items.filter(({ waits }) => waits === undefined);

/**
 * @param erase asks for one of them. Somebody who was erased with an earlier one is passed over.
 * @param halted is asked before each.
 */
export async function run(
  items: readonly Kept[],
  erase: (request: string) => Promise<Became>,
  { halted, tell }: { readonly halted: () => boolean; readonly tell: (progress: Progress) => void },
): Promise<Progress> {
  let progress = nothingYet;
  for (const { request } of ready(items)) {
    if (halted()) return progress;
    if (!progress.erased.includes(request)) {
      const became = await erase(request);
      if ("stop" in became) {
        progress = { ...progress, stopped: became.stop };
        tell(progress);
        return progress;
      }
      progress =
        "erased" in became
          ? { ...progress, erased: [...progress.erased, ...became.erased.requests] }
          : { ...progress, left: [...progress.left, { request, why: became.left }] };
    }
    progress = { ...progress, done: progress.done + 1 };
    tell(progress);
  }
  return progress;
}
