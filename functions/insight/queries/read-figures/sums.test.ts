import { expect, test } from "vitest";
import { countedSheets, ofCase, registered } from "../../reactions/count/fakes.ts";
import { flowsOf, sumsOf } from "./sums.ts";

/** A request that was answered in the month of Azar. The time to rate the answer ended in the next month, Dey. */
const silent = [
  ...registered(),
  ...ofCase([
    ["2026-11-24T08:31", { what: "opened", unit: "price-control" }],
    ["2026-12-10T07:00", { what: "answered", promises: 0 }],
  ]),
];
const span = { day: "2026-12-30", months: 1 };

test("a month's figures include the applicants whose time to rate an earlier month's answer ended without a rating, and are computed without the sums of older days", async () => {
  const counted = await countedSheets([silent]);
  const froms: string[] = [];
  const sheets = {
    read: (about: string, from: string, to: string) => {
      froms.push(from);
      return counted.read(about, from, to);
    },
  };
  const [{ month, flow }] = await flowsOf(sheets, "unit#price-control", span);
  expect(month).toBe("1405-10");
  expect(flow).toEqual({ "silent.web": 1 });
  expect(froms).toEqual(["2026-12-07"]);
  const [whole] = await sumsOf(sheets, "unit#price-control", span);
  expect(whole.flow).toEqual(flow);
});

test("the figures of an earlier month show the backlog at the end of that month", async () => {
  const sheets = await countedSheets([silent]);
  const [azar, dey] = await sumsOf(sheets, "all", { day: "2026-12-30", months: 2 });
  expect(azar).toMatchObject({ month: "1405-09", flow: { "came.web": 1, "answered.web": 1 } });
  expect(dey).toMatchObject({ month: "1405-10", stock: { "open-10.web": 0, "open-30.web": 0 } });
  const [then] = await sumsOf(sheets, "all", { day: "2026-11-30", months: 1 });
  expect(then).toMatchObject({ month: "1405-09", stock: { "open-10.web": 1 } });
});
