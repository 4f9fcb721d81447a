/** The operator's mapping: which column of the earlier system's file holds which field of a request (P8). */

import { parse } from "yaml";
import * as z from "zod/mini";
import { encodings } from "./text-of.ts";

/** The fields of a row, before they are read. */
const fields = [
  "code",
  "registeredAt",
  "kind",
  "subject",
  "province",
  "channel",
  "language",
  "description",
  "fullName",
  "identityType",
  "identityNumber",
  "mobile",
  "landline",
  "email",
  "postalCode",
  "complainedOfUnit",
  "complainedOfPerson",
  "knownTo",
  "unit",
  "state",
  "closedAt",
  "outcome",
  "answer",
  "reasoning",
  "due",
  "files",
] as const;

export type Field = (typeof fields)[number];

/** Fields that a row may lack. With `leaveOutWhenWrong`, a wrong value of these is left out instead of refused. */
const optional = ["identityNumber", "mobile", "landline", "email", "postalCode", "province"] as const;

const text = z.string().check(z.minLength(1));
const columns = z.partialRecord(z.enum(fields), z.union([text, z.array(text).check(z.minLength(1))]));

const schema = z.strictObject({
  /** The key of the earlier system. With the code of a request there it is the request's name for ever. */
  source: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60)),
  columns,
  /** For each field, what a value of the file means here; `"*"` stands for every other value. */
  values: z.optional(z.partialRecord(z.enum(fields), z.record(z.string(), text))),
  /** The values of fields that the row leaves empty, or for which the file has no column. */
  defaults: z.optional(z.partialRecord(z.enum(fields), text)),
  /** Whether open requests get new deadlines, or keep those of the earlier system. */
  deadlines: z.optional(z.enum(["fresh", "original"])),
  /** What a deadline that has passed means for an open request: a new deadline, or an error of the row. */
  passedDeadlines: z.optional(z.enum(["fresh", "refuse"])),
  leaveOutWhenWrong: z.optional(z.array(z.enum(optional))),
  /** Replacements within codes, which may have only Latin letters, digits and `. _ / -`. */
  replaceInCode: z.optional(z.record(text, z.string())),
  /** The text between the names of several files; `;` when absent. */
  filesSeparatedBy: z.optional(text),
  /** The encoding of a file without a byte-order mark; UTF-8 when absent. */
  encoding: z.optional(z.enum(encodings)),
  /** The character between the columns of a CSV file; `,` when absent. */
  columnsSeparatedBy: z.optional(z.string().check(z.length(1))),
});

export type Mapping = z.output<typeof schema>;

/** Thrown for a mapping that cannot be used; the message names the place. */
export class WrongMapping extends Error {}

/** @throws WrongMapping */
export function readMapping(yaml: string): Mapping {
  const found = schema.safeParse(parsed(yaml));
  if (!found.success) throw new WrongMapping(found.error.issues.map(told).join("\n"));
  const { columns: named, defaults = {} } = found.data;
  const missing = needed.filter((field) => named[field] === undefined && defaults[field] === undefined);
  if (missing.length > 0)
    throw new WrongMapping(`columns: no column and no default for ${missing.join(", ")}`);
  return found.data;
}

const needed: readonly Field[] = [
  ...(["code", "registeredAt", "kind", "subject", "channel", "description", "fullName", "state"] as const),
];

function parsed(yaml: string): unknown {
  try {
    return parse(yaml) as unknown;
  } catch (error) {
    throw new WrongMapping((error as Error).message);
  }
}

const told = ({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): string => `${path.map(String).join(".") || "mapping"}: ${message}`;

/** All columns of the file that the mapping names. */
export const columnsOf = ({ columns: named }: Mapping): readonly string[] => Object.values(named).flat();

/** The columns of a field, for the errors of a row. */
export const columnOf = ({ columns: named }: Mapping, field: Field): string =>
  [named[field] ?? []].flat().join(" + ") || field;
