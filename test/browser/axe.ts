/** axe-core on what a page shows, in all the rules that we hold ourselves to. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Without its comments: every page compiles it anew. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * What is wrong with it, and where: none, when it is for everybody.
 * @param exclude selectors of parts that are not looked at
 */
export async function faults(page: Page, exclude: readonly string[] = []): Promise<readonly object[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ runOnly, exclude }) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      const { violations } = await here.run({ exclude }, { runOnly, resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }));
    },
    { runOnly: rules, exclude: exclude.map((selector) => [selector]) },
  );
}
