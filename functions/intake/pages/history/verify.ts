/**
 * The page that checks the proof of a request (P7). POST checks a file or a text and redirects to the outcome or error
 * (ADR 0057). The stored row holds the outcome, never a readable proof.
 */

import { newestHead } from "../../../../shared/audit/log/heads.ts";
import type { LogReader } from "../../../../shared/audit/log/log-store.ts";
import { type Proof, proofSchema, verifyProof } from "../../../../shared/audit/log/proof.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";
import { html, type Reply } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { historyWords } from "../../../../web/citizen/history.text.ts";
import { type Checked, VerifyPage } from "../../../../web/citizen/verify.tsx";
import { digits } from "../../../../web/design/display.ts";
import type { FieldError } from "../../../../web/design/frame.ts";
import { renderPage } from "../../../../web/design/render-page.ts";
import type { DraftDeps } from "../drafts/draft.ts";
import { giveBack, givenBack, pathOf, type Returned, verifyForm } from "../drafts/returned.ts";
import { frameOf, type PageDeps } from "../frame.ts";

export interface VerifyDeps extends DraftDeps, Pick<PageDeps, "directory" | "assetBase"> {
  readonly history: LogReader;
}

/** The size of a proof at most, in kilobytes; a proof has about 1.5 per event. */
const most = 200;

type Wrong = keyof (typeof historyWords)["fa"]["wrong"];

/** GET: the form, with the outcome of the last check. */
export const showVerify = async (deps: VerifyDeps, request: PageRequest): Promise<Reply> =>
  show(deps, request, await givenBack(deps, verifyForm, request));

export async function verify(deps: VerifyDeps, request: PageRequest): Promise<Reply> {
  const returned = { answers: await outcomeOf(deps, request) };
  return giveBack(deps, verifyForm, request, returned, () => show(deps, request, returned));
}

/**
 * Checks the proof and returns `checked`, or `wrong` with the typed text to correct. When both a file and a text are
 * sent, the file is checked.
 */
async function outcomeOf({ history }: VerifyDeps, { files, form }: PageRequest): Promise<Fields> {
  const [field, sent] = files?.["file"]
    ? ["file", files["file"]]
    : ["proof", Buffer.from(form["proof"] ?? "")];
  if (sent.length === 0) return wrongWith("none");
  if (sent.length > most * 1024) return wrongWith(field === "file" ? "file-large" : "proof-large");
  const text = new TextDecoder().decode(sent);
  const proof = readProof(text);
  if (proof) return { checked: JSON.stringify(await check(history, proof)) };
  return field === "file" ? wrongWith("file-unreadable") : { ...wrongWith("proof-unreadable"), proof: text };
}

const wrongWith = (wrong: Wrong): Fields => ({ wrong });

function readProof(text: string): Proof | undefined {
  try {
    return proofSchema().parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function check(history: LogReader, proof: Proof): Promise<Checked> {
  const head = await newestHead(history);
  // Before the first day is published, the log has no days to check against.
  if (!head) return { entries: proof.entries.map(({ facts }) => ({ ...facts, fault: "day-missing" })) };
  const verdict = verifyProof(proof, head);
  if ("fault" in verdict) return { fault: verdict.fault, entries: [] };
  return {
    entries: verdict.entries.map(({ entry: { facts }, fault }) => ({
      ...facts,
      ...(fault !== undefined && { fault }),
    })),
  };
}

async function show(deps: VerifyDeps, request: PageRequest, returned?: Returned): Promise<Reply> {
  const { snapshot } = await deps.directory.current();
  const { checked, proof: value } = returned?.answers ?? {};
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(verifyForm, returned)),
    ...{ formKey: deps.mintKey(), errors: errorsIn(returned, request), value },
    checked: checked === undefined ? undefined : (JSON.parse(checked) as Checked),
  };
  return html(renderPage(VerifyPage(props)));
}

function errorsIn(returned: Returned | undefined, { language }: PageRequest): readonly FieldError[] {
  const wrong = returned?.answers["wrong"] as Wrong | undefined;
  if (wrong === undefined) return [];
  const message = historyWords[language].wrong[wrong](digits(most, language));
  return [{ field: wrong.startsWith("proof") ? "proof" : "file", message }];
}
