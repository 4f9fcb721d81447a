/** The page for the code in an SMS, which opens one request (C2) or all requests of a person (C14). */

import * as z from "zod/mini";
import { oneTimeCode } from "../../../shared/contracts/fields/fields.ts";
import { html, isRefused, type Refused, type Reply } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { OneTimeCodePage } from "../../../web/citizen/follow-up/one-time-code.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import type { DraftForm } from "./drafts/draft.ts";
import {
  giveBack,
  givenBack,
  pathOf,
  type Returned,
  shapeOf,
  shortly,
  withoutReturned,
} from "./drafts/returned.ts";
import { errorOf } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";

interface CodeOnItsWay {
  readonly path: "/track/one-time-code" | "/my/one-time-code";
  readonly expiresAt: string;
  /** The tracking code of the request that the digits open; absent: all requests of a person. */
  readonly code?: string;
  /** Set when the page has not revealed whether tracking code and mobile belong together. */
  readonly unseen?: true | undefined;
}

const given = z.strictObject({ oneTimeCode });

/** The form for the digits. The draft stores each digit as 0, which is enough to show the errors of the digits again. */
const formAt = ({ path }: CodeOnItsWay): DraftForm => ({
  ...{ name: "one-time-code", path, identity: ["oneTimeCode"], seconds: shortly },
});

/** GET: the field for the code, with the last refusal. */
export const askForDigits = async (
  deps: PageDeps,
  request: PageRequest,
  sent: CodeOnItsWay,
): Promise<Reply> => show(deps, request, sent, await givenBack(deps, formAt(sent), request));

async function show(
  deps: PageDeps,
  request: PageRequest,
  sent: CodeOnItsWay,
  returned?: Returned,
): Promise<Reply> {
  const { code, unseen, expiresAt } = sent;
  const { snapshot } = await deps.directory.recent();
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(formAt(sent), returned)),
    ...{ code, unseen, expiresAt, messenger: deps.messenger },
    now: deps.now().toISOString(),
    formKey: deps.mintKey(),
    errors: returned ? errorsIn(returned, request) : [],
  };
  return html(renderPage(OneTimeCodePage(props)));
}

function errorsIn({ answers, refused }: Returned, request: PageRequest): readonly FieldError[] {
  if (refused) return [errorOf(refused, request.language, "oneTimeCode")];
  const parsed = given.safeParse(answers);
  return parsed.success ? [] : errorsOf(parsed.error.issues, answers, request);
}

/**
 * POST the one-time code.
 *
 * @param open called with the right digits; returns the reply, or a refusal that is shown beside the digits
 */
export async function takeDigits(
  deps: PageDeps,
  request: PageRequest,
  sent: CodeOnItsWay,
  open: (given: { readonly oneTimeCode: string; readonly key: string }) => Promise<Reply | Refused>,
): Promise<Reply> {
  const { oneTimeCode: typed } = request.form;
  const parsed = given.safeParse({ oneTimeCode: typed });
  const again = (returned: Returned) =>
    giveBack(deps, formAt(sent), request, returned, () => show(deps, request, sent, returned));
  if (!parsed.success) return again({ answers: typed === undefined ? {} : { oneTimeCode: shapeOf(typed) } });
  const opened = await open({ ...parsed.data, key: request.idempotencyKey ?? deps.mintKey() });
  if (isRefused(opened)) return again({ answers: {}, refused: opened.refused });
  return { ...opened, cookies: [...(opened.cookies ?? []), withoutReturned(formAt(sent))] };
}
