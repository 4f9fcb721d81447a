/** Runs axe-core on a page, with all the rules that we test for. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The rules whose outcome depends on the width or the light: painting, sizes, and
 * a name or a way to it that is hidden where there is no room.
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
  /** Selectors of parts to leave out. */
  readonly exclude?: readonly string[];
  /** True where all rules ran in another width and light. */
  readonly again?: boolean;
}

/** Without its comments, since every page compiles it anew. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** The faults of the page and their places; none when everybody can use it. */
export async function faults(
  page: Page,
  { exclude = [], again = false }: Look = {},
): Promise<readonly object[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ runOnly, exclude }) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      // No sound or film must be loaded first, and no test needs selectors.
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
