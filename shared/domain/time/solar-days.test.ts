import { expect, it } from "vitest";
import { withGregorianDays } from "./solar-days.ts";

it("days in the organisation's data may be written in the Gregorian or Solar Hijri calendar (P5)", () => {
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

it("days in the organisation's data may have any digits, any separator and no leading zeros (P5)", () => {
  const from = (written: string) => withGregorianDays({ deputies: [{ from: written }] });
  for (const written of ["۱۴۰۵/۰۹/۱۰", "١٤٠٥/٩/١٠", "1405/9/10", "1405-09-10", " ۱۴۰۵.۹.۱۰ "])
    expect(from(written)).toEqual({ deputies: [{ from: "2026-12-01" }] });
  for (const written of ["2026-12-01", "2026/12/1", "۲۰۲۶-۱۲-۰۱"])
    expect(from(written)).toEqual({ deputies: [{ from: "2026-12-01" }] });
});

it("a text that is no day, and data that are no snapshot, stay unchanged for the checks to report", () => {
  const faulty = { closures: [{ from: "1405/13/01", to: 7 }, null], absences: "none" };
  expect(withGregorianDays(faulty)).toEqual(faulty);
  const leap = { absences: [{ from: "۱۴۰۴/۱۲/۳۰", to: "فردا" }] };
  expect(withGregorianDays(leap)).toEqual({ absences: [{ from: "1404/12/30", to: "فردا" }] });
  expect([null, "text", 5].map(withGregorianDays)).toEqual([null, "text", 5]);
});
