/** Changes hostile PDF documents at random: each result must be refused, or its copy must have no active content (C12). */

import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { madeSafe } from "../../shared/files/made-safe.ts";
import { type Random, randomOf } from "../simulation/core/random.ts";
import { hidden } from "./hostile.ts";

const mutations = 200;

/** The separators and keywords of PDF that a mutation can insert. */
const inserted = [
  ..." |\n|\r|\0|%|% a\n|>>|<<|[|]|(|)|stream\n|endstream|endobj|4 0 obj|obj|null|/Filter /FlateDecode ".split(
    "|",
  ),
  ..."/Filter [/AHx /Fl] |/Type /ObjStm |/N 9 |/First 0 |/Length 0 |/Length -9 |/AA 4 0 R |/JS (x) |#|0|-".split(
    "|",
  ),
];
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

const names =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|OpenAction|AA|A|XFA|RichMedia|Movie|Sound|Rendition|SubmitForm|ImportData|GoToE|GoToR|GoTo|URI|EF|Names|ObjStm|XRef|Encrypt)(?![A-Za-z0-9])/;

/**
 * Returns the faults of an accepted copy, in words: the name of an action outside streams, a second or wrong cross-reference
 * table, an uncompressed stream, or a script in a compressed stream.
 */
function faultsOf(copy: Buffer): readonly string[] {
  const text = copy.toString("latin1");
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, data = ""]) => data);
  const outside = text.replaceAll(/stream\n[\s\S]*?\nendstream/g, "");
  const places = [...text.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place));
  return [
    ...(names.exec(outside) ?? []),
    ...(outside.includes("#") ? ["a name that is spelt"] : []),
    ...streams.filter((data) => inflateSync(Buffer.from(data, "latin1")).includes("app.alert")),
    ...(text.match(/startxref/g)?.length === 1 ? [] : ["not one table of places"]),
    ...places.flatMap((place, n) =>
      text.startsWith(`${n + 1} 0 obj\n`, place) ? [] : [`place of ${n + 1}`],
    ),
    ...(places.length === (outside.match(/ 0 obj\n/g)?.length ?? 0) ? [] : ["an object without a place"]),
  ];
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
