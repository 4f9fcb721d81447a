/**
 * Checks applicants' files (C12): every stored file was scanned, contains no metadata of its sender, and has the state that
 * the case shows.
 */

import { quarantineKey } from "../../../functions/intake/attachments/quarantine-key.ts";
import type { Attachment, RequestState } from "../../../functions/intake/request/request-state.ts";
import type { FileId } from "../../../shared/files/files.ts";
import { place } from "../../attachments/files.ts";
import type { Cast } from "../actors/cast.ts";
import { lostOf } from "../actors/lost.ts";
import { canaries } from "../actors/people.ts";
import type { Sent } from "../core/quarantine.ts";
import { casesOf, isFollowed } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

/** Returns a photo's width and height. Each photo has another size, which stays when the metadata is removed. */
function frameOf(bytes: Buffer): string {
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x0b]));
  return at < 0 ? "no picture" : bytes.toString("hex", at, at + 9);
}

const isTold = ({ toldAt }: Sent, at: number): boolean => toldAt !== undefined && toldAt <= at;

export const openedAfterVerdict: Invariant = {
  law: "a file is stored for reading only after a scan of that very file found nothing, and no earlier reply gives its address (C12)",
  broken: ({ world }) => {
    const { store, quarantine } = world.intake.files;
    const early = [...store.kept].filter(([, { bytes, at }]) => {
      const same = quarantine.sent.filter((one) => frameOf(one.bytes) === frameOf(bytes));
      return !same.some((one) => one.found === "nothing" && isTold(one, at));
    });
    const opened = store.opened.filter(({ id, at }) => (store.kept.get(id)?.at ?? at + 1) > at);
    return [
      ...early.map(([id]) => `${id} is stored without a verdict on it`),
      ...opened.map(({ id }) => `${id} was opened before it was stored`),
    ];
  },
};

export const tellsNothingOfSender: Invariant = {
  law: "a stored file has neither the place where it was taken nor its sender's metadata (C12)",
  broken: ({ world }) => {
    const secrets = [...canaries, ...Object.values(place)];
    return [...world.intake.files.store.kept].flatMap(([id, { bytes }]) =>
      secrets.filter((one) => bytes.includes(one)).map((one) => `${id} has ${one}`),
    );
  },
};

const stands = ({ cleared, refused, receivedAt }: Attachment): string | undefined => {
  if (cleared) return "cleared";
  return refused ? "refused" : receivedAt && "received";
};

/** Returns the state of every request that lost no row. */
async function wholeRequests(cast: Cast): Promise<readonly (readonly [string, RequestState])[]> {
  const lost = new Set(lostOf(cast.world, "intake").map(({ id }) => id));
  const codes = [...cast.registered.keys()].filter((code) => !lost.has(code));
  return Promise.all(
    codes.map(async (code) => [code, (await cast.world.intake.atRest.requests.load(code)).state] as const),
  );
}

/** Returns in words what is wrong with an attachment's state, given the uploads for it; undefined when it is right. */
function wrongly(
  one: Attachment,
  sent: readonly Sent[],
  kept: ReadonlyMap<FileId, unknown>,
): string | undefined {
  const [standing, last, scanned] = [stands(one), sent.at(-1), sent.filter((each) => isTold(each, Infinity))];
  if (!last) return standing && `is ${standing}, and nothing was sent`;
  if (!standing) return "was uploaded, and has no state";
  if (standing === "received")
    return isTold(last, Infinity) ? "is under examination after its verdict" : undefined;
  const because = one.refused?.because;
  if (because === "malware" || because === "unscanned")
    return scanned.some(({ found }) => found === because) ? undefined : `is refused for ${because}`;
  if (!scanned.some(({ found }) => found === "nothing"))
    return `is ${standing} without a scan that found nothing`;
  return one.cleared && !kept.has(one.cleared.file) ? "is cleared, and not there" : undefined;
}

export const filesAsScanned: Invariant = {
  law: "a request shows the scan result of each uploaded file, or that it is under examination while there is none (C12)",
  broken: async (cast) => {
    const { store, quarantine } = cast.world.intake.files;
    const sent = Map.groupBy(quarantine.sent, ({ key }) => key);
    const requests = await wholeRequests(cast);
    return requests.flatMap(([code, { attachments, told }]) =>
      attachments.flatMap((one, n) => {
        const waits = stands(one) === "received" && told.some(({ entry }) => entry === "answered");
        if (waits) cast.world.run.tally.count("effect", "answered without the verdict on a file");
        const wrong = wrongly(one, sent.get(quarantineKey(code, n + 1)) ?? [], store.kept);
        return wrong === undefined ? [] : [`${code} ${n + 1} ${wrong}`];
      }),
    );
  },
};

export const caseKnowsFiles: Invariant = {
  law: "a case shows its applicant's files in the states that their request has (C12, followers)",
  broken: async (cast) => {
    const requests = await wholeRequests(cast);
    const problems = requests
      .filter(([code]) => isFollowed(cast, code))
      .map(async ([code, { attachments }]) => {
        const { state } = await casesOf(cast).load(code);
        const said = state.attachments.map(({ attachment, stands: standing }) => `${attachment} ${standing}`);
        const due = attachments.flatMap((one, n) => (stands(one) ? [`${n + 1} ${stands(one)}`] : []));
        return String(said) === String(due) ? [] : [`${code}: ${said}, not ${due}`];
      });
    return (await Promise.all(problems)).flat();
  },
};
