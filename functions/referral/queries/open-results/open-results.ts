import type * as z from "zod/mini";
import type { openResults as contract } from "../../../../shared/contracts/staff/results.ts";
import { inSight } from "../../access/case-access.ts";
import { readableBy } from "../../access/identity-visibility.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { looked } from "../read-case/looked.ts";
import { readingOf } from "../read-case/reading.ts";
import { fieldsOfResult } from "./fields-of-result.ts";

type Opened = z.output<(typeof contract)["responses"][200]["body"]>["items"][number];

/**
 * The results of these cases, ready to be copied into a partner's system (C8). Before anything is returned, the access
 * log records that the caller read each case (R15). Cases that this person may not enter, cases from another partner or
 * none, and cases without a result are left out, so that the caller cannot tell these reasons apart.
 */
export async function openResults(
  deps: ReferralDeps,
  { partner, cases }: { readonly partner: string; readonly cases: readonly string[] },
  username: string,
): Promise<readonly Opened[]> {
  const opened = await Promise.all(cases.map((code) => opensTo(deps, partner, code, username)));
  return opened.flatMap((one) => one ?? []);
}

async function opensTo(
  deps: ReferralDeps,
  partner: string,
  code: string,
  username: string,
): Promise<Opened | undefined> {
  const [directory, loaded] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const { state } = loaded;
  const sight = await inSight(deps, { case: code, state, username, action: "enter-result" }, directory);
  const external = state.request?.external;
  if ("refused" in sight || external?.partner !== partner || !state.results) return undefined;
  await looked(deps, loaded, username, directory.number);
  const { snapshot } = directory;
  const reading = readingOf(readableBy(deps.documents, state, sight.staff, snapshot), snapshot, deps.now());
  const fields = await fieldsOfResult(reading, code, state);
  return { case: code, external: external.code, result: state.results.length, fields };
}
