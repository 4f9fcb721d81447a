/** The first address of a form. It offers this browser's unfinished drafts before a new draft starts (ADR 0057). */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { html, type Reply, redirect } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { FormAddress, KeptDraft } from "../../../../web/citizen/props.ts";
import { renderPage } from "../../../../web/design/render-page.ts";
import { frameOf, type PageDeps } from "../frame.ts";
import { type Draft, type DraftDeps, type DraftForm, forgetDraft, keptDrafts, openDraft } from "./draft.ts";

type Deps = DraftDeps & Pick<PageDeps, "assetBase">;

/** A form of several pages, and how its drafts are listed. */
interface Offered {
  readonly form: DraftForm & { readonly path: FormAddress };
  readonly shown: (draft: Draft) => Pick<KeptDraft, "step" | "name">;
}

/**
 * @returns the page that lists the unfinished drafts or confirms their clearing; undefined when there is none to offer,
 * and the caller then starts a new draft
 */
export async function offerDrafts(
  deps: Deps,
  request: PageRequest,
  snapshot: Snapshot,
  { form, shown }: Offered,
): Promise<Reply | undefined> {
  const { another, cleared } = request.query;
  const kept = another === undefined ? await keptDrafts(deps, form, request) : [];
  if (kept.length === 0 && cleared === undefined) return undefined;
  // Loaded on demand, since most forms start without this page.
  const { ClearedPage, DraftsPage } = await import("../../../../web/citizen/register/drafts.tsx");
  const drafts = kept.map((draft) => {
    const { id, at } = draft;
    return { id, at: new Date(at).toISOString(), ...shown(draft) };
  });
  const props = { ...frameOf(deps, request, snapshot, form.path), form: form.path, drafts };
  return html(renderPage(drafts.length > 0 ? DraftsPage(props) : ClearedPage(props)));
}

/** POST: deletes the answers in the browser and in the store. */
export async function clearDraft(deps: DraftDeps, request: PageRequest, form: DraftForm): Promise<Reply> {
  const draft = await openDraft(deps, form, request);
  const cookies = draft ? await forgetDraft(deps, form, draft) : [];
  return redirect(`${form.path}?cleared=yes`, { cookies });
}
