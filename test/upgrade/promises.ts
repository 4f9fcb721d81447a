/**
 * The promises of `docs/operate/releases.md` and `docs/operate/deploy.md` about facts that the old release cannot read,
 * and pure functions that judge whether both releases keep them.
 */

/** The facts of each kind of aggregate, such as `referral-case` → `opened`, `referred`. */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** Returns facts such as `referral-case desk-act-heard`, which the new release reads and the old one does not. */
export const unreadBy = (old: Facts, current: Facts): readonly string[] =>
  Object.entries(current).flatMap(([kind, facts]) =>
    facts.filter((fact) => !old[kind]?.includes(fact)).map((fact) => `${kind} ${fact}`),
  );

/** Returns facts that the old release reads and the new one does not: journals with such a fact would be lost. */
export const lostBy = (current: Facts, old: Facts): readonly string[] => unreadBy(current, old);

export type Version = "old" | "new";

/** One call of a user during the trial, with the journal on which it works. */
export interface Call {
  readonly scene: string;
  readonly what: string;
  readonly by: Version;
  /** Whether the call appends to the journal. */
  readonly writes: boolean;
  /** The facts in the journal before the call, such as `referral-case opened`. */
  readonly before: readonly string[];
  /** The version that wrote the journal's last row before the call; undefined when there was no row. */
  readonly after: Version | undefined;
  /** The HTTP status. */
  readonly status: number;
  /** The number of rows that people appended during the call. */
  readonly appended: number;
  /** The beginning of the reply, for the report. */
  readonly reply: string;
}

/** Returns the facts in the journal that the release which serves the call cannot read. */
export const unreadIn = ({ by, before }: Pick<Call, "by" | "before">, unread: readonly string[]) =>
  by === "old" ? before.filter((fact) => unread.includes(fact)) : [];

/**
 * Returns why a call broke a promise; undefined when it kept them. A version that can read the journal serves the call, and a
 * call that writes appends. A version that cannot read a fact replies 500 and appends nothing.
 */
export function brokenBy(call: Call, unread: readonly string[]): string | undefined {
  const { status, writes, appended } = call;
  const [fact] = unreadIn(call, unread);
  if (fact !== undefined) {
    if (status !== 500) return `replied ${status} although it cannot read ${fact}`;
    return appended > 0 ? `appended although it cannot read ${fact}` : undefined;
  }
  if (status < 200 || status > 299) return `replied ${status}: ${call.reply}`;
  return writes && appended === 0 ? "appended nothing" : undefined;
}

export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly found: string;
}

/** Returns a table of the checks in Markdown, with columns of even width. */
export function tableOf(checks: readonly Check[]): string {
  const rows = checks.map(({ name, passed, found }) => [name, passed ? "passed" : "FAILED", found]);
  const all = [["check", "result", "found"], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.replaceAll("|", "\\|").padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...rest] = all;
  return [lineOf(head), "|---|---|---|", ...rest.map(lineOf)].join("\n");
}

/** Returns the differences that `rebuild-views` reported, such as `intake: 37 belonged to nothing`. */
export function differencesIn(output: string): readonly string[] {
  let service = "";
  return output.split("\n").flatMap((line) => {
    const heading = /^([a-z]+): /.exec(line)?.[1];
    if (heading !== undefined) service = /in the word index$/.test(line) ? `${heading} word index` : heading;
    const [, count, what] = /^ {2}(\d+) ([^:]+)(?:: .*)?$/.exec(line) ?? [];
    return count === undefined || what?.endsWith("…") ? [] : [`${service}: ${count} ${what}`];
  });
}
