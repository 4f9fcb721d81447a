import { describe, expect, it } from "vitest";
import { type RowHead, UnknownFact } from "../journal/journal.ts";
import { type Folds, folding, knownIn, mark } from "./subject.ts";

type DoorFact = { readonly type: "opened"; readonly wide: boolean } | { readonly type: "shut" };

interface DoorState {
  readonly colour: string;
  readonly open?: { readonly wide: boolean; readonly by: string };
}

const folds: Folds<DoorFact, DoorState> = {
  opened: (_, { wide }, row) => ({ open: { wide, by: mark(row).by } }),
  shut: () => ({ open: undefined }),
};

const row = { actor: "staff:e.karimi", at: "2026-11-24T08:00:00.000Z" } as RowHead;

describe("folding a fact by its type", () => {
  const fold = folding(folds);
  const opened = fold({ colour: "green" }, { type: "opened", wide: true }, row);

  it("changes the fields that the fold names, and keeps the other fields", () => {
    expect(opened).toEqual({ colour: "green", open: { wide: true, by: "e.karimi" } });
  });

  it("removes a field that the fold sets to undefined", () => {
    expect(Object.keys(fold(opened, { type: "shut" }, row))).toEqual(["colour"]);
  });
});

describe("upcasting by a table of fact types", () => {
  const upcast = knownIn<DoorFact>("A door", folds);

  it("returns a known fact unchanged", () => {
    expect(upcast({ type: "shut" })).toEqual({ type: "shut" });
  });

  it.each(["painted", "toString"])("throws for the fact type %s, which the table lacks", (type) => {
    expect(() => upcast({ type })).toThrow(new UnknownFact(`A door knows no fact "${type}"`));
  });
});
