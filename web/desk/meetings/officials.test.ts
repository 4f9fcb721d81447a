import { describe, expect, it } from "vitest";
import { readDeskExample } from "../../../shared/contracts/staff/examples/desk.ts";
import type { Desk } from "../app/shell/desk.tsx";
import { inOrder, officialAsked } from "./officials.ts";

const { me } = readDeskExample.response as unknown as Desk;
const unit = { key: "any", name: { fa: "واحد", en: "Unit" } };
const official = (username: string, mine = false) => ({
  username,
  name: { fa: username, en: username },
  unit,
  mine,
});

const officials = [official("first"), official("second"), official("own", true)];

describe("whose meetings are shown", () => {
  it("are the ones of whom the address names", () => {
    expect(officialAsked({ officials, me }, "second")?.username).toBe("second");
  });

  it("are the person's own where the address names nobody known", () => {
    const desk = { officials: [...officials, official(me.username)], me };
    expect(officialAsked(desk, "")?.username).toBe(me.username);
    expect(officialAsked(desk, "stranger")?.username).toBe(me.username);
  });

  it("are of the first official they arrange for, else of the first there is", () => {
    expect(officialAsked({ officials, me }, "")?.username).toBe("own");
    expect(officialAsked({ officials: officials.slice(0, 2), me }, "")?.username).toBe("first");
    expect(officialAsked({ officials: [], me }, "")).toBeUndefined();
  });

  it("are offered with those they arrange for first", () => {
    expect(inOrder(officials).map(({ username }) => username)).toEqual(["own", "first", "second"]);
  });
});
