import { expect, it } from "vitest";
import { withoutDocument, withPureConstants } from "./lean-sources.ts";

it("withoutDocument removes an operation's summary, description and responses, and keeps the number of lines", () => {
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

it("withoutDocument removes the responses from an object that several operations share", () => {
  const cut = withoutDocument(
    `const step = { method: "POST", audience: "staff", responses: shown } as const;`,
  );
  expect(cut).toBe(`const step = { method: "POST", audience: "staff",  } as const;`);
});

it("withoutDocument removes the summary of an operation that takes its other fields from a shared object", () => {
  const cut = withoutDocument(
    `export const a = defineOperation({ ...step("a"), summary: "Looks.", refusals: [] });`,
  );
  expect(cut).toBe(`export const a = defineOperation({ ...step("a"),  refusals: [] });`);
});

it("withoutDocument removes the summary of an event", () => {
  const cut = withoutDocument(
    `export const seen = defineEvent({ name: "a.seen", version: 1, summary: "Seen.", data: () => z.object({}) });`,
  );
  expect(cut).toContain('name: "a.seen", version: 1,  data: () =>');
});

it("withoutDocument keeps fields of the same names in schemas and in other objects", () => {
  for (const text of [
    `const story = { id: "a", description: "oil" };`,
    `const fields = z.object({ summary: z.string(), responses: z.int() });`,
  ])
    expect(withoutDocument(text)).toBe(text);
});

it("withPureConstants marks the values of constants as pure, and leaves functions unchanged", () => {
  const source = `import * as z from "zod/mini";
const of = (more: object) => z.object({ ...more });
export const a = z.object({ b: z.string() }), c = of(a.shape);
`;
  expect(withPureConstants(source)).toBe(`import * as z from "zod/mini";
const of = (more: object) => z.object({ ...more });
export const a = /* @__PURE__ */ (() => (z.object({ b: z.string() })))(), c = /* @__PURE__ */ (() => (of(a.shape)))();
`);
});
