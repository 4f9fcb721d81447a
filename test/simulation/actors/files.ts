/**
 * Simulates attachments (C12): an applicant uploads files to a request and reads their state; at the desk, employees open
 * files that were scanned.
 */

import { addressOfAttachment } from "../../../functions/intake/attachments/attachment-routes.ts";
import { type Begun, beginAttachment } from "../../../functions/intake/attachments/begin-attachment.ts";
import { quarantineKey } from "../../../functions/intake/attachments/quarantine-key.ts";
import { readAttachments } from "../../../functions/intake/attachments/read-attachments.ts";
import { openAttachment } from "../../../functions/referral/queries/open-attachment.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { comment, eicar, exif, jpeg } from "../../attachments/files.ts";
import type { Random } from "../core/random.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { minding } from "./hidden.ts";

/** Makes a photo whose size differs each time and whose metadata names the place where it was taken. */
const photo = (random: Random, more: readonly Buffer[] = []): Buffer =>
  jpeg({
    ...{ width: random.between(1, 3_000), height: random.between(1, 3_000) },
    with: [exif(6), comment("canary-gps"), ...more],
  });

function someFile(random: Random): Buffer {
  const kind = random.below(10);
  if (kind < 6) return photo(random);
  return kind < 9 ? photo(random, [comment(eicar.toString("latin1"))]) : Buffer.from("canary-text");
}

/**
 * Uploads one or two files, one after the other. Some announced files are never uploaded, and some are replaced before the
 * scan.
 */
export async function attachFiles(cast: Cast, who: string, code: string): Promise<void> {
  const { run, intake } = cast.world;
  const own = run.random.fork(`files-${who}-${code}`);
  for (let n = 0; n < own.between(1, 2); n += 1) {
    await run.scheduler.sleep(own.between(500, 60_000));
    const begun = await begin(cast, who, code, `file-${n}`);
    if ("refused" in begun || own.chance(0.15)) continue;
    await run.scheduler.sleep(own.between(500, 30_000));
    const key = quarantineKey(code, begun.attachment);
    intake.files.quarantine.send(key, someFile(own));
    if (own.chance(0.2)) {
      await run.scheduler.sleep(own.between(100, 40_000));
      intake.files.quarantine.send(key, someFile(own));
    }
  }
  for (const wait of [30_000, 300_000]) {
    await run.scheduler.sleep(own.between(1_000, wait));
    await lookAtMine(cast, who, code);
  }
}

const begin = ({ client, world }: Cast, who: string, code: string, key: string): Promise<Begun> =>
  client.command({
    name: "begin-attachment",
    who,
    key: `${code}/${key}`,
    bodiless: true,
    send: () =>
      world.intake.attachmentsApi.invoke((deps) =>
        beginAttachment(deps, { code, session: { request: code }, key }),
      ),
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });

async function lookAtMine({ client, world }: Cast, who: string, code: string): Promise<void> {
  const session = { request: code };
  const seen = await client.read("list-attachments", who, () =>
    world.intake.attachmentsApi.invoke((deps) => readAttachments(deps, code, session)),
  );
  if (!seen) return;
  world.run.tally.count("command", "list-attachments accepted");
  for (const { attachment, stage } of seen.attachments) {
    const url = await client.read("read-attachment", who, () =>
      world.intake.attachmentsApi.invoke((deps) => addressOfAttachment(deps, code, session, attachment)),
    );
    if (url !== undefined) world.run.tally.count("command", "read-attachment accepted");
    else if (stage === "cleared" && world.restored.length === 0)
      world.run.violate(
        "an applicant opens their own file once it is cleared (C12)",
        `${code} ${attachment}`,
      );
  }
}

/** An employee who has the case open opens one of its files; an employee who may not know the applicant tries, too. */
export async function openFile(cast: Cast, username: string, code: string): Promise<void> {
  const { run, referral } = cast.world;
  const number = run.random.between(1, 2);
  const look = () =>
    cast.client.read("open-attachment", username, () =>
      referral.staffApi.invoke((deps) => openAttachment(deps, code, username, number)),
    );
  const reply = await minding(cast, { username, code }, look, (shown) => "url" in shown);
  run.tally.count("command", "refused" in reply ? "open-attachment refused" : "open-attachment accepted");
  if ("refused" in reply) return run.tally.count("refusal", reply.refused.code);
  cast.seen.add(`${requestOf(code)} ${username} case`);
}
