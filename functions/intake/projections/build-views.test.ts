import { describe, expect, it } from "vitest";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import { initial, type RequestState } from "../request/request-state.ts";
import { buildRequestViews, personList } from "./build-views.ts";

const person = "0123456789abcdef0123456789abcdef";
const codes = ["407155289363", "750394618208"] as const;

const registered = (at: string, contact?: string): RequestState => ({
  ...initial,
  registration: {
    person,
    kind: "complaint",
    subject: "goods-price",
    channel: "web",
    language: "fa",
    words: "intake/407155289363/words-1" as DocumentId,
    contactProof: "proof",
    ...defined({ contact }),
    at,
  },
});

async function listed(list: string, ...states: readonly RequestState[]) {
  const views = memoryViews();
  for (const [n, state] of states.entries())
    for (const view of buildRequestViews(codes[n] ?? "", 1, state)) await views.put(view);
  return (await views.list(list)).items.map(({ data }) => (data as { code: string }).code);
}

describe("the lists of a person's requests", () => {
  const older = registered("2026-11-24T08:00:00.000Z", "one-mobile");
  const newer = registered("2026-11-24T08:00:00.001Z", "another-mobile");

  it("hold every request of the person, newest first (C14)", async () => {
    expect(await listed(personList(person), older, newer)).toEqual([codes[1], codes[0]]);
  });

  it("hold requests without a mobile, and one row per request (C14)", async () => {
    const old = registered("2026-11-24T08:00:00.000Z");
    expect(await listed(personList(person), old)).toEqual([codes[0]]);
    expect(buildRequestViews(codes[0], 1, old)).toHaveLength(1);
  });

  it("do not hold a tracking code under which no request was registered", () => {
    expect(buildRequestViews(codes[0], 0, initial)).toEqual([]);
  });
});
