import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContracts, operationsCode, readContracts, routesCode } from "./operations-code.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, "shared/contracts", file), "utf8");

test("the generated list of operations is up to date: `npm run catalogue` would write the same", () => {
  expect(read("operations.ts")).toBe(operationsCode(readContracts(root)));
});

test("the generated table of routes is up to date: `npm run catalogue` would write the same", async () => {
  expect(read("routes.ts")).toBe(routesCode(await loadContracts(root)));
});

test("operationsCode refuses two modules of contracts with the same name", () => {
  const modules = ["public/requests", "staff/requests"].map((name) => ({ name, exported: ["one"] }));
  expect(() => operationsCode(modules)).toThrow("called requests");
});
