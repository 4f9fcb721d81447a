import { pairsOf } from "../../../shared/directory/palette.ts";
import { isLogo, readLogo } from "../../../shared/directory/pictures/logo.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/** The least contrast of text and background by WCAG 2.2, 1.4.3. */
const least = 4.5;

/**
 * Finds errors in the logo and the colours: a logo may contain nothing but a drawing, and text in the organisation's
 * colours must be readable in light and dark mode.
 */
export const appearanceProblems = ({ organisation }: Snapshot): readonly Problem[] => [
  ...logoProblems(organisation),
  ...colourProblems(organisation),
];

function logoProblems({ logo }: Snapshot["organisation"]): readonly Problem[] {
  const read = logo === undefined ? undefined : readLogo(logo);
  if (read === undefined || isLogo(read)) return [];
  return [problem(read.code, ["organisation", "logo"], { found: read.found ?? "" })];
}

function colourProblems({ colours }: Snapshot["organisation"]): readonly Problem[] {
  if (!colours) return [];
  return (["light", "dark"] as const).flatMap((scheme) => {
    const [worst] = pairsOf(colours, scheme).toSorted((a, b) => a.ratio - b.ratio);
    if (!worst || worst.ratio >= least) return [];
    const { text, ground } = worst;
    const ratio = Math.floor(worst.ratio * 10) / 10;
    return [problem("low-contrast", ["organisation", "colours", scheme], { text, ground, ratio, least })];
  });
}
