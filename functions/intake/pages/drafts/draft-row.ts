/**
 * The database row of a draft. It is encrypted with a key that only the browser has; the row's name is a hash of that
 * key.
 */

import { createHash, createHmac, randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { once } from "../../../../events/once.ts";
import { seal, unseal } from "../../../../shared/documents/seal.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";
import { type DraftDeps, draftSeconds } from "./draft.ts";

type Deps = Pick<DraftDeps, "drafts" | "now">;

export const newRowKey = (): string => randomBytes(32).toString("base64url");

/** The row's name: a one-way hash that reveals neither the key nor the browser. */
const nameOf = (form: string, key: string): string =>
  `${form}/${createHash("sha256").update(`draft:${key}`).digest("base64url").slice(0, 22)}`;

const bytesOf = (key: string): Uint8Array => Buffer.from(key, "base64url");

const shape = once(() => z.object({ answers: z.record(z.string(), z.string()), until: z.number() }));

/** @returns false when the row was written too often */
export async function writeRow(
  { drafts, now }: Deps,
  form: string,
  key: string,
  answers: Fields,
): Promise<boolean> {
  const [name, until] = [nameOf(form, key), new Date(now().getTime() + draftSeconds * 1_000)];
  const content = JSON.stringify({ answers, until: until.getTime() });
  return (await drafts?.put(name, seal(bytesOf(key), name, content), until)) ?? false;
}

/**
 * Returns the answers; undefined after the expiry time that is encrypted together with the answers. Changing the expiry
 * of the row therefore does not keep the answers longer.
 */
export async function readRow({ drafts, now }: Deps, form: string, key: string): Promise<Fields | undefined> {
  const name = nameOf(form, key);
  const sealed = await drafts?.get(name, now());
  if (!sealed) return undefined;
  const { answers, until } = shape().parse(JSON.parse(unseal(bytesOf(key), name, sealed)));
  return now().getTime() < until ? answers : undefined;
}

export const removeRow = async ({ drafts }: Deps, form: string, key: string): Promise<void> =>
  drafts?.remove(nameOf(form, key));

/**
 * The number of drafts that may start from one address in an hour. The limit is high, since the telephones of a whole
 * town may share an address.
 */
const begins = { most: 600, seconds: 3_600 };

/**
 * Whether a further draft may start from this address. The address is counted as a hash under the forms' key, so that no
 * function needs another key.
 */
export async function mayBegin({ draftLimits, formKeys, now }: DraftDeps, address: string): Promise<boolean> {
  const { bytes } = await formKeys.current();
  const who = createHmac("sha256", bytes).update(`draft-from:${address}`).digest("base64url").slice(0, 22);
  return (await draftLimits?.take(`from/${who}`, begins.most, begins.seconds, now())) ?? false;
}
