import { describe, expect, it } from "vitest";
import { commandOf, type Pressed } from "./keys.ts";

const pressed = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  ...{ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});
const next = { do: "move", to: "next", choosing: false };

describe("the shortcuts of the inbox", () => {
  it("are the same keys on a Persian keyboard (R17)", () => {
    expect(commandOf(pressed("j", "KeyJ"), false)).toEqual(next);
    expect(commandOf(pressed("ت", "KeyJ"), false)).toEqual(next);
    expect(commandOf(pressed("ط", "KeyX"), true)).toEqual({ do: "choose", stretch: false });
    expect(commandOf(pressed("؟", "Slash", { shiftKey: true }), false)).toEqual({ do: "help" });
  });

  it("use arrows, Enter and Space only when a row has the focus (R17)", () => {
    for (const key of ["ArrowDown", "Enter", " ", "Escape", "Home"])
      expect([key, commandOf(pressed(key, key), false)]).toEqual([key, undefined]);
    expect(commandOf(pressed("ArrowDown", "ArrowDown"), true)).toEqual(next);
    expect(commandOf(pressed("Enter", "Enter"), true)).toEqual({ do: "open" });
  });

  it("select the rows on the way when Shift is held (R17)", () => {
    const held = { shiftKey: true };
    expect(commandOf(pressed("ArrowUp", "ArrowUp", held), true)).toEqual({
      do: "move",
      to: "previous",
      choosing: true,
    });
    expect(commandOf(pressed("X", "KeyX", held), true)).toEqual({ do: "choose", stretch: true });
  });

  it("do not replace the browser's own keys: Ctrl+F searches, and Ctrl+A selects rows only when a row has the focus (R17)", () => {
    expect(commandOf(pressed("f", "KeyF", { ctrlKey: true }), true)).toBeUndefined();
    expect(commandOf(pressed("a", "KeyA", { ctrlKey: true }), false)).toBeUndefined();
    expect(commandOf(pressed("a", "KeyA", { ctrlKey: true }), true)).toEqual({ do: "choose-all" });
  });
});
