/** Proofs that anyone may check: a proof of altered facts is never accepted (P7). */

import { commitmentTo } from "../../../../shared/audit/commitment.ts";
import { leafOf } from "../../../../shared/audit/log/day-tree.ts";
import { headOf, signerOf } from "../../../../shared/audit/log/head.ts";
import { type ProofEntry, proofSchema, verifyProof } from "../../../../shared/audit/log/proof.ts";
import { inclusionPath, levelsOf, rootOf } from "../../../../shared/audit/merkle/tree.ts";
import { sha256 } from "../../../../shared/journal/fingerprint.ts";
import { bytesOf, hold, same, type Target, textOf } from "../target.ts";

const day = "2026-11-24";
const at = "2026-11-24T08:00:00.000Z";
const openings = ["registered", "referred", "answered"].map((what) => ({
  facts: { code: "407155289363", events: [{ what, at }] },
  ...{ salt: sha256("salt", what), rowHash: sha256("row", what) },
}));
const levels = levelsOf(openings.map((one) => leafOf({ hash: one.rowHash, facts: commitmentTo(one) })));
const root = Buffer.from(rootOf(levels)).toString("base64url");
const sealed = { day, size: openings.length, root };
const head = headOf([sealed], new Date("2026-11-24T20:30:00.000Z"), signerOf(Buffer.from("fuzz")));

const entries: readonly ProofEntry[] = openings.map((one, index) => ({
  ...one,
  ...{ day, index },
  path: inclusionPath(levels, index).map((hash) => Buffer.from(hash).toString("base64url")),
}));
const fileOf = (...list: readonly ProofEntry[]) => JSON.stringify({ peygir: "proof/1", entries: list });

function proofIn(text: string) {
  try {
    return proofSchema().safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export const proofTarget = (verify = verifyProof): Target => ({
  name: "proof",
  seeds: bytesOf(...entries.map((entry) => fileOf(entry)), fileOf(...entries)),
  words: bytesOf("registered", "answered", "index", "path", "[]", "-1", "2147483647", "1e9", "0", day, root),
  mostBytes: 3_000,
  check: (input) => {
    const proof = proofIn(textOf(input));
    if (!proof) return;
    const verdict = verify(proof, head);
    if ("fault" in verdict) throw new Error(`The signed head is refused: ${verdict.fault}`);
    same("each entry has a verdict", verdict.entries.length, proof.entries.length);
    for (const { entry, fault } of verdict.entries) {
      const isGenuine = openings.some(({ facts }) => JSON.stringify(facts) === JSON.stringify(entry.facts));
      hold("only facts of the log are proved", fault !== undefined || isGenuine, entry.facts);
    }
  },
});

export const targets: readonly Target[] = [proofTarget()];
