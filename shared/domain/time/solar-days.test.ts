import { expect, it } from "vitest";
import { withGregorianDays } from "./solar-days.ts";

it("days of the organisation's data may be written in either calendar, where days are written (P5)", () => {
  const name = { fa: "1405/09/21", en: "1405/09/21" };
  expect(
    withGregorianDays({
      organisation: { phone: "1405/09/21" },
      holidays: [
        { day: "1405/09/21", name },
        { day: "2026-12-12", name },
      ],
      weeks: [{ to: "1405/12/29", days: [] }],
    }),
  ).toEqual({
    organisation: { phone: "1405/09/21" },
    holidays: [
      { day: "2026-12-12", name },
      { day: "2026-12-12", name },
    ],
    weeks: [{ to: "2027-03-20", days: [] }],
  });
});

it("what is no day, or no snapshot, stays as it is for the checks to name", () => {
  const faulty = { closures: [{ from: "1405/13/01", to: 7 }, null], absences: "none" };
  expect(withGregorianDays(faulty)).toEqual(faulty);
  expect([null, "text", 5].map(withGregorianDays)).toEqual([null, "text", 5]);
});
