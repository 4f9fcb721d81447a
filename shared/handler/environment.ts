/**
 * The environment of a Lambda, complete or no start: what is missing is named at once, and not at the first request
 * that needs it.
 */

import type { OptionalSetting, Setting } from "../triggers.ts";

/** Every name a Lambda may have in its environment (`infra` sets only what its `needs` and `settings` call for). */
export type Variable =
  | `${"JOURNAL" | "VIEWS" | "DIRECTORY" | "DOCUMENTS" | "KEYS" | "LIMITS" | "VAULT" | "ANCHORS" | "SHEETS" | "WORD_INDEX"}_TABLE`
  | "BUS_NAME"
  | "QUARANTINE_URL"
  | "QUARANTINE_BUCKET"
  | "FILES_URL"
  | "HISTORY_URL"
  | "QUEUE_URL"
  | "DLQ_URL"
  | "STUCK_QUEUE_URL"
  | `INVOKE_${string}`
  | Setting;

/** What every Lambda has. */
export type Always = "SERVICE" | "LAMBDA" | "RELEASE";

export type Environment<Name extends Variable> = Readonly<Record<Name | Always, string>>;

const isAddress = (name: string): boolean => name.endsWith("_URL") || name === "STAFF_ISSUER";

/** What is wrong with a value; addresses must be absolute. */
function problemWith(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === "") return `${name} is missing`;
  return isAddress(name) && !URL.canParse(value) ? `${name} is no address` : undefined;
}

/**
 * Reads the named variables, and the three that every Lambda has.
 *
 * @throws when one is missing or an address is none: the function then does not start.
 */
export function environment<const Name extends Variable>(
  names: readonly Name[],
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment<Name> {
  const all: readonly (Name | Always)[] = [...names, "SERVICE", "LAMBDA", "RELEASE"];
  const problems = all.flatMap((name) => problemWith(name, source[name]) ?? []);
  if (problems.length > 0) throw new Error(`The environment is not complete: ${problems.join(", ")}`);
  return Object.fromEntries(all.map((name) => [name, source[name]])) as Environment<Name>;
}

/** Settings of things that an organisation may do without: nothing where they are empty. */
export function optionalSettings<const Name extends OptionalSetting>(
  names: readonly Name[],
  source: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Partial<Record<Name, string>>> {
  const given = names.flatMap((name) => (source[name] ? [[name, source[name]] as const] : []));
  const wrong = given.filter(([name, value]) => isOptionalAddress(name) && !URL.canParse(value));
  if (wrong.length > 0) throw new Error(`These are no addresses: ${wrong.map(([name]) => name).join(", ")}`);
  return Object.fromEntries(given) as Partial<Record<Name, string>>;
}

const isOptionalAddress = (name: string): boolean => name.endsWith("_URL") || name.endsWith("_ISSUER");
