/**
 * Adds to a reminder where the applicant must come and what to bring (M13): all details in an e-mail, only the room in an
 * SMS.
 */

import { textIn, traitsOf } from "../../../shared/contracts/fields/language.ts";
import { words } from "../../../shared/contracts/fields/words.ts";
import { unitOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Visit, visitOf } from "../../../shared/directory/visit.ts";
import { smsParts } from "../../../shared/domain/text/sms-parts.ts";
import type { Template } from "./compose-message.ts";
import type { Notice } from "./journal.ts";

const visitWords = words(
  { address: "نشانی", room: "محل", bring: "همراه بیاورید" },
  { address: "Address", room: "Where", bring: "Please bring" },
);

/** The address, the room and what to bring, each on its line; empty or undefined when there is nothing to say. */
export function whereToCome(
  { host }: Pick<Notice, "host">,
  language: Template["language"],
  snapshot: Snapshot,
): string | undefined {
  return host === undefined ? undefined : linesOf(visitOf(snapshot, unitKeyOf(snapshot, host)), language);
}

/** Returns the text of an SMS with the room. An SMS must stay one part, so a room that does not fit is left out. */
export function withRoom(
  text: string,
  language: Template["language"],
  { host }: Pick<Notice, "host">,
  snapshot: Snapshot,
): string {
  if (host === undefined) return text;
  const { room } = visitOf(snapshot, unitKeyOf(snapshot, host));
  const longer = room && `${text}${traitsOf(language).comma}${textIn(room, language)}`;
  return longer && smsParts(longer) === 1 ? longer : text;
}

const unitKeyOf = (snapshot: Snapshot, host: string): string => unitOf(snapshot, host)?.key ?? "";

const linesOf = (visit: Visit, language: Template["language"]): string =>
  (["address", "room", "bring"] as const)
    .flatMap((name) => {
      const line = textIn(visit[name], language);
      return line === undefined ? [] : [`${visitWords[language][name]}: ${line}`];
    })
    .join("\n");
