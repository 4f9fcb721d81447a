import { generate } from "lean-qr";
import { describe, expect, it } from "vitest";
import { qrOf } from "./qr-code.ts";
import { trackingAddress } from "./tracking-address.ts";

/** The dark modules that an SVG path draws, as `x,y`. */
function strokedBy(path: string): ReadonlySet<string> {
  const runs = [...path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)].map((run) => run.slice(1).map(Number));
  expect(runs.length).toBe(path.split("M").length - 1);
  return new Set(
    runs.flatMap(([x = 0, y = 0, length = 0]) => Array.from({ length }, (_, more) => `${x + more},${y}`)),
  );
}

describe("a QR code", () => {
  const address = trackingAddress("https://peygir.example", "407155289363");
  const qr = qrOf(address);

  it("holds only the address of the tracking page, with the tracking code behind #, which browsers do not send", () => {
    const { origin, pathname, search, hash } = new URL(address);
    expect([origin, pathname, search, hash]).toEqual([
      "https://peygir.example",
      "/track",
      "",
      "#407155289363",
    ]);
  });

  it("draws exactly the dark modules of the address", () => {
    const code = generate(address);
    expect(qr.size).toBe(code.size);
    const dark = strokedBy(qr.path);
    for (let y = 0; y < code.size; y += 1)
      for (let x = 0; x < code.size; x += 1) expect(dark.has(`${x},${y}`), `${x},${y}`).toBe(code.get(x, y));
  });
});
