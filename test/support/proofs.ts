/** Makes the proof of a request as a file (P7). */

/** Makes a well-formed proof of a request's registration that no published history log contains. */
export function unsealedProof(code: string): string {
  const at = "2026-11-24T08:00:00.000Z";
  const hash = "A".repeat(43);
  const facts = { code, events: [{ what: "registered", at }] };
  const entry = { facts, salt: hash, rowHash: hash, day: "2026-11-24", index: 0, path: [] };
  return JSON.stringify({ peygir: "proof/1", entries: [entry] }, null, 2);
}
