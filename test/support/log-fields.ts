/** The fields of log lines: those of the type `LogFields`, and the rows of the tables in `docs/operate/logs.md`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The names of the fields of `LogFields`, in the order of the source, and `level`, which each line has. */
export function logFields(): readonly string[] {
  const [, body = ""] = /export interface LogFields \{\n(.*?)\n\}/s.exec(read("shared/handler/log.ts")) ?? [];
  return ["level", ...[...body.matchAll(/^ {2}readonly (\w+):/gm)].map(([, name = ""]) => name)];
}

export interface DescribedField {
  readonly name: string;
  readonly meaning: string;
  /** An example value, as JSON. */
  readonly example: string;
  /** Kinds of functions and names of functions, or `all`. */
  readonly writtenBy: readonly string[];
}

/** The rows of the table below a heading of `docs/operate/logs.md`. */
export function describedFields(heading: string): readonly DescribedField[] {
  const [, section = ""] = read("docs/operate/logs.md").split(`## ${heading}\n`);
  const rows = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => {
    const [name = "", meaning = "", example = "", writtenBy = ""] = row.split("|").slice(1).map(unquoted);
    return { name, meaning, example, writtenBy: writtenBy.split(", ").map(unquoted) };
  });
}

const unquoted = (cell: string): string => cell.trim().replace(/^`([^`]*)`$/, "$1");

/**
 * Returns the fields of a function's own lines for which the document does not name the function or its kind. Lines that Lambda
 * wrote have no `service`.
 */
export function undescribedFields(
  { name, kind }: { readonly name: string; readonly kind: string },
  lines: readonly object[],
): readonly string[] {
  const writers = new Map(
    describedFields("Fields of our lines").map((field) => [field.name, field.writtenBy] as const),
  );
  const isDescribed = (field: string) =>
    ["all", name, kind].some((writer) => writers.get(field)?.includes(writer));
  const own = lines.filter((line) => "service" in line);
  return [...new Set(own.flatMap((line) => Object.keys(line)))].filter((field) => !isDescribed(field));
}
