/**
 * An operator imports a file of an earlier system while the system runs (P8). Calls that get no answer are sent again, and
 * the whole file is sent a second time; each request is imported once, and nobody is told.
 */

import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import {
  type ImportedRequest,
  importedRequest,
  type RequestOutcome,
} from "../../../functions/intake/operator/import-contract.ts";
import { importRequest } from "../../../functions/intake/operator/import-request.ts";
import type { Random } from "../core/random.ts";
import type { Cast } from "./cast.ts";
import { applicantOf, canary } from "./people.ts";

const who = "a.operator";
const from = "old-portal";

/** The share of runs in which an operator imports a file, from 0 to 1. */
const imports = 0.3;

export async function importer(cast: Cast): Promise<void> {
  const { random, scheduler: time } = cast.world.run;
  const own = random.fork("importer");
  if (!own.fork("chance").chance(imports)) return;
  await time.sleep(own.between(0, 300_000));
  const file = Array.from({ length: own.between(1, 3) }, (_, n) => rowOf(own.fork(`row-${n}`), n));
  for (const row of file) await bring(cast, row, "first");
  for (const row of file) await bring(cast, row, "again");
}

/** A row of the file: open, answered or withdrawn there, perhaps with accused people or a unit. */
function rowOf(random: Random, n: number): ImportedRequest {
  const { fullName, identityNumber = "", mobile, email } = applicantOf(random, 30 + n);
  return importedRequest().parse({
    ...{ code: `OLD-${n}`, registeredAt: `2025-0${1 + random.below(9)}-03T07:00:00.000Z` },
    ...{
      kind: "complaint",
      subject: random.pick(["price", "other"]),
      channel: random.pick(["web", "paper"]),
    },
    ...{
      language: random.pick(["fa", "en"]),
      description: `${canary}: گران بود. ${random.below(1_000_000)}`,
    },
    ...{ fullName, identity: { type: "national-code", number: identityNumber } },
    mobile,
    ...(email !== undefined && { email }),
    ...(random.chance(0.4) && { unit: random.pick(["legal", "price-control"]) }),
    ...(random.chance(0.3) && { complainedOfUnit: random.pick(["legal", "price-control"]) }),
    ...endOf(random),
  });
}

function endOf(random: Random): object {
  const at = "2025-11-02T09:30:00.000Z";
  const answered = { how: "answered", at, outcome: "granted", answer: `${canary}: پس داده شد.` };
  return random.pick([
    {},
    {},
    { due: "2026-12-08" },
    { closed: answered },
    { closed: { how: "withdrawn", at } },
  ]);
}

/** Imports a row of the file, and notes its request. */
export async function bring(cast: Cast, row: ImportedRequest, time: "first" | "again"): Promise<void> {
  const { client, world } = cast;
  const outcome = await client.read("import-request", who, () =>
    world.intake.importing.invoke((deps) => importRequest(deps, row, { from, by: who })),
  );
  if (outcome.outcome === "refused" || outcome.outcome === "new")
    return world.run.violate("an import takes each row of its file (P8)", `${row.code}: ${outcome.outcome}`);
  remember(cast, row, outcome);
  world.run.tally.count("command", "import-request");
  if (time === "again") world.run.tally.count("effect", "a file was imported twice");
}

/** The request in the shape of a registration, to compare it with the pages and notices. */
const asRegistered = ({
  identity,
  mobile = "",
  email,
  fullName,
  channel,
  ...row
}: ImportedRequest): NewRequest => ({
  ...row,
  channel,
  applicant: {
    ...{ fullName, identityType: identity.type, mobile, contactBy: mobile === "" ? "email" : "sms" },
    ...("number" in identity && { identityNumber: identity.number }),
    ...(email !== undefined && { email }),
  },
});

function remember(
  { imported, registered, awaiting, world: { run } }: Cast,
  row: ImportedRequest,
  { request }: Extract<RequestOutcome, { readonly request: string }>,
): void {
  const { code, closed } = row;
  const known = imported.get(code);
  if (known !== undefined && known !== request)
    run.violate("a request of an earlier system is imported once (P8)", code);
  imported.set(code, request);
  registered.set(request, asRegistered(row));
  for (const wake of awaiting.splice(0)) wake();
  run.tally.count("effect", `a request was imported: ${closed?.how ?? "open"}`);
}
