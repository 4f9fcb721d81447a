import { expect, test } from "vitest";
import type { Snapshot } from "../../directory/snapshot.ts";
import { identifyStaff, staffIn } from "./staff.ts";

const text = { fa: "نام", en: "Name" };
const snapshot = {
  staff: [
    { username: "head.a", name: text, unit: "a", roles: ["head"] },
    { username: "expert.a", name: text, unit: "a", roles: ["expert"] },
    { username: "expert.b", name: text, unit: "b", roles: ["expert"] },
  ],
  units: [
    { key: "a", name: text },
    { key: "b", name: text },
  ],
  deputies: [
    { of: "head.a", deputy: "expert.b", from: "2026-12-05", to: "2026-12-09" },
    { of: "expert.a", deputy: "expert.b", from: "2026-12-05", to: "2026-12-05" },
  ],
} as unknown as Snapshot;

test("a head of a unit has that unit in headOf, and an expert has no unit in headOf", () => {
  expect(staffIn(snapshot, "head.a", "2026-11-24")?.headOf).toEqual(["a"]);
  expect(staffIn(snapshot, "expert.a", "2026-11-24")).toEqual({
    username: "expert.a",
    unit: "a",
    roles: ["expert"],
    headOf: [],
    standsInFor: [],
  });
});

test("a deputy stands in on the days that the directory names, first and last included (R9, R10)", () => {
  const on = (day: string) => staffIn(snapshot, "expert.b", day);
  expect(on("2026-12-04")).toMatchObject({ headOf: [], standsInFor: [] });
  expect(on("2026-12-05")).toMatchObject({ headOf: ["a"], standsInFor: ["head.a", "expert.a"] });
  expect(on("2026-12-09")).toMatchObject({ headOf: ["a"], standsInFor: ["head.a"] });
  expect(on("2026-12-10")).toMatchObject({ headOf: [], standsInFor: [] });
});

test("the head of the next unit above stands in for a head who is away without a deputy (R9)", () => {
  const absent = {
    ...snapshot,
    units: [
      { key: "top", name: text },
      { key: "a", name: text, parent: "top" },
    ],
    staff: [...snapshot.staff, { username: "head.top", name: text, unit: "top", roles: ["head"] }],
    deputies: [],
    absences: [{ of: "head.a", from: "2026-12-05", to: "2026-12-05" }],
  } as unknown as Snapshot;
  expect(staffIn(absent, "head.top", "2026-12-05")).toMatchObject({
    headOf: ["top", "a"],
    standsInFor: ["head.a"],
  });
  expect(staffIn(absent, "head.top", "2026-12-06")).toMatchObject({ headOf: ["top"], standsInFor: [] });
});

const noon = new Date("2026-11-24T08:30:00.000Z");
/** The claim `iat` (time of issue) for a token of this age, as API Gateway passes it on. */
const issued = (secondsAgo: number) => String(noon.getTime() / 1_000 - secondsAgo);

function door(inForce: Snapshot = snapshot) {
  const directory = { now: inForce };
  const identify = identifyStaff({
    directory: { current: async () => ({ number: 1, snapshot: directory.now }) },
    claim: "username",
    now: () => noon,
  });
  return { directory, identify };
}

const refusedWith = (code: string) => ({ refused: { code } });

test("a token only names a user: roles come from the directory, and a user missing there is refused (P1)", async () => {
  const { identify } = door();
  const iat = issued(0);
  expect(await identify({ username: "head.a", iat, roles: "administrator", unit: "b" })).toMatchObject({
    unit: "a",
    roles: ["head"],
  });
  for (const claims of [{ username: "stranger" }, { sub: "head.a" }, { username: ["head.a"] }])
    expect(await identify({ ...claims, iat })).toEqual(refusedWith("not-in-directory"));
});

test("a member of staff who was removed from the directory is refused at the next call, and accepted when added again (P1)", async () => {
  const { directory, identify } = door();
  const claims = { username: "expert.a", iat: issued(10) };
  expect(await identify(claims)).toHaveProperty("unit", "a");
  directory.now = { ...snapshot, staff: snapshot.staff.filter(({ username }) => username !== "expert.a") };
  expect(await identify(claims)).toEqual(refusedWith("not-in-directory"));
  directory.now = snapshot;
  expect(await identify(claims)).toHaveProperty("unit", "a");
});

test("a token is refused more than fifteen minutes after its issue, even when the token's own expiry is later (P1)", async () => {
  const { identify } = door();
  const from = (iat: string | undefined) => identify({ username: "head.a", iat, exp: issued(-36_000) });
  expect(await from(issued(900))).toHaveProperty("unit", "a");
  for (const iat of [issued(901), issued(36_000), undefined, "", "yesterday"])
    expect(await from(iat), String(iat)).toEqual(refusedWith("signed-out"));
});
