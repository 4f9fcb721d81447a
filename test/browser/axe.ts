/** axe-core on what a page shows, in all the rules that we hold ourselves to. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Those of them that another width or light can change, of what stands there all the same: how it is painted, how large it
 * is, and a name or a way to it that is hidden where there is no room.
 */
const ofWidthAndLight = [
  "aria-hidden-focus",
  "button-name",
  "color-contrast",
  "link-in-text-block",
  "link-name",
  "scrollable-region-focusable",
  "target-size",
];

export interface Look {
  /** Selectors of parts that are not looked at. */
  readonly exclude?: readonly string[];
  /** True where it was looked at by all rules in another width and light. */
  readonly again?: boolean;
}

/** Without its comments: every page compiles it anew. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** What is wrong with it, and where: none, when it is for everybody. */
export async function faults(
  page: Page,
  { exclude = [], again = false }: Look = {},
): Promise<readonly object[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ runOnly, exclude }) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      // No sound or film is to be loaded first, and nobody asks for selectors.
      const options = { runOnly, resultTypes: ["violations" as const], preload: false, selectors: false };
      const { violations } = await here.run({ exclude }, options);
      return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }));
    },
    {
      runOnly: again
        ? { type: "rule" as const, values: ofWidthAndLight }
        : { type: "tag" as const, values: rules },
      exclude: exclude.map((selector) => [selector]),
    },
  );
}
