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

/** Returns the text with the addition. An SMS must stay one part, so a room that does not fit is left out. */
export function withWhereToCome(
  text: string,
  { channel, language }: Pick<Template, "channel" | "language">,
  { host }: Pick<Notice, "host">,
  snapshot: Snapshot,
): string {
  if (host === undefined) return text;
  const visit = visitOf(snapshot, unitOf(snapshot, host)?.key ?? "");
  return channel === "email" ? `${text}\n${linesOf(visit, language)}\n` : withRoom(text, visit, language);
}

function withRoom(text: string, { room }: Visit, language: Template["language"]): string {
  const longer = room && `${text}${traitsOf(language).comma}${textIn(room, language)}`;
  return longer && smsParts(longer) === 1 ? longer : text;
}

const linesOf = (visit: Visit, language: Template["language"]): string =>
  (["address", "room", "bring"] as const)
    .flatMap((name) => {
      const line = textIn(visit[name], language);
      return line === undefined ? [] : [`${visitWords[language][name]}: ${line}`];
    })
    .join("\n");
