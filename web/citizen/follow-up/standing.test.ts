import { describe, expect, test } from "vitest";
import type { TimelineEntry } from "../props.ts";
import { standingOf } from "./standing.ts";

/** Builds a timeline from entry names; `question/1` is a question of part 1. */
const timeline = (...entries: readonly string[]): readonly TimelineEntry[] =>
  entries.map((one, minute) => {
    const [entry = "", part] = one.split("/");
    return {
      entry: entry as TimelineEntry["entry"],
      at: new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString(),
      ...(part !== undefined && { part: Number(part) }),
    };
  });

const stands = (...entries: readonly string[]) => standingOf(timeline(...entries))?.entry;

describe("the status of a request", () => {
  test("is the newest entry about the whole request; entries about one part of a divided request do not count", () => {
    expect(stands("registered")).toBe("registered");
    expect(stands("registered", "referred", "under-review", "answered")).toBe("answered");
    expect(stands("registered", "answered", "objection-received", "in-second-stage")).toBe("in-second-stage");
  });

  test("is not changed by additions, nor by the outcome of commitments (C14, R11)", () => {
    expect(stands("registered", "under-review", "information-added")).toBe("under-review");
    expect(stands("registered", "answered", "commitment-not-kept")).toBe("answered");
  });

  test("is an open question until the reply, and then the entry before the question (R8)", () => {
    expect(stands("registered", "under-review", "question")).toBe("question");
    expect(stands("registered", "under-review", "question", "information-added")).toBe("question");
    expect(stands("registered", "under-review", "question", "question-replied")).toBe("under-review");
    expect(stands("registered", "under-review", "question", "under-review")).toBe("under-review");
  });

  test("is an open question about one part of a divided request, whatever happens to the other parts (R6, R8)", () => {
    expect(stands("registered", "under-review", "question/2", "part-answered/1")).toBe("question");
    expect(stands("registered", "under-review", "question/2", "question-replied/2")).toBe("under-review");
  });

  test("ignores every entry about one part of a divided request except the part's answer (R6)", () => {
    expect(stands("registered", "under-review", "referred/1", "under-review/1")).toBe("under-review");
    expect(stands("registered", "under-review", "referred/1", "part-answered/1")).toBe("part-answered");
  });

  test("is not an open question after a withdrawal (C14)", () => {
    expect(stands("registered", "under-review", "question", "withdrawn")).toBe("withdrawn");
    expect(stands("registered", "under-review", "question/1", "withdrawn")).toBe("withdrawn");
  });
});
