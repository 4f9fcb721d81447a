import type * as z from "zod/mini";
import { unseenCharacterIn } from "../../../shared/domain/text/unseen-characters.ts";
import { isDayField } from "../../../shared/domain/time/solar-days.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";

type Issue = z.core.$ZodIssue;

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === "number" ? step : String(step)));

function at(input: unknown, path: Path): unknown {
  let value = input;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}

/** Shows the beginning of a wrong value, which is enough to find it; lists and objects are not repeated. */
const shown = (value: unknown): string =>
  typeof value === "object" && value !== null ? "…" : String(value).slice(0, 60);

function one(issue: Issue, path: Path, value: unknown): Problem {
  if (value === undefined) return problem("missing", path, { field: String(path.at(-1) ?? "snapshot") });
  const character = typeof value === "string" ? unseenCharacterIn(value) : undefined;
  if (character !== undefined) return problem("unseen-character", path, { character });
  switch (issue.code) {
    case "invalid_type":
      if (isDayField(path)) return dayProblem(path, shown(value));
      return problem("wrong-shape", path, { expected: issue.expected });
    case "invalid_value":
      return problem("bad-value", path, { value: shown(value), allowed: issue.values.join(", ") });
    case "too_small":
      return problem("empty", path);
    case "too_big":
      return problem("too-long", path, { most: Number(issue.maximum) });
    default:
      return isDayField(path)
        ? dayProblem(path, shown(value))
        : problem("bad-form", path, { value: shown(value) });
  }
}

/** Reports a text such as `1404/12/30` as a day that does not exist, and any other text as no day. */
const dayProblem = (path: Path, value: string): Problem =>
  /^\d{4}\/\d{2}\/\d{2}$/.test(value)
    ? problem("no-such-day", path, { day: value })
    : problem("not-a-day", path, { value });

/** Converts the schema's issues into our own codes and texts. */
export function shapeProblems(input: unknown, issues: readonly Issue[]): readonly Problem[] {
  return issues.flatMap((issue) => {
    const path = asPath(issue.path);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((field) => problem("unknown-field", [...path, field], { field }));
    return [one(issue, path, at(input, path))];
  });
}
