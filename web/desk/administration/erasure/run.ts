/** A retention run (P2): erases due applicants one by one, each by its own call. The user can stop and restart it. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { eraseApplicant, listKept } from "../../../../shared/contracts/staff/erasure.ts";

export type Kept = ReplyOf<typeof listKept>["body"]["items"][number];
export type Erased = ReplyOf<typeof eraseApplicant>["body"];

/** Result of one request: erased, skipped with a reason, or not reached, which stops the run. */
export type Became = { readonly erased: Erased } | { readonly left: string } | { readonly stop: string };

export interface Progress {
  /** The codes of all requests of the erased applicant. */
  readonly erased: readonly string[];
  readonly left: readonly { readonly request: string; readonly why: string }[];
  /** How many of the due requests are done. */
  readonly done: number;
  readonly stopped?: string;
}

export const nothingYet: Progress = { erased: [], left: [], done: 0 };

/** Due requests without a reason to wait; the others are already listed with theirs. */
export const ready = (items: readonly Kept[]): readonly Kept[] =>
  items.filter(({ waits }) => waits === undefined);

/**
 * @param erase erases one applicant; requests erased with an earlier one are skipped
 * @param halted is called before each one
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
