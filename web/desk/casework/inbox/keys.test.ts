import { describe, expect, it } from "vitest";
import { commandOf, type Pressed } from "./keys.ts";

const pressed = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  ...{ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});
const next = { do: "move", to: "next", choosing: false };

describe("keys of the inbox", () => {
  it("work the same on a Persian keyboard (R17)", () => {
    expect(commandOf(pressed("j", "KeyJ"), false)).toEqual(next);
    expect(commandOf(pressed("ت", "KeyJ"), false)).toEqual(next);
    expect(commandOf(pressed("ط", "KeyX"), true)).toEqual({ do: "choose", stretch: false });
    expect(commandOf(pressed("؟", "Slash", { shiftKey: true }), false)).toEqual({ do: "help" });
  });

  it("gives arrows, Enter and Space to the rows only when a row has the focus (R17)", () => {
    for (const key of ["ArrowDown", "Enter", " ", "Escape", "Home"])
      expect([key, commandOf(pressed(key, key), false)]).toEqual([key, undefined]);
    expect(commandOf(pressed("ArrowDown", "ArrowDown"), true)).toEqual(next);
    expect(commandOf(pressed("Enter", "Enter"), true)).toEqual({ do: "open" });
  });

  it("select along the way with Shift (R17)", () => {
    const held = { shiftKey: true };
    expect(commandOf(pressed("ArrowUp", "ArrowUp", held), true)).toEqual({
      do: "move",
      to: "previous",
      choosing: true,
    });
    expect(commandOf(pressed("X", "KeyX", held), true)).toEqual({ do: "choose", stretch: true });
  });

  it("leave the browser's own keys: Ctrl+F searches, Ctrl+A selects only from a row (R17)", () => {
    expect(commandOf(pressed("f", "KeyF", { ctrlKey: true }), true)).toBeUndefined();
    expect(commandOf(pressed("a", "KeyA", { ctrlKey: true }), false)).toBeUndefined();
    expect(commandOf(pressed("a", "KeyA", { ctrlKey: true }), true)).toEqual({ do: "choose-all" });
  });
});
