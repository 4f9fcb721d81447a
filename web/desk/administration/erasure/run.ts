/**
 * A retention run (P2): erases the applicants of due requests one by one, each by its own call. The user can stop it
 * and start another.
 */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { eraseApplicant, listKept } from "../../../../shared/contracts/staff/erasure.ts";

export type Kept = ReplyOf<typeof listKept>["body"]["items"][number];
export type Erased = ReplyOf<typeof eraseApplicant>["body"];

/**
 * The result for one request: `erased`; `left`, with the reason why it was skipped; or `stop`, with the reason why the
 * run must end.
 */
export type Became = { readonly erased: Erased } | { readonly left: string } | { readonly stop: string };

export interface Progress {
  /** The tracking codes of all requests of the erased applicants. */
  readonly erased: readonly string[];
  readonly left: readonly { readonly request: string; readonly why: string }[];
  /** The number of due requests that the run has finished. */
  readonly done: number;
  readonly stopped?: string;
}

export const nothingYet: Progress = { erased: [], left: [], done: 0 };

/** The requests that may be erased now. Every other request has a reason to wait, which the list shows. */
export const ready = (items: readonly Kept[]): readonly Kept[] =>
  items.filter(({ waits }) => waits === undefined);

/**
 * Erases the applicants of the given requests, one at a time.
 * @param erase erases the applicant of one request, and returns all requests erased with that applicant; the run skips
 * these
 * @param halted called before each applicant; the run stops when it returns true
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
