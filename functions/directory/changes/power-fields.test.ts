import { describe, expect, it } from "vitest";
import { snapshotSchema } from "../../../shared/directory/snapshot.ts";
import { changedAlone, readAsOfPower } from "./power-fields.ts";

interface Node {
  readonly def: {
    readonly type: string;
    readonly innerType?: Node;
    readonly element?: Node;
    readonly shape?: Readonly<Record<string, Node>>;
  };
}

/** The object below optional values and lists. */
function fieldsOf({ def }: Node): readonly string[] {
  const inner = def.innerType ?? def.element;
  return inner ? fieldsOf(inner) : Object.keys(def.shape ?? {});
}

const inSchema = Object.entries((snapshotSchema as unknown as Node).def.shape ?? {}).flatMap(
  ([section, node]) => [...fieldsOf(node), "order"].map((field) => `${section}.${field}`),
);
const ofPower = Object.entries(readAsOfPower).flatMap(([section, fields]) =>
  fields.map((field) => `${section}.${field}`),
);

describe("the list of what needs a second administrator", () => {
  it("classifies every field of every section of the directory exactly once (R2, P5)", () => {
    expect(inSchema.length).toBeGreaterThan(100);
    expect([...Object.keys(changedAlone), ...ofPower].sort()).toEqual([...inSchema].sort());
  });

  it("gives a reason for every field that one person may change", () => {
    for (const { because } of Object.values(changedAlone)) expect(because).toMatch(/^[a-z].{15,}/);
  });
});
