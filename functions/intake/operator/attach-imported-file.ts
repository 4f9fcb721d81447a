import { correlate } from "../../../shared/correlation.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Uploads } from "../../../shared/files/files.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { firstFreeCode } from "../applicant/free-code.ts";
import { codesFrom } from "../applicant/register-request/claim.ts";
import { quarantineKey } from "../attachments/quarantine-key.ts";
import { attachmentLimits, stageOf } from "../rules/rules-attachments.ts";
import { decideAttachImported } from "../rules/rules-importing.ts";
import type { AttachFile, AttachReply } from "./import-contract.ts";
import { keyOfImported } from "./imported-registration.ts";

export type AttachDeps = Pick<IntakeDeps, "requests" | "secret" | "now"> & { readonly uploads: Uploads };

/**
 * Begins an attachment of an imported request, once per file, and returns the form by which the operator's command sends the
 * file to the quarantine. There the file is scanned as an applicant's (C12, P8).
 */
export async function attachImportedFile(deps: AttachDeps, asked: AttachFile): Promise<AttachReply> {
  const code = await codeOfImported(deps, asked);
  if (code === undefined) return { refused: "not-imported" };
  correlate(code);
  const at = deps.now();
  const command: Command = {
    name: "attach-imported-file",
    actor: `operator:${asked.by}`,
    key: `imported/${asked.sha256}`,
    fingerprint: fingerprintOf({ sha256: asked.sha256 }),
    at,
    directory: 0,
    correlation: code,
  };
  const outcome = await deps.requests.decide(code, command, ({ state }) =>
    decideAttachImported(state, { day: tehranDay(at), at }),
  );
  if (!outcome.accepted) return { refused: "files-full" };
  return formOf(deps, code, outcome.loaded.state.attachments.length);
}

/** The form for the upload; none once the file arrived. A file that arrives after its hour still counts. */
async function formOf({ requests, uploads, now }: AttachDeps, code: string, attachment: number) {
  const at = now();
  const found = (await requests.load(code)).state.attachments[attachment - 1];
  if (!found || !["begun", "lapsed"].includes(stageOf(found, at))) return { attachment };
  const until = new Date(at.getTime() + attachmentLimits.minutes * 60_000);
  const { url, fields } = await uploads.form(quarantineKey(code, attachment), until);
  return { attachment, upload: { url, fields: { ...fields } } };
}

/** The tracking code of an imported request; undefined when the request was not imported. */
async function codeOfImported(
  { requests, secret }: Pick<AttachDeps, "requests" | "secret">,
  { from, code: before }: AttachFile,
): Promise<string | undefined> {
  const codeAt = codesFrom(await secret.get(), keyOfImported(from, before));
  const found = await firstFreeCode(codeAt, async (code) => {
    const { reserved, registration, imported } = (await requests.load(code)).state;
    if (imported?.from === from && imported.code === before) return { code };
    return reserved || registration ? undefined : { code: undefined };
  });
  return found.code;
}
