import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { html, type Reply } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { SentPage } from "../../../web/citizen/register/drafts.tsx";
import { renderPage } from "../../../web/design/render-page.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import type { CitizenTokens } from "./tokens.ts";

type Deps = Pick<PageDeps, "assetBase" | "now"> & { readonly tokens: Pick<CitizenTokens, "receipt"> };

export const receiptIn = ({ tokens, now }: Omit<Deps, "assetBase">, { cookies }: PageRequest) =>
  tokens.receipt.open(cookies["receipt"] ?? "", now());

/** The receipt's address; undefined when this browser may not, or no longer, see the receipt. */
export const receiptPath = async (
  deps: Omit<Deps, "assetBase">,
  request: PageRequest,
  code: string,
): Promise<string | undefined> =>
  (await receiptIn(deps, request))?.request === code ? "/receipt" : undefined;

/** The page of a form already sent: confirms the registration, with a link to the receipt while this browser may see it. */
export async function sentRequest(
  deps: Deps,
  request: PageRequest,
  snapshot: Snapshot,
  { code, form }: { readonly code: string; readonly form: "/register" | "/foad" },
): Promise<Reply> {
  const receipt = await receiptPath(deps, request, code);
  const frame = frameOf(deps, request, snapshot, form);
  return html(renderPage(SentPage({ ...frame, sent: "request", receipt, form })));
}
