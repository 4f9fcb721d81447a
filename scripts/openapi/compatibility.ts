/**
 * Compares the OpenAPI document with the one that programs rely on, `shared/contracts/frozen-api.json`.
 * Redocly's `diff` command finds what breaks callers; the names that only generated clients and receivers of
 * events rely on are compared here.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  isObject,
  type Json,
  type JsonObject,
  rewrite,
} from "../../shared/contracts/openapi/openapi-json.ts";
import { redocly } from "./redocly.ts";

/** The form of the API that programs rely on. `npm run openapi` adds to it; no program removes a part by itself. */
export const frozenFile = join(import.meta.dirname, "../../shared/contracts/frozen-api.json");

const rules = join(import.meta.dirname, "compatibility.yaml");

/** The keys of a document that change nothing for a program. */
const forPeople = new Set(["description", "summary", "tags", "example", "examples", "contact", "license"]);

const withoutTexts = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !forPeople.has(key) && !key.startsWith("x-")));

/**
 * Reduces a document to what programs rely on: without texts and examples, and with the security of each
 * operation written at the operation.
 */
export function frozenForm(document: JsonObject): JsonObject {
  const { security = [] } = document;
  return rewrite(document, (object) => {
    const kept = withoutTexts(object);
    return "operationId" in kept ? { security, ...kept } : kept;
  });
}

const levels = 3;

function written(value: Json, depth: number): string {
  if (!isObject(value) || depth === levels) return JSON.stringify(value);
  const indent = " ".repeat(depth);
  const lines = Object.entries(value).map(
    ([key, each]) => `${indent} ${JSON.stringify(key)}: ${written(each, depth + 1)}`,
  );
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/** Writes a frozen form with one line for each operation and component, so that two branches rarely conflict. */
export const frozenText = (form: JsonObject): string => `${written(form, 0)}\n`;

interface Change {
  readonly path: string;
  readonly kind: string;
  readonly verdicts: readonly { readonly impact: string; readonly message: string }[];
}

/** Whether a change adds a kind of event. Receivers must ignore events that they do not know. */
const isNewEvent = ({ kind, path }: Change): boolean =>
  kind === "added" && /^#\/webhooks\/event\/.*\/schema\/oneOf\/\d+$/.test(path);

const placeOf = ({ path }: Change): string =>
  path.replaceAll("~1", "/").replace(/^#\/(paths|webhooks)\//, "");

/** Runs Redocly's comparison. @returns a sentence for each change that breaks a caller */
function breakingCalls(before: JsonObject, now: JsonObject): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "peygir-openapi-"));
  try {
    const [base, revision] = [join(folder, "before.json"), join(folder, "now.json")];
    writeFileSync(base, JSON.stringify(before));
    writeFileSync(revision, JSON.stringify(now));
    const { out, says } = redocly("diff", base, revision, "--config", rules, "--format", "json");
    if (!out.startsWith("{")) throw new Error(`Redocly compared nothing: ${out}${says}`);
    const { changes } = JSON.parse(out) as { readonly changes: readonly Change[] };
    return changes
      .filter((change) => !isNewEvent(change))
      .flatMap((change) =>
        change.verdicts
          .filter(({ impact }) => impact === "major")
          .map(({ message }) => `${placeOf(change)}: ${message}`),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const partAt = (document: JsonObject, ...keys: readonly string[]): JsonObject =>
  keys.reduce<JsonObject>((at, key) => {
    const next = at[key];
    return isObject(next ?? null) ? (next as JsonObject) : {};
  }, document);

/** The names that generated clients and receivers rely on: schemas, and types of events. */
const names = (document: JsonObject): readonly string[] => [
  ...Object.keys(partAt(document, "components", "schemas")).map((name) => `The schema ${name}`),
  ...Object.keys(partAt(document, "components", "schemas", "WebhookEvent", "discriminator", "mapping")).map(
    (type) => `The event ${type}`,
  ),
];

/**
 * Compares two documents in their frozen forms.
 * @returns a sentence for each change that breaks a program; empty when there is none
 */
export function breakingChanges(before: JsonObject, now: JsonObject): readonly string[] {
  const kept = new Set(names(now));
  const gone = names(before).filter((name) => !kept.has(name));
  return [...gone.map((name) => `${name} was removed.`), ...breakingCalls(before, now)];
}
