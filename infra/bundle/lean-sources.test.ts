import { expect, it } from "vitest";
import { withoutDocument, withPureConstants } from "./lean-sources.ts";

it("cuts what only the document reads out of an operation, and keeps every line", () => {
  const contract = `export const look = defineOperation({
  id: "look", path: "/api/look", method: "GET",
  summary: "Looks.",
  description:
    "Long.",
  responses: {
    200: { summary: "Seen.", body: z.object({ seen: z.boolean() }) },
  },
});
`;
  const cut = withoutDocument(contract);
  expect(cut.split("\n")).toHaveLength(contract.split("\n").length);
  expect(cut).toContain('path: "/api/look"');
  expect(cut).not.toMatch(/Looks|Long|Seen|response/);
});

it("cuts it out of what several operations have in common", () => {
  const cut = withoutDocument(
    `const step = { method: "POST", audience: "staff", responses: shown } as const;`,
  );
  expect(cut).toBe(`const step = { method: "POST", audience: "staff",  } as const;`);
});

it("cuts the words of an operation that has the rest from what several have in common", () => {
  const cut = withoutDocument(
    `export const a = defineOperation({ ...step("a"), summary: "Looks.", refusals: [] });`,
  );
  expect(cut).toBe(`export const a = defineOperation({ ...step("a"),  refusals: [] });`);
});

it("cuts the summary out of an event", () => {
  const cut = withoutDocument(
    `export const seen = defineEvent({ name: "a.seen", version: 1, summary: "Seen.", data: () => z.object({}) });`,
  );
  expect(cut).toContain('name: "a.seen", version: 1,  data: () =>');
});

it("leaves fields of the same names in schemas and texts", () => {
  for (const text of [
    `const story = { id: "a", description: "oil" };`,
    `const fields = z.object({ summary: z.string(), responses: z.int() });`,
  ])
    expect(withoutDocument(text)).toBe(text);
});

it("marks what constants are made of, and no function", () => {
  const source = `import * as z from "zod/mini";
const of = (more: object) => z.object({ ...more });
export const a = z.object({ b: z.string() }), c = of(a.shape);
`;
  expect(withPureConstants(source)).toBe(`import * as z from "zod/mini";
const of = (more: object) => z.object({ ...more });
export const a = /* @__PURE__ */ (() => (z.object({ b: z.string() })))(), c = /* @__PURE__ */ (() => (of(a.shape)))();
`);
});
