import { expect, it } from "vitest";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { host, meetings, tuesday } from "../../../test/support/meetings.ts";
import { cancelDay } from "../commands/cancel-day/cancel-day.ts";
import { listHosts } from "./list-hosts.ts";

const other = "h.legal" as Cleared;

async function twoHosts() {
  const world = meetings();
  await world.publish({ last: "2026-12-22" });
  await world.publish({ host: other, unit: "legal" });
  const hostsOn = async (day: string) => {
    await world.settle();
    return listHosts(world.deps, day);
  };
  return { ...world, hostsOn };
}

it("the list of officials who receive visitors on a given day has the officials with a public day on that date, and no official whose public day was cancelled (M4, M9)", async () => {
  const { hostsOn, deps, command } = await twoHosts();
  expect(await hostsOn(tuesday)).toEqual({ hosts: [other, host] });
  expect(await hostsOn("2026-12-22")).toEqual({ hosts: [host] });
  expect(await hostsOn("2026-12-16")).toEqual({ hosts: [] });
  await cancelDay(deps, command("cancel-day", host), { host, day: tuesday }, "official");
  expect(await hostsOn(tuesday)).toEqual({ hosts: [other] });
});

it("the list of officials who receive visitors on a given day is refused for a date that is not in the calendar", async () => {
  const { hostsOn } = await twoHosts();
  for (const day of ["2026-02-30", "9999-01-01"])
    expect(await hostsOn(day)).toMatchObject({ refused: { code: "span-too-long" } });
});
