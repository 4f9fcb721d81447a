/** Runs the saved queries of the operators on the logs of a damaged local stack. */
import { kindOf } from "../../infra/function-kinds.ts";
import { type SavedQuery, savedQueries } from "../../infra/saved-queries.ts";
import { services } from "../infra/services.ts";
import { undescribedFields } from "../support/log-fields.ts";
import { insights, type Row } from "./insights.ts";
import type { Watch } from "./watch.ts";

const functions = services.flatMap(({ name, triggers }) =>
  Object.entries(triggers).map(([lambda, each]) => ({ name: `${name}-${lambda}`, by: kindOf(each) })),
);

/** The fields of lines since the period began that `docs/operate/logs.md` does not describe, with their functions. */
export const undescribed = ({ linesSince }: Pick<Watch, "linesSince">): readonly string[] =>
  functions.flatMap(({ name, by: kind }) => {
    const lines = linesSince(name).map((line) => JSON.parse(line) as object);
    return undescribedFields({ name, kind }, lines).map((field) => `${field} by ${name}`);
  });

/**
 * The queries that no scene can answer: a local stack has no access log of the API, and no scene makes a row with two
 * hashes (`functions/audit/seal-day` has a test of that line).
 */
const isElsewhere = ({ name, reads }: SavedQuery): boolean =>
  reads === "front-door" || name === "peygir/dead-letters/altered-rows";

/** The saved queries that a local stack can answer. */
export const answerable = savedQueries.filter((query) => !isElsewhere(query));

/** The names of the queries that find at least one line since the period began. */
export const queriesThatFind = (figures: Pick<Watch, "linesSince">, now: Date): readonly string[] =>
  answerable.filter((query) => finds(query, linesFor(query, figures, now))).map(({ name }) => name);

/** The lines of the logs that the query reads; a query whose log the operator selects gets all logs. */
function linesFor({ reads }: SavedQuery, figures: Pick<Watch, "linesSince">, now: Date): readonly Row[] {
  const isRead = ({ name, by }: (typeof functions)[number]) => {
    if (typeof reads === "string") return true;
    return "functions" in reads ? reads.functions.includes(name) : reads.includes(by);
  };
  return functions.filter(isRead).flatMap(({ name }) =>
    figures.linesSince(name).map((line) => ({
      ...JSON.parse(line),
      ...{ "@timestamp": now.getTime(), "@log": `/aws/lambda/${name}`, "@message": line },
    })),
  );
}

/**
 * Whether the query finds a line after a value from the lines replaced its placeholder in capitals, as an operator
 * does.
 */
function finds({ text }: SavedQuery, lines: readonly Row[]): boolean {
  const word = /(\w+) = "[A-Z]+"/.exec(text)?.[1];
  const value = lines.find((line) => word && line["alarm"] === "unexpected" && line[word])?.[word ?? ""];
  return insights(text.replace(/"[A-Z]+"/, JSON.stringify(value ?? ""))).run(lines).length > 0;
}
