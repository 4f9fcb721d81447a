import { expect, it, test } from "vitest";
import { insights } from "./insights.ts";

const hour = 3_600_000;
const lines = [
  { "@timestamp": 5, lambda: "a", outcome: "ok", records: 3, handled: "x.v1 1, y.v1 2, x.v2 3" },
  { "@timestamp": hour, lambda: "a", outcome: "retry", error: "Outage", stack: ["at one", "at two"] },
  { "@timestamp": hour + 9, lambda: "b", outcome: "retry", records: 4, handled: "x.v1 4" },
  { "@timestamp": hour + 10, type: "platform.report", record: { status: "timeout" } },
];
const ran = (query: string) => insights(query).run(lines);

test.each([
  ['filter outcome = "retry" and ispresent(error)', [1]],
  ['filter error = "Outage" or records > 3', [1, 2]],
  ['filter type = "platform.report" and record.status != "success"', [3]],
  ['filter error != "Other"', [1]],
  ["filter handled like /^x/ and (records >= 4 or outcome like 'o')", [0, 2]],
  ['filter stack.0 like "one"', [1]],
])("the log query %s finds the lines with the numbers %j", (query, found) => {
  expect(ran(query)).toEqual(found.map((at) => lines[at]));
});

it("the tests' imitation of a CloudWatch log query counts, adds up and groups lines, and sorts the groups", () => {
  const grouped = ran(
    "stats count(*) as times, sum(records) as all, max(@timestamp) as last by lambda | sort last desc",
  );
  expect(grouped).toEqual([
    { lambda: undefined, times: 1, all: undefined, last: hour + 10 },
    { lambda: "b", times: 1, all: 4, last: hour + 9 },
    { lambda: "a", times: 2, all: 3, last: hour },
  ]);
  expect(ran("filter ispresent(records) | stats avg(records) by bin(1h)")).toEqual([
    { "bin(1h)": 0, "avg(records)": 3 },
    { "bin(1h)": hour, "avg(records)": 4 },
  ]);
});

it("in the tests' imitation of a CloudWatch log query, a command can use the columns that an earlier command computed", () => {
  const counted = insights(
    'filter handled like "x." | fields (strlen(handled) - strlen(replace(handled, "x.", ""))) / 2 as n, ' +
      "datefloor(fromMillis(toMillis(@timestamp) + 3600000), 2h) as day | stats sum(n) as all by day",
  );
  expect(counted.run(lines)).toEqual([
    { day: 0, all: 2 },
    { day: 2 * hour, all: 1 },
  ]);
  expect(counted.fields).toEqual(["handled", "@timestamp"]);
  expect(
    ran("filter records > 3 | fields records / 2 as a, records / 4 as b | stats sum(a) as a, sum(b) as b"),
  ).toEqual([{ a: 2, b: 1 }]);
});

it.each(["limit 3", "filter a = b(c)", "filter (a = 1", "stats median(a)", "filter a ~ 1", "filter a = 1 )"])(
  "insights() throws a SyntaxError for %s, which this evaluator of log queries does not know",
  (query) => {
    expect(() => insights(query)).toThrow(SyntaxError);
  },
);
