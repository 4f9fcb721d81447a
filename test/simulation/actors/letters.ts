/**
 * Simulates an employee who has an answered case and issues a letter with the answer; sometimes a colleague does the same at
 * the same moment (C19).
 */

import type { Cast } from "./cast.ts";
import { workers } from "./desk-work.ts";
import { listed } from "./lists.ts";
import { open, take } from "./staff.ts";

const isAnswered = ({ stage }: { readonly stage: string }): boolean =>
  stage === "answered" || stage === "ended";

export async function writeLetters(cast: Cast, key: string): Promise<void> {
  const { random } = cast.world.run;
  const [{ username }, colleague] = [random.pick(workers), random.pick(workers)];
  const rows = (await listed(cast, username, "all")).filter(isAnswered);
  if (rows.length === 0) return;
  const { case: code } = random.pick(rows);
  const page = await open(cast, username, code);
  if (!page?.mayI.includes("issue-letter")) return;
  const steps = [take(cast, page, { username, key: `${key}-one` }, "issue-letter")];
  if (random.chance(0.5))
    steps.push(take(cast, page, { username: colleague.username, key: `${key}-two` }, "issue-letter"));
  await Promise.all(steps);
}
