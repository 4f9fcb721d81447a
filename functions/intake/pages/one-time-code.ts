/** The page where the code of an SMS is entered: it opens one request (C2), or all of a person (C14). */

import * as z from "zod/mini";
import { oneTimeCode } from "../../../shared/contracts/fields/fields.ts";
import { html, isRefused, type Refused, type Reply } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { OneTimeCodePage } from "../../../web/citizen/follow-up/one-time-code.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { errorOf, statusOfRefusal } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";

interface CodeOnItsWay {
  readonly path: "/track/one-time-code" | "/my/one-time-code";
  readonly expiresAt: string;
  /** Of the request that it opens; none: it opens all of a person. */
  readonly code?: string;
  /** Whether code and mobile belong together was not said. */
  readonly unseen?: true | undefined;
}

const givenBack = z.strictObject({ oneTimeCode });

/** GET: where the code is entered; again, with what was wrong with them. */
export async function askForDigits(
  deps: PageDeps,
  request: PageRequest,
  { path, code, unseen, expiresAt }: CodeOnItsWay,
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const props = {
    ...frameOf(deps, request, snapshot, path),
    code,
    unseen,
    expiresAt,
    now: deps.now().toISOString(),
    formKey: deps.mintKey(),
    errors,
  };
  return html(renderPage(OneTimeCodePage(props)), { status });
}

/**
 * POST the six digits.
 * @param open what right ones lead to; its refusal is shown at the digits
 */
export async function takeDigits(
  deps: PageDeps,
  request: PageRequest,
  sent: CodeOnItsWay,
  open: (given: { readonly oneTimeCode: string; readonly key: string }) => Promise<Reply | Refused>,
): Promise<Reply> {
  const given = { oneTimeCode: request.form["oneTimeCode"] };
  const parsed = givenBack.safeParse(given);
  if (!parsed.success)
    return askForDigits(deps, request, sent, errorsOf(parsed.error.issues, given, request), 422);
  const opened = await open({ ...parsed.data, key: request.idempotencyKey ?? deps.mintKey() });
  if (!isRefused(opened)) return opened;
  const status = statusOfRefusal(opened.refused);
  const error = errorOf(opened.refused, request.language, "oneTimeCode");
  return askForDigits(deps, request, sent, [error], status);
}
