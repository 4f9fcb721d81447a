import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { services, servicesWithViews } from "../operator/services.ts";

const root = join(import.meta.dirname, "..", "..");

/** The tables of the template, without the hash at the end of each logical id. */
const tables = (
  JSON.parse(readFileSync(join(root, "test/frozen-names.json"), "utf8")) as {
    globalTables: readonly string[];
  }
).globalTables.map((id) => id.slice(0, -8));

const archived = [
  ...services.map((service) => `${service}journaltable`),
  ...servicesWithViews.map((service) => `${service}viewstable`),
  ...["storesdocumentstable", "identityvaulttable", "storeskeystable"],
  ...["auditanchorsanchorstable", "insightsheetstable"],
];

/** Counters and unfinished forms end with a system, and the word index is built again from the journals. */
const leftOut = ["storeslimitstable", "referralwordindextable"];

describe("an archive (P8)", () => {
  it("has the rows of every table, except the table of counters and unfinished forms and the table of the word index", () => {
    expect([...archived, ...leftOut].sort()).toEqual([...tables].sort());
  });
});
