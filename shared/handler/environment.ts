/**
 * Reads the environment variables of a Lambda. Throws at the start when one is missing, so that no request
 * finds it missing later.
 */

import type { OptionalSetting, Setting } from "../triggers.ts";

/**
 * The names of all variables that a Lambda may have. `infra` sets only those that the Lambda's `needs` and
 * `settings` require.
 */
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

/** The variables that every Lambda has. */
export type Always = "SERVICE" | "LAMBDA" | "RELEASE";

/** The values of the variables that a Lambda asked for, and of those that every Lambda has. */
export type Environment<Name extends Variable> = Readonly<Record<Name | Always, string>>;

const isAddress = (name: string): boolean => name.endsWith("_URL") || name === "STAFF_ISSUER";

/** The problem with a variable's value; undefined when there is none. An address must be absolute. */
function problemWith(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === "") return `${name} is missing`;
  return isAddress(name) && !URL.canParse(value) ? `${name} is no address` : undefined;
}

/**
 * Reads the named variables, and the three that every Lambda has.
 * @throws Error when one is missing or an address is malformed, so that the function does not start
 * @example
 * const env = environment(["JOURNAL_TABLE"]); // env.JOURNAL_TABLE, env.SERVICE, env.LAMBDA, env.RELEASE
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

/**
 * Reads the settings of features that an organisation may leave off. A setting with an empty value is
 * undefined.
 */
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
