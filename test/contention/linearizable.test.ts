import { describe, expect, it } from "vitest";
import { drawn } from "./drawn.ts";
import { linearize } from "./linearizable.ts";
import { placeModel } from "./models.ts";

const isFine = ([, picture, capacity = 1]: Picture) =>
  linearize(placeModel(capacity), drawn(picture)).linearizable;
const named = (pictures: readonly Picture[]) => pictures.map((picture) => [picture[0], picture] as const);

type Picture = readonly [what: string, picture: string, capacity?: number];

const fine: readonly Picture[] = [
  ["nothing happened", ""],
  [
    "one books it, and the other is refused",
    `
    zahra holds  |--yes--|
    ali holds        |--taken--|`,
  ],
  [
    "one is refused at once, while the winner's answer is still under way",
    `
    zahra holds  |----------yes----------|
    ali holds       |--taken--|`,
  ],
  [
    "it is taken by the one who was invoked last",
    `
    zahra holds  |---------taken---------|
    ali holds       |--yes--|`,
  ],
  [
    "a place given up goes to another",
    `
    zahra holds  |--yes--|
    zahra frees             |--|
    ali holds                     |--yes--|`,
  ],
  [
    "taken while it is being given up",
    `
    zahra holds  |--yes--|
    zahra frees             |----------|
    ali holds                 |--yes--|`,
  ],
  [
    "refused while it is being given up",
    `
    zahra holds  |--yes--|
    zahra frees             |----------|
    ali holds                 |--taken--|`,
  ],
  [
    "a group takes two, and the third is refused",
    `
    zahra holds  |--yes--|
    ali holds      |--yes--|
    reza holds         |-----taken----|`,
    2,
  ],
  [
    "its day is cancelled, and nobody gets it any more",
    `
    zahra holds  |--yes--|
    day closes              |-zahra-|
    ali holds                          |--taken--|
    desk looks                                      |--|`,
  ],
  [
    "its day is cancelled during a booking",
    `
    zahra holds  |------yes------|
    day closes      |-zahra-|`,
  ],
  [
    "the official has left: one meets the deputy and gives up later",
    `
    zahra holds  |--yes--|
    ali holds    |--yes--|
    day closes              |-zahra,+ali-|
    desk looks                              |--|
    ali frees                                    |--|`,
    2,
  ],
  [
    "a booking during the day's cancellation is refused",
    `
    zahra holds  |-----taken-----|
    day closes      |-------|`,
  ],
  [
    "a look during a change sees either state",
    `
    zahra holds  |---------yes--------|
    desk looks      |--|
    desk looks            |-zahra-|`,
  ],
  [
    "a day is cancelled twice",
    `
    zahra holds  |--yes--|
    day closes              |-zahra-|
    day closes                        |--|`,
  ],
];

const broken: readonly Picture[] = [
  [
    "two have the last place",
    `
    zahra holds  |--yes--|
    ali holds        |--yes--|`,
  ],
  [
    "two have it, one after the other",
    `
    zahra holds  |--yes--|
    ali holds               |--yes--|`,
  ],
  [
    "two have it among many who were refused",
    `
    zahra holds  |--yes--|
    reza holds     |--taken--|
    sara holds      |--taken--|
    ali holds          |--yes--|`,
  ],
  [
    "three are in a group of two",
    `
    zahra holds  |--yes--|
    ali holds      |--yes--|
    reza holds       |--yes--|`,
    2,
  ],
  [
    "refused although it is free",
    `
    zahra holds  |--taken--|`,
  ],
  [
    "refused although a group has room",
    `
    zahra holds  |--yes--|
    ali holds               |--taken--|`,
    2,
  ],
  [
    "refused after it was given up",
    `
    zahra holds  |--yes--|
    zahra frees             |--|
    ali holds                     |--taken--|`,
  ],
  [
    "refused before any booking",
    `
    ali holds    |--taken--|
    zahra holds               |--yes--|`,
  ],
  [
    "all who raced for it are refused",
    `
    zahra holds  |--taken--|
    ali holds      |--taken--|
    reza holds       |--taken--|`,
  ],
  [
    "a booking is lost",
    `
    zahra holds  |--yes--|
    desk looks              |--|`,
  ],
  [
    "a booking is lost to another meeting",
    `
    zahra holds  |--yes--|
    desk looks              |-ali-|`,
  ],
  [
    "a group forgets one",
    `
    zahra holds  |--yes--|
    ali holds      |--yes--|
    desk looks                |-zahra-|`,
    2,
  ],
  [
    "a stale read: empty after it was read as taken",
    `
    zahra holds  |-------------yes-------------|
    desk looks      |-zahra-|
    desk looks                  |--|`,
  ],
  [
    "a stale read: still seen after it was given up",
    `
    zahra holds  |--yes--|
    zahra frees             |--|
    desk looks                     |-zahra-|`,
  ],
  [
    "a read of a booking not yet asked for",
    `
    desk looks   |-zahra-|
    zahra holds              |--yes--|`,
  ],
  [
    "given up by a meeting that did not have it",
    `
    ali frees    |--|
    zahra holds       |--yes--|`,
  ],
  [
    "the official has left, and one is neither moved nor stays",
    `
    zahra holds  |--yes--|
    day closes              |-+ali-|`,
  ],
  [
    "the official has left, and a meeting gets a place of the day",
    `
    zahra holds  |--yes--|
    day closes              |-+zahra-|
    ali holds                           |--yes--|`,
    2,
  ],
  [
    "given up twice",
    `
    zahra holds  |--yes--|
    zahra frees             |--|
    zahra frees                  |--|`,
  ],
  [
    "booked twice by the same meeting",
    `
    zahra holds  |--yes--|
    zahra holds             |--yes--|`,
    2,
  ],
  [
    "taken after its day was cancelled",
    `
    day closes   |--|
    zahra holds        |--yes--|`,
  ],
  [
    "its day is cancelled, and its holder is not told",
    `
    zahra holds  |--yes--|
    day closes              |--|`,
  ],
  [
    "its day is cancelled, and one of a group is not told",
    `
    zahra holds  |--yes--|
    ali holds      |--yes--|
    day closes                |-ali-|`,
    2,
  ],
  [
    "still booked after its day was cancelled",
    `
    zahra holds  |--yes--|
    day closes              |-zahra-|
    desk looks                        |-zahra-|`,
  ],
  [
    "its day was cancelled, and it can be given up afterwards",
    `
    zahra holds  |--yes--|
    day closes              |-zahra-|
    zahra frees                       |--|`,
  ],
];

describe("the linearizability checker, given the history of one appointment time (M5),", () => {
  it.each(named(fine))("accepts “%s”", (_, picture) => {
    expect(isFine(picture)).toBe(true);
  });

  it.each(named(broken))("rejects “%s”", (_, picture) => {
    expect(isFine(picture)).toBe(false);
  });

  it("names the calls that no sequential order explains, when it rejects the history", () => {
    const verdict = linearize(placeModel(1), drawn(broken[1]?.[1] ?? ""));
    expect(verdict).toMatchObject({ unexplained: [{ who: "ali" }] });
  });
});
