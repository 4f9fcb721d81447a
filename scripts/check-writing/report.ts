/**
 * Makes the lines for the terminal: each fault with its place, its words, the broken rule and a suggested
 * rewrite.
 */

import { subjectFaults } from "./commit-subjects.ts";
import type { Commit } from "./commits.ts";
import type { Use } from "./find-uses.ts";

const guide = "docs/develop/writing.md";

/** @returns one message for each fault; empty when the check passes */
export function faultsIn(uses: readonly Use[], commits: readonly Commit[]): readonly string[] {
  return [
    ...uses.map(
      ({ file, line, words, rule }) =>
        `${file}:${line} “${words}”\n    ${guide}, ${rule.breaks}\n    Instead: ${rule.instead}`,
    ),
    ...commits.flatMap(({ hash, subject }) =>
      subjectFaults(subject).map((fault) => `commit ${hash} “${subject}”: ${fault} (${guide}, rule 8)`),
    ),
  ];
}
