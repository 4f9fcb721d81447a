import { describe, expect, it } from "vitest";
import { featuresShown, readFeatures, readStates } from "./features.ts";

describe("the README's feature table", () => {
  const shown = featuresShown();
  const states = readStates();

  it("names every feature, and no other", () => {
    expect([...states.keys()].sort()).toEqual([...readFeatures().keys()].sort());
  });

  it("says that something works, whole or in part, only where a test of the real thing shows it", () => {
    const claimed = [...states].filter(([, state]) => state !== "not yet").map(([id]) => id);
    expect(claimed.filter((id) => !shown.has(id))).toEqual([]);
  });

  it("leaves out nothing that is shown", () => {
    expect([...shown.keys()].filter((id) => states.get(id) === "not yet")).toEqual([]);
  });
});
