import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContracts, operationsCode, readContracts, routesCode } from "./operations-code.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, "shared/contracts", file), "utf8");

test("the list of operations is as `npm run catalogue` writes it", () => {
  expect(read("operations.ts")).toBe(operationsCode(readContracts(root)));
});

test("the table of routes is as `npm run catalogue` writes it", async () => {
  expect(read("routes.ts")).toBe(routesCode(await loadContracts(root)));
});

test("two modules of one name are refused", () => {
  const modules = ["public/requests", "staff/requests"].map((name) => ({ name, exported: ["one"] }));
  expect(() => operationsCode(modules)).toThrow("called requests");
});
