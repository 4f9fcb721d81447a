/** Changes hostile PDF documents at random: each result must be refused, or its copy must have no active content (C12). */

import { describe, expect, it } from "vitest";
import { madeSafe } from "../../shared/files/made-safe.ts";
import { type Random, randomOf } from "../simulation/core/random.ts";
import { hidden } from "./hostile.ts";
import { faultsOf, inserted } from "./pdf-faults.ts";

const mutations = 200;

const words =
  /ObjStm|XRef|Catalog|OpenAction|JavaScript|JS|FlateDecode|ASCIIHexDecode|Length \d+|First \d+|N \d+|\d+ 0 R|Page\b|Type|Kids/g;

type Mutation = (text: string, random: Random) => string;
const at = (text: string, random: Random) => random.below(text.length);

const changes: readonly Mutation[] = [
  function flips(text, random) {
    const place = at(text, random);
    const code = text.charCodeAt(place) ^ (1 << random.below(8));
    return text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
  },
  function cuts(text, random) {
    const place = at(text, random);
    return text.slice(0, place) + text.slice(place + random.between(1, 30));
  },
  function inserts(text, random) {
    const place = at(text, random);
    return text.slice(0, place) + random.pick(inserted) + text.slice(place);
  },
  function repeats(text, random) {
    const place = at(text, random);
    return (
      text.slice(0, place) + text.slice(place, place + random.between(1, 200)).repeat(2) + text.slice(place)
    );
  },
  function rewords(text, random) {
    const found = [...text.matchAll(words)];
    const [one, other] = [random.pick(found), random.pick(found)];
    return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
  },
  function respells(text, random) {
    const { index, 0: word } = random.pick([...text.matchAll(/\/[A-Za-z]+/g)]);
    const place = index + 1 + random.below(word.length - 1);
    const code = text.charCodeAt(place).toString(16).padStart(2, "0");
    return `${text.slice(0, place)}#${code}${text.slice(place + 1)}`;
  },
];

function mutated(bytes: Buffer, random: Random): Buffer {
  let text = bytes.toString("latin1");
  for (let left = random.between(1, 3); left > 0; left -= 1) text = random.pick(changes)(text, random);
  return Buffer.from(text, "latin1");
}

/**
 * Mutates a document many times. Returns the number of mutations with each outcome, and the faults of the accepted copies.
 */
async function ends(name: string, bytes: Buffer) {
  const faults: string[] = [];
  const count: Record<string, number> = {};
  for (let seed = 1; seed <= mutations; seed += 1) {
    const made = await madeSafe(mutated(bytes, randomOf(seed).fork(name)));
    const end = "unfit" in made ? made.unfit : "taken";
    count[end] = (count[end] ?? 0) + 1;
    if ("bytes" in made) faults.push(...faultsOf(made.bytes).map((fault) => `seed ${seed}: ${fault}`));
  }
  return { faults, count };
}

describe("a randomly changed PDF document (C12)", () => {
  it.each(hidden)(
    "made from the hostile “$name” is refused, or its copy is clean",
    async ({ name, bytes }) => {
      const { faults, count } = await ends(name, bytes);
      expect(faults).toEqual([]);
      expect(count["active"]).toBeGreaterThan(mutations / 10);
      expect(count["broken"]).toBeGreaterThan(mutations / 10);
    },
  );

  it.each(hidden)(
    "made from the harmless twin of “$name” is refused, or its copy is clean",
    async ({ name, twin }) => {
      const { faults, count } = await ends(name, twin);
      expect(faults).toEqual([]);
      expect(count["taken"]).toBeGreaterThan(mutations / 10);
    },
  );
});
