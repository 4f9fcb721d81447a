/** Signs staff in without the sign-in pages, whose cookies would expire by the browser's real clock. */
import type { Page } from "playwright-core";
import { signIn } from "../../local/issuers/staff/sign-in.ts";

/**
 * Prepares the page so that it opens the desk with this member of staff signed in. The sign-in itself is tested in
 * `desk-sign-in.test.ts` and in `story-a.test.ts` to `story-c.test.ts`.
 * @param pages the origin of the pages
 */
export async function comeSignedIn(page: Page, pages: string, username: string): Promise<void> {
  const { refresh } = await signIn(pages, username);
  await page.addInitScript(
    ({ refresh, desk }) => {
      if (!location.href.startsWith(desk) || sessionStorage.getItem("came-signed-in")) return;
      sessionStorage.setItem("came-signed-in", "1");
      sessionStorage.setItem("peygir.desk.refresh", refresh);
    },
    { refresh, desk: `${pages}/desk` },
  );
}
