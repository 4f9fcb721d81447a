/** From what intake keeps to what its API replies: the directory's names beside its keys. */

import type * as z from "zod/mini";
import type { named } from "../../shared/contracts/fields.ts";
import type { status } from "../../shared/contracts/requests.ts";
import { kind, outcome, subject, unit } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { nameOf } from "./pages/shown.ts";
import type { Whole } from "./read-request/read-request.ts";
import type { Status } from "./status.ts";

type Named = z.output<typeof named>;

const namedIn = (snapshot: Snapshot, find: Parameters<typeof nameOf>[1], key: string): Named => ({
  key,
  name: nameOf(snapshot, find, key),
});

/** What a registration can choose from (C3). */
export const choicesIn = ({ kinds, subjects, provinces, outcomes }: Snapshot) => ({
  kinds: kinds.filter(({ onWeb }) => onWeb).map(({ key, name, sentence }) => ({ key, name, sentence })),
  subjects,
  provinces,
  outcomes: outcomes.map(({ key, name }) => ({ key, name })),
});

export const statusReplied = (shown: Status, snapshot: Snapshot): z.output<typeof status> => ({
  trackingCode: shown.code,
  kind: namedIn(snapshot, kind, shown.kind),
  subject: namedIn(snapshot, subject, shown.subject),
  registeredAt: shown.registeredAt,
  timeline: shown.timeline.map(({ entry, at, unit: key }) => ({
    entry,
    at,
    ...(key !== undefined && { unit: namedIn(snapshot, unit, key) }),
  })),
  ...(shown.holder !== undefined && { holder: namedIn(snapshot, unit, shown.holder) }),
  answered: shown.answered,
});

export const answerReplied = ({ answer }: Pick<Whole, "answer">, snapshot: Snapshot) =>
  answer && { ...answer, outcome: namedIn(snapshot, outcome, answer.outcome) };
