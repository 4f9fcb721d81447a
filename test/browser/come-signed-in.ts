/** Opens the desk signed in, without the sign-in pages, whose cookies go by the browser's real clock. */
import type { Page } from "playwright-core";
import { signIn } from "../../local/issuers/staff/sign-in.ts";

/**
 * Signs a member of staff in before the page opens the desk, as if they had signed in there in this tab. Tests of signing in
 * itself are `desk-sign-in.test.ts` and the stories.
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
