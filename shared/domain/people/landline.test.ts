import { describe, expect, it } from "vitest";
import { parseLandline } from "./landline.ts";

const read = (text: string) => {
  const parsed = parseLandline(text);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe("a landline", () => {
  it("is accepted as people write it, in any digits, and stored as it is dialled (C18)", () => {
    for (const text of [
      "02112345678",
      "۰۲۱۱۲۳۴۵۶۷۸",
      "٠٢١ ١٢٣٤ ٥٦٧٨",
      "021-1234 5678",
      "(021) 12345678",
      "+98 21 12345678",
      "0098 21 1234 5678",
      "982112345678+",
    ])
      expect(read(text), text).toBe("02112345678");
  });

  it("is refused unless it has a province's code and eight digits after the code (C18)", () => {
    expect(read("")).toBe("empty");
    expect(read("خانه")).toBe("not-digits");
    expect(read("0211234567")).toBe("too-short");
    expect(read("021123456789")).toBe("too-long");
    for (const other of ["12345678", "09123456789", "00112345678", "+442071234567"])
      expect(read(other), other).toBe("not-a-landline");
  });
});
