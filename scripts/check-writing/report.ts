/** Turns the findings into lines for a terminal, each with the place, the words, the rule and a suggested rewrite. */

import { subjectFaults } from "./commit-subjects.ts";
import type { Use } from "./find-uses.ts";
import type { History } from "./history.ts";
import { compare, grown, type OldUses, parseOldUses } from "./old-uses.ts";

const guide = "docs/develop/writing.md";

/** @returns one message for each fault; empty when the check passes. */
export function faultsIn(
  uses: readonly Use[],
  list: OldUses,
  history: History | undefined,
): readonly string[] {
  const { added, gone } = compare(uses, list);
  const first = history?.firstList === undefined ? undefined : parseOldUses(history.firstList);
  return [
    ...added.flatMap((group) => group.uses.map((use) => newUse(use, group.uses.length, group.allowed))),
    ...(gone.length > 0 ? [tooMuch(gone.length)] : []),
    ...(first ? grown(first, list).map(listGrew) : []),
    ...(history?.commits ?? []).flatMap(({ hash, subject }) =>
      subjectFaults(subject).map((fault) => `commit ${hash} “${subject}”: ${fault} (${guide}, rule 8)`),
    ),
  ];
}

function newUse({ file, line, words, rule }: Use, times: number, allowed: number): string {
  const old = allowed > 0 ? ` (used ${times} times; ${allowed} of them are old)` : "";
  return `${file}:${line} “${words}”${old}\n    ${guide}, ${rule.breaks}\n    Instead: ${rule.instead}`;
}

const tooMuch = (times: number): string =>
  `The list of old uses has ${times} more than there are. Shrink it: npm run check-writing -- --shrink`;

const listGrew = (entry: string): string =>
  `The list of old uses only shrinks, but has more of “${entry}” than when it began. Rewrite the sentence instead.`;
