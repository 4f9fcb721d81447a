import { expect, it } from "vitest";
import { restOfImport } from "./rest-of-import.ts";

/**
 * Makes a journal whose stream shows rows only on request. Its reader writes a view, and a row of a second
 * journal.
 */
function lateStream() {
  const journal = ["imported"];
  const views: string[] = [];
  let visible = 0;
  let read = 0;
  return {
    views,
    settled: async () => {
      while (read < visible) {
        const row = journal[read];
        read += 1;
        views.push(`view of ${row}`);
        if (row === "imported") journal.push("announced");
      }
    },
    shown: async () => {
      visible = journal.length;
      return journal.length;
    },
    lookAgain: () => undefined,
  };
}

it("restOfImport waits until readers have handled imported rows that a stream shows late, and the rows that this handling writes", async () => {
  const stack = lateStream();
  await restOfImport(stack);
  expect(stack.views).toEqual(["view of imported", "view of announced"]);
});

it("restOfImport makes every reader of a stream read once more after the streams have shown the last row", async () => {
  const steps: string[] = [];
  const step = (name: string) => () => void steps.push(name);
  await restOfImport({
    settled: async () => step("settled")(),
    shown: async () => {
      step("shown")();
      return 1;
    },
    lookAgain: step("look again"),
  });
  expect(steps).toEqual(["settled", "shown", "look again", "settled", "shown"]);
});
