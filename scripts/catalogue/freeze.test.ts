import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { defineEvent, type EventDefinition } from "../../events/define-event.ts";
import { schemaOf } from "../../events/schema.ts";
import { freeze, frozenText } from "./freeze.ts";

const event = (what: string, data: Parameters<typeof z.strictObject>[0]) =>
  defineEvent({
    name: `test.${what}`,
    version: 1,
    summary: "",
    data: () => z.strictObject(data),
  }) as EventDefinition;

describe("freezing the schemas of events", () => {
  const done = event("done", { id: z.string() });
  const frozen = { [done.type]: schemaOf(done) };

  test("adds the schema of a new event, and leaves the other frozen schemas unchanged", () => {
    const begun = event("begun", { id: z.int() });
    expect(freeze(frozen, [done, begun])).toEqual({
      frozen: { [begun.type]: schemaOf(begun), ...frozen },
      problems: [],
    });
  });

  test("replaces the schema of an event that got a new optional field", () => {
    const more = event("done", { id: z.string(), note: z.optional(z.int()) });
    expect(freeze(frozen, [more])).toEqual({ frozen: { [done.type]: schemaOf(more) }, problems: [] });
  });

  test("keeps the old schema after an incompatible change, and reports the change", () => {
    const changed = event("done", { id: z.int() });
    expect(freeze(frozen, [changed])).toEqual({
      frozen,
      problems: ['test.done.v1: "id" was changed. Add a new version instead.'],
    });
  });

  test("keeps the schema of a removed event", () => {
    expect(freeze(frozen, [])).toEqual({ frozen, problems: [] });
  });

  test("writes one line for each event version, sorted by type", () => {
    expect(frozenText({ "b.v1": { type: "object" }, "a.v1": {} })).toBe(
      '{\n  "a.v1": {},\n  "b.v1": {"type":"object"}\n}\n',
    );
  });
});
