/** Runs the accessibility checker axe-core on a page, with the rules of WCAG 2.2 AA and axe's best practices. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The rules whose result can change with the width of the window or the colour scheme: colours, sizes, and elements that are
 * hidden on narrow screens.
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
  /** CSS selectors of the parts of the page that are not checked. */
  readonly exclude?: readonly string[];
  /** Runs only the rules of `ofWidthAndLight`, since an earlier check in another width and colour scheme ran all rules. */
  readonly again?: boolean;
}

/** The minified script of axe-core; a shorter script saves time, since every page compiles it again. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** The rules that the page violates, each with the violating HTML; empty when axe finds nothing. */
export async function faults(
  page: Page,
  { exclude = [], again = false }: Look = {},
): Promise<readonly object[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ runOnly, exclude }) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      // Tells axe not to load audio and video, and not to compute the selectors of violating elements, which nothing here
      // uses.
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
