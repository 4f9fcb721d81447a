/** Turns a row of the earlier system's file into a request to import, or into its errors (P8). Pure. */

import { type ImportedRequest, importedRequest } from "../../functions/intake/operator/import-contract.ts";
import { type FieldError, fieldErrors } from "../../shared/contracts/fields/field-errors.ts";
import { defined } from "../../shared/defined.ts";
import { foldIdentifier, latinDigits } from "../../shared/domain/text/digits.ts";
import { cleanLine } from "../../shared/domain/text/persian-text.ts";
import { columnOf, type Field, type Mapping } from "./mapping.ts";
import { hasTime, readMoment } from "./moment.ts";
import type { Row } from "./read-rows.ts";
import { type Language, type RowError, type RowProblem, reasonOf } from "./reasons.ts";

export interface ReadRow {
  readonly row: number;
  readonly request?: ImportedRequest;
  readonly files: readonly string[];
  readonly state: State | undefined;
  readonly errors: readonly RowError[];
  /** Columns whose wrong value was left out, as the mapping asks. */
  readonly leftOut: readonly string[];
}

export type State = (typeof states)[number];
const states = ["open", "answered", "withdrawn"] as const;

export interface Reading {
  readonly mapping: Mapping;
  readonly language: Language;
}

/** Reads a row. */
export function readRow(row: Row, reading: Reading): ReadRow {
  const { mapping, language } = reading;
  if ("problem" in row) {
    const errors = [{ row: row.number, column: row.column, reason: reasonOf(row.problem, language) }];
    return { row: row.number, files: [], state: undefined, errors, leftOut: [] };
  }
  const cells = new Cells(row.cells, mapping);
  const draft = draftOf(cells, mapping);
  const checked = checkedWithout(draft, mapping);
  const errors = [
    ...cells.problems.map(({ field, problem }) => ({
      field,
      reason: reasonOf(problem, language),
    })),
    ...("errors" in checked ? fieldErrors(checked.errors, checked.draft, language) : []).map(fieldOf),
  ];
  return {
    row: row.number,
    ...("request" in checked && cells.problems.length === 0 && { request: checked.request }),
    files: cells.list("files"),
    state: cells.stateIn(),
    errors: oncePerField(errors).map(({ field, reason }) => ({
      ...{ row: row.number, column: columnOf(mapping, field), reason },
    })),
    leftOut: checked.leftOut.map((field) => columnOf(mapping, field)),
  };
}

const fieldOf = ({ pointer, message }: FieldError) => ({
  field: fieldAt(pointer),
  reason: message,
});

/** The field of the row to which a place of the request belongs. */
function fieldAt(pointer: string): Field {
  const [first = "", second] = pointer.slice(1).split("/");
  if (first === "identity") return second === "type" ? "identityType" : "identityNumber";
  if (first === "closed") return second === "at" ? "closedAt" : ((second ?? "state") as Field);
  return first as Field;
}

interface Found {
  readonly field: Field;
  readonly reason: string;
}

const oncePerField = (errors: readonly Found[]): readonly Found[] =>
  errors.filter((one, at) => errors.findIndex(({ field }) => field === one.field) === at);

/** The cells of a row, as the mapping names and translates them. */
class Cells {
  readonly problems: { readonly field: Field; readonly problem: RowProblem }[] = [];
  readonly #cells: Readonly<Record<string, string>>;
  readonly #mapping: Mapping;

  constructor(cells: Readonly<Record<string, string>>, mapping: Mapping) {
    this.#cells = cells;
    this.#mapping = mapping;
  }

  /** The text of a field; undefined when it is empty. */
  text(field: Field): string | undefined {
    const { columns, defaults = {} } = this.#mapping;
    const named = [columns[field] ?? []].flat();
    const written = named
      .map((name) => (this.#cells[cleanLine(name)] ?? "").trim())
      .filter((one) => one !== "");
    return this.#translated(field, written.join(" ")) ?? defaults[field];
  }

  #translated(field: Field, written: string): string | undefined {
    const meanings = this.#mapping.values?.[field];
    if (meanings === undefined || written === "") return written === "" ? undefined : written;
    const meaning = meaningOf(meanings, written) ?? meanings["*"];
    if (meaning === undefined) this.problems.push({ field, problem: "not-mapped" });
    return meaning;
  }

  moment(field: Field): ReturnType<typeof readMoment> {
    const written = this.text(field);
    const read = written === undefined ? undefined : readMoment(written);
    if (written !== undefined && read === undefined) this.problems.push({ field, problem: "not-a-moment" });
    return read;
  }

  /** Whether the field is written with a time of the day. */
  isTimed(field: Field): boolean {
    return hasTime(this.text(field) ?? "");
  }

  list(field: Field): readonly string[] {
    const separator = this.#mapping.filesSeparatedBy ?? ";";
    return (this.text(field) ?? "").split(separator).flatMap((name) => name.trim() || []);
  }

  code(): string | undefined {
    const written = this.text("code");
    const replaced = Object.entries(this.#mapping.replaceInCode ?? {}).reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      latinDigits(written ?? ""),
    );
    return replaced === "" ? undefined : replaced;
  }

  stateIn(): State | undefined {
    return states.find((one) => one === this.text("state"));
  }
}

/** Arabic letters and digits of any script mean the same as those that the mapping was written with. */
function meaningOf(meanings: Readonly<Record<string, string>>, written: string): string | undefined {
  const plain = (text: string) => latinDigits(cleanLine(text));
  return Object.entries(meanings).find(([value]) => plain(value) === plain(written))?.[1];
}

type Draft = Readonly<Record<string, unknown>>;

function draftOf(cells: Cells, mapping: Mapping): Draft {
  const registered = cells.moment("registeredAt");
  const closed = closedIn(cells, registered);
  const plain = (
    [
      ...(["kind", "subject", "province", "channel", "language", "description", "fullName"] as const),
      ...(["mobile", "landline", "email", "postalCode", "complainedOfUnit", "complainedOfPerson"] as const),
      ...(["knownTo", "unit"] as const),
    ] as const
  ).map((field) => [field, cells.text(field)] as const);
  return defined({
    ...Object.fromEntries(plain),
    language: cells.text("language") ?? "fa",
    code: cells.code(),
    registeredAt: registered?.at,
    identity: identityIn(cells),
    ...(closed ? {} : dueIn(cells, mapping)),
    closed,
  });
}

/** Without a number, or without a type of the number, the applicant is not identified by it. */
function identityIn(cells: Cells): object {
  const number = cells.text("identityNumber");
  if (number === undefined) return { type: "none" };
  const folded = foldIdentifier(number);
  // Spreadsheets drop the zeros before a national code.
  const full = /^\d{8,9}$/.test(folded) ? folded.padStart(10, "0") : number;
  return { type: cells.text("identityType") ?? "national-code", number: full };
}

function closedIn(cells: Cells, registered: ReturnType<Cells["moment"]>): object | undefined {
  const state = cells.stateIn();
  if (state === undefined) {
    const problem = cells.text("state") === undefined ? "empty" : "not-a-state";
    if (!cells.problems.some(({ field }) => field === "state"))
      cells.problems.push({ field: "state", problem });
  }
  if (state === undefined || state === "open") return undefined;
  const at = closedAt(cells, registered);
  if (state === "withdrawn") return defined({ how: state, at });
  const texts = { outcome: cells.text("outcome"), answer: cells.text("answer") };
  return defined({ how: state, at, ...texts, reasoning: cells.text("reasoning") });
}

/** A day of closing without a time is not before the registration on the same day. */
function closedAt(cells: Cells, registered: ReturnType<Cells["moment"]>): string | undefined {
  const closed = cells.moment("closedAt");
  const sameDay = closed !== undefined && closed.day === registered?.day && !cells.isTimed("closedAt");
  return sameDay ? registered.at : closed?.at;
}

/** The same on every day, so that a row is known again when its deadline has passed meanwhile. */
function dueIn(
  cells: Cells,
  { deadlines, passedDeadlines }: Mapping,
): Pick<ImportedRequest, "due" | "passedDue"> {
  const due = deadlines === "original" ? cells.moment("due")?.day : undefined;
  if (due === undefined) return {};
  return { due, ...(passedDeadlines === "fresh" && { passedDue: passedDeadlines }) };
}

type Checked = { readonly leftOut: readonly Field[] } & (
  | { readonly request: ImportedRequest }
  | {
      readonly draft: Draft;
      readonly errors: Parameters<typeof fieldErrors>[0];
    }
);

/** Checks the request, without the wrong values of fields that the mapping lets go. */
function checkedWithout(draft: Draft, mapping: Mapping, leftOut: readonly Field[] = []): Checked {
  const found = importedRequest().safeParse(draft);
  if (found.success) return { request: found.data, leftOut };
  const errors = found.error.issues as Parameters<typeof fieldErrors>[0];
  const wrong = fieldErrors(errors, draft, "en").map(({ pointer }) => fieldAt(pointer));
  const leaves: readonly Field[] = mapping.leaveOutWhenWrong ?? [];
  const gone = wrong.find((field) => leaves.includes(field) && !leftOut.includes(field));
  if (gone === undefined) return { draft, errors, leftOut };
  return checkedWithout(without(draft, gone), mapping, [...leftOut, gone]);
}

function without(draft: Draft, field: Field): Draft {
  if (field === "identityNumber") return { ...draft, identity: { type: "none" } };
  return Object.fromEntries(Object.entries(draft).filter(([name]) => name !== field));
}
