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

describe("the official chosen on the meetings screen", () => {
  it("is the official that the address names", () => {
    expect(officialAsked({ officials, me }, "second")?.username).toBe("second");
  });

  it("is the user, when the address names no known official", () => {
    const desk = { officials: [...officials, official(me.username)], me };
    expect(officialAsked(desk, "")?.username).toBe(me.username);
    expect(officialAsked(desk, "stranger")?.username).toBe(me.username);
  });

  it("is, when the address names no official, the first official whom the user coordinates, or else the first of all", () => {
    expect(officialAsked({ officials, me }, "")?.username).toBe("own");
    expect(officialAsked({ officials: officials.slice(0, 2), me }, "")?.username).toBe("first");
    expect(officialAsked({ officials: [], me }, "")).toBeUndefined();
  });

  it("is an official with a public day today, preferably one whom the user coordinates, when the address names no official and the user is no official (M9)", () => {
    const receives = (...receiving: readonly string[]) =>
      officialAsked({ officials, me }, "", receiving)?.username;
    expect(receives("second")).toBe("second");
    expect(receives("first", "own")).toBe("own");
    expect(receives("stranger")).toBe("own");
    expect(officialAsked({ officials, me }, "first", ["second"])?.username).toBe("first");
    const host = { officials: [...officials, official(me.username)], me };
    expect(officialAsked(host, "", ["second"])?.username).toBe(me.username);
  });

  it("is chosen from a list that has the officials whom the user coordinates first", () => {
    expect(inOrder(officials).map(({ username }) => username)).toEqual(["own", "first", "second"]);
  });
});
